using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AwardRounds.Approve;

/// <summary>审批签署: each office that the round names says whether it agrees, in order or side by side.</summary>
internal sealed class SignEndpoint(RoundDesk desk, RoundBook book, FormGuard guard, Pages pages, Visitor visitor, TimeProvider time)
{
    private const string Route = "rounds/{round}/sign/{office}";
    private const string Agree = "agree";
    private const int LongText = 500;

    public static IReadOnlyList<FormOption> Words => [new(Agree, SignTexts.Agree), new("refuse", SignTexts.Refuse, SignTexts.RefuseHint)];

    [Function("Round_Sign")]
    [Allowed(Role.County, Role.Department)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string round, string office)
    {
        if (await Find(round, office) is not { } found) return pages.Absent();

        // Who has signed, or is not asked yet, is told before anything is filled in.
        return await book.WhyNot(found.Id, new Sign(found.Turn, office, Agrees: true, ""), time.GetUtcNow()) is { } refusal
            ? pages.Refused(refusal, RoundLinks.Round(found.Id)) : Page(found, office, new FormInput());
    }

    [Function("Round_Sign_Post")]
    [Allowed(Role.County, Role.Department)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string round, string office, [DurableClient] DurableTaskClient processes)
    {
        if (await Find(round, office) is not { } found) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(found, office, input, broken);
        string? word = input.Choice("word", SignTexts.Word, Words);
        string? reason = word == Agree ? input.Optional("reason", SignTexts.Reason, LongText, manyLines: true) : input.Required("reason", SignTexts.Reason, LongText, manyLines: true);
        if (input.Seen() is not { } turn) return pages.Refused(new FormIsBroken());
        if (input.Errors.Count > 0) return Page(found, office, input);
        Actor by = office == SigningTerms.County ? visitor.Person!.ActorFor(found.Id.Division, Role.County) : visitor.Person!.ActorFor(found.Id.Division, Role.Department);
        return await desk.HandIn(
            found.Id, key, new Sign(turn, office, word == Agree, reason!), by, processes, RoundLinks.Round(found.Id), refusal => Page(found, office, input, refusal));
    }

    private async Task<Round?> Find(string round, string office) =>
        await desk.Find(round) is { } found
        && (office == SigningTerms.County ? visitor.Person!.May(found.Id.Division, Role.County) : visitor.Person!.SpeaksFor(office, found.Id.Division)) ? found : null;

    private IResult Page(Round round, string office, FormInput input, Refusal? refusal = null) => pages.Form<SignPage, SignModel>(
        new SignModel(round, office, [.. round.Standing()], input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Winners">Whom the notices left standing.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record SignModel(Round Round, string Office, IReadOnlyList<NoticedPerson> Winners, FormInput Input, string Key, Refusal? Refusal);
