using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AwardRounds.Nominate;

/// <summary>Anyone nominates: somebody else, or themselves; at once, or in several sittings with a saved draft.</summary>
internal sealed class NominateEndpoint(
    RoundDesk desk, NominationBook book, FormTable forms, NominateForm form, CurrentFeatures features, LinkTokens tokens, FormGuard guard, AddressGuard addresses, Pages pages, Visitor visitor, TimeProvider time)
{
    private const string Draft = "draft";

    [Function("Round_Nominate")]
    [AllowedToAnyone]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/nominate")] HttpRequest request, string round)
    {
        if (await desk.Find(round) is not { } found) return pages.Absent();
        return await WhyClosed(found) is { } closed ? pages.Refused(closed, RoundLinks.Round(found.Id)) : Page(
            found, IdempotencyKey.Create().ToString(), new FormInput(KeyValuePair.Create(NominateForm.For, request.Query[NominateForm.For].ToString())));
    }

    [Function("Round_Nominate_Post")]
    [AllowedToAnyone]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/nominate")] HttpRequest request, string round)
    {
        if (await desk.Find(round) is not { } found) return pages.Absent();
        FormInput input = await request.ReadInput();
        string record = input["_record"];
        return NominateForm.IsRecord(record) ? await Take(request, found, record, input, link: null) : pages.Refused(new FormIsBroken());
    }

    [Function("Round_NominateDraft")]
    [AllowedToAnyone]
    public async Task<IResult> ShowDraft(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rounds/{round}/drafts/{record}/{token}")] HttpRequest request, string round, string record, string token) =>
        await FindDraft(round, record, token) is not var (found, draft) ? pages.Absent()
        : await WhyClosed(found) is { } closed ? pages.Refused(closed, RoundLinks.Round(found.Id))
        : Page(found, draft.Record, form.Unseal(draft), link: visitor.Path);

    [Function("Round_NominateDraft_Post")]
    [AllowedToAnyone]
    public async Task<IResult> PostDraft(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rounds/{round}/drafts/{record}/{token}")] HttpRequest request, string round, string record, string token) =>
        await FindDraft(round, record, token) is var (found, draft) ? await Take(request, found, draft.Record, await request.ReadInput(), visitor.Path) : pages.Absent();

    private async Task<(Round Round, NominationForms Draft)?> FindDraft(string round, string record, string token) =>
        NominateForm.IsRecord(record) && await desk.Find(round) is { } found && await forms.Find(found.Id, record) is { HandedIn: false, Sealed.Length: > 0 } draft
        && tokens.Opens(token, RoundLinks.Draft(found.Id, record), draft.Nonce) ? (found, draft) : null;

    /// <param name="link">The draft's own address; null for a form that was not saved before.</param>
    private async Task<IResult> Take(HttpRequest request, Round round, string record, FormInput input, string? link)
    {
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(round, record, input, broken, link);
        if (await WhyClosed(round) is { } closed) return Page(round, record, input, closed, link);
        if (await addresses.Count(request, PublicForm.Nominate, key.ToString()) is { } crowded) return Page(round, record, input, crowded, link);
        await form.TakeFiles(input, NominateForm.FolderOf(round.Id, record));

        // A form that another draft's link belongs to is not this visitor's to change.
        NominationForms? kept = await forms.Find(round.Id, record);
        if (link is null && kept is { HandedIn: false, Sealed.Length: > 0 }) return pages.Refused(new FormIsBroken());
        if (input["do"] == Draft) return await Save(round, record, input, kept?.Nonce ?? LinkTokens.NewNonce());
        if (form.Read(input, round, record, visitor.Person?.Id, ShanghaiTime.DateOf(time.GetUtcNow())) is not { } nomination) return Page(round, record, input, refusal: null, link);

        // The row that names the files comes before the nomination: else the night's sweep might take them in between.
        // A draft stays a draft until it is in: who is refused today may send it tomorrow.
        await forms.Keep(new NominationForms(round.Id, record, kept?.Sealed ?? "", kept?.Nonce ?? "", NominateForm.FilesIn(input), kept?.HandedIn ?? false));
        Actor by = visitor.Person?.AsActor ?? Actor.Link(nomination.Nominator.Name);
        (NominationId? id, Refusal? refusal) = await book.HandIn(round.Id, nomination, key, by, time.GetUtcNow());
        if (refusal is null) await forms.Keep(new NominationForms(round.Id, record, "", "", NominateForm.FilesIn(input), HandedIn: true));
        return refusal is null
            ? pages.Show<HandedInPage, HandedInModel>(new HandedInModel(round, id!.Value, nomination is { Nominator.Kind: NominatorKind.Self, Nominee.IsUnit: false }))
            : Page(round, record, input, refusal, link);
    }

    private async Task<IResult> Save(Round round, string record, FormInput input, string nonce)
    {
        await forms.Keep(new NominationForms(round.Id, record, form.Seal(input, record), nonce, NominateForm.FilesIn(input), HandedIn: false));
        string path = RoundLinks.Draft(round.Id, record);
        return pages.Show<DraftSavedPage, DraftSavedModel>(new DraftSavedModel(round, $"{path}/{tokens.Of(path, nonce)}"));
    }

    private async Task<Refusal?> WhyClosed(Round round) =>
        round.Step != RoundStep.Nominate || time.GetUtcNow() > round.NominateUntil ? new NominationsAreClosed(round.NominateUntil)
        : await features.WhyClosed(Feature.Nominate, round.Id.Division);

    private IResult Page(Round round, string record, FormInput input, Refusal? refusal = null, string? link = null) => pages.Form<NominatePage, NominateModel>(
        new NominateModel(round, record, link ?? RoundLinks.Nominate(round.Id), form.Villages(round.Id.Division), input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Action">Where the form goes.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record NominateModel(
    Round Round, string Record, string Action, IReadOnlyList<FormOption> Villages, FormInput Input, string Key, Refusal? Refusal)
{
    public bool OfUnit => NominateForm.IsOfUnit(Round.Terms, Input);
}

/// <param name="Path">The draft's link, shown to whoever saved it and to nobody else.</param>
internal sealed record DraftSavedModel(Round Round, string Path);

internal sealed record HandedInModel(Round Round, NominationId Id, bool BySelf);
