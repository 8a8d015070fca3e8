using System.Globalization;
using LinyingTalent.AdvisorSelection.Notices.Read;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Notices.Object;

/// <summary>Anyone objects to somebody who is being made known.</summary>
internal sealed class ObjectEndpoint(SelectionTable selections, SelectionDesk desk, ObjectForm form, FormGuard guard, AddressGuard addresses, Pages pages, TimeProvider time)
{
    // Who objects is kept from all who read the timeline: only the original has the name.
    private static readonly Actor Objector = Actor.Link("");

    [Function("Notice_Object")]
    [AllowedToAnyone]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "notices/{id}/object")] HttpRequest request, string id)
    {
        if (await Find(id) is not { } selection) return pages.Absent();
        return Candidates(selection).Count == 0
            ? pages.Refused(new NoticeIsOver(selection.Notices[^1].Ends.At), Links.Notice(selection.Id))
            : Page(selection, new FormInput());
    }

    [Function("Notice_Object_Post")]
    [AllowedToAnyone]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "notices/{id}/object")] HttpRequest request, string id,
        [DurableClient] DurableTaskClient processes)
    {
        if (await Find(id) is not { } selection) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(selection, input, broken);
        if (await addresses.Count(request, PublicForm.Object, key.ToString()) is { } crowded) return Page(selection, input, crowded);
        IReadOnlyList<FormOption> candidates = Candidates(selection);
        if (candidates.Count == 0) return pages.Refused(new NoticeIsOver(selection.Notices[^1].Ends.At), Links.Notice(selection.Id));
        return form.Read(input, selection.Id, key, candidates) is { } command
            ? await desk.HandIn(selection.Id, key, input, command, Objector, processes, Links.Notice(selection.Id), refusal => Page(selection, input, refusal))
            : Page(selection, input);
    }

    private async Task<Selection?> Find(string id) =>
        CaseId.TryParse(id, out CaseId caseId) && await selections.Find(caseId) is { State: { Notices.Count: > 0 } selection } ? selection : null;

    private IReadOnlyList<FormOption> Candidates(Selection selection) =>
        [.. selection.Shown(time.GetUtcNow()).SelectMany(selection.StillNoticed).Select(candidate =>
            new FormOption(candidate.Number.ToString(CultureInfo.InvariantCulture), NoticeWords.Masked(candidate), Platform.Trades.TradeWords.Join(candidate.Trades)))];

    private IResult Page(Selection selection, FormInput input, Refusal? refusal = null) => pages.Form<ObjectPage, ObjectModel>(
        new ObjectModel(selection, Candidates(selection), input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}
