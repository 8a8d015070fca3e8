using System.Globalization;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AwardRounds.Notices;

/// <summary>The county reads an objection as it was made and answers it, also with a sentence for the public.</summary>
internal sealed class AnswerEndpoint(
    RoundDesk desk, RoundBook book, ObjectionTable objections, PersonalDataCipher cipher, FormGuard guard, Pages pages, Visitor visitor, TimeProvider time)
{
    private const string Route = "rounds/{round}/objections/{objection}";
    private const string Upheld = "upheld";
    private const int LongText = 1000;

    public static IReadOnlyList<FormOption> Findings => [new("not-upheld", AnswerTexts.NotUpheld), new(Upheld, AnswerTexts.Upheld, AnswerTexts.UpheldHint)];

    [Function("Round_Objection_Show")]
    [Allowed(Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string round, string objection) =>
        await Find(round, objection) is not var (found, one) ? pages.Absent()
        : await HasPart(found, one) is { } refusal ? pages.Refused(refusal, RoundLinks.Round(found.Id)) : await Page(found, one, new FormInput());

    [Function("Round_Objection_Show_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string round, string objection, [DurableClient] DurableTaskClient processes)
    {
        if (await Find(round, objection) is not var (found, one)) return pages.Absent();
        if (await HasPart(found, one) is { } conflict) return pages.Refused(conflict, RoundLinks.Round(found.Id));
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(found, one, input, broken);
        string? finding = input.Choice("finding", AnswerTexts.Finding, Findings);
        string? reason = input.Required("reason", AnswerTexts.Reason, LongText, manyLines: true);
        string? published = input.Required("published", AnswerTexts.Published, LongText, manyLines: true);
        if (input.Errors.Count > 0) return await Page(found, one, input);
        var command = new AnswerObjection(one.Number, visitor.Person!.Id, finding == Upheld, reason!, published!);
        return await desk.HandIn(
            found.Id, key, command, visitor.Person!.ActorFor(found.Id.Division, Role.County), processes, RoundLinks.Round(found.Id),
            refusal => pages.Refused(refusal, RoundLinks.Round(found.Id)));
    }

    // Who has a part in it reads neither what was written nor by whom.
    private async Task<HandlerHasConflict?> HasPart(Round round, Objection objection) =>
        await book.WhyNot(round.Id, new AnswerObjection(objection.Number, visitor.Person!.Id, Upheld: false, "", ""), time.GetUtcNow()) as HandlerHasConflict;

    private async Task<(Round Round, Objection Objection)?> Find(string round, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int n) && await desk.Find(round, Role.County) is { } found
        && found.Objections.FirstOrDefault(objection => objection.Number == n) is { } one ? (found, one) : null;

    private async Task<IResult> Page(Round round, Objection objection, FormInput input, Refusal? refusal = null)
    {
        // Written before the row that names it: it is there.
        ObjectionOriginal original = (await objections.Find(round.Id, objection.Key))!;
        string owner = ObjectionTable.Owner(round.Id, objection.Key);
        return pages.Form<AnswerPage, AnswerModel>(
            new AnswerModel(
                round, objection, original, cipher.Decrypt(original.SealedName, owner), cipher.Decrypt(original.SealedTelephone, owner), input, IdempotencyKey.Create().ToString(), refusal),
            input, refusal);
    }
}

/// <param name="Original">As it was made.</param>
/// <param name="Name">The objector's name, decrypted for the county.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record AnswerModel(
    Round Round, Objection Objection, ObjectionOriginal Original, string Name, string Telephone, FormInput Input, string Key, Refusal? Refusal);
