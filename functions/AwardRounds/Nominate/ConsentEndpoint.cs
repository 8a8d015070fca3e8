using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AwardRounds.Nominate;

/// <summary>The nominee says by a link whether they consent. Opening the link changes nothing; it decides once.</summary>
internal sealed class ConsentEndpoint(
    RoundTable rounds, NominationTable nominations, NominationBook book, LinkTokens tokens, FormGuard guard, Pages pages, TimeProvider time)
{
    private const string Route = "consents/{nomination}/{token}";

    [Function("Nomination_Consent")]
    [AllowedToAnyone]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string nomination, string token) =>
        await Find(nomination, token) is { } found ? await Page(found, token, new FormInput()) : pages.Absent();

    [Function("Nomination_Consent_Post")]
    [AllowedToAnyone]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string nomination, string token)
    {
        if (await Find(nomination, token) is not { } found) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(found, token, input, broken);
        if (input.Choice("answer", ConsentTexts.Answer, Answers) is not { } answer) return await Page(found, token, input);
        return await book.Do(found.Id, key.ToString(), new AnswerConsent(answer == Agree), Actor.Link(found.Nominee.Answering), time.GetUtcNow()) is { } refusal
            ? pages.Refused(refusal, $"{RoundLinks.Consent(found.Id)}/{token}")
            : Pages.SeeOther($"{RoundLinks.Consent(found.Id)}/{token}");
    }

    private const string Agree = "agree";

    public static IReadOnlyList<FormOption> Answers => [new(Agree, ConsentTexts.Agree), new("decline", ConsentTexts.Decline)];

    private async Task<Nomination?> Find(string nomination, string token) =>
        NominationId.TryParse(nomination, out NominationId id) && (await nominations.Find(id))?.State is { } found
        && tokens.Opens(token, RoundLinks.Consent(id), found.Nonce) ? found : null;

    private async Task<IResult> Page(Nomination nomination, string token, FormInput input, Refusal? refusal = null) => pages.Form<ConsentPage, ConsentModel>(
        new ConsentModel((await rounds.Find(nomination.Id.Round))!.State, nomination, token, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record ConsentModel(Round Round, Nomination Nomination, string Token, FormInput Input, string Key, Refusal? Refusal);
