using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Visits.Confirm;

/// <summary>A visit record, and the village's word on it.</summary>
internal sealed class ConfirmEndpoint(VisitReader reader, VisitTable visits, VisitBook book, FormGuard guard, Pages pages, Visitor visitor)
{
    [Function("Visits_Visit")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "visits/{id}")] HttpRequest request, string id) =>
        await reader.Visit(id, VisitReader.Readers) is { } visit ? await Page(visit, new FormInput(), refusal: null) : pages.Absent();

    [Function("Visits_Visit_Post")]
    [Allowed(Role.Village)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "visits/{id}")] HttpRequest request, string id)
    {
        if (await reader.Visit(id, Role.Village) is not { } visit) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(visit, input, broken);
        if (ConfirmForm.Read(input) is not var (confirms, reason)) return await Page(visit, input, refusal: null);
        return await book.Decide(visit.Id, confirms, reason, visitor.Person!.ActorFor(visit.Id.Village, Role.Village), key.ToString()) is { } refusal
            ? pages.Refused(refusal, VisitLinks.Visit(visit.Id), input)
            : Pages.SeeOther(VisitLinks.Visit(visit.Id));
    }

    private async Task<IResult> Page(Visit visit, FormInput input, Refusal? refusal)
    {
        List<HistoryEntry> history = await visits.History(visit.Id).ToListAsync();
        bool decides = visit.State == VisitState.Recorded && visitor.Person!.May(visit.Id.Village, Role.Village);
        return pages.Form<VisitPage, VisitModel>(
            new VisitModel(visit, history, decides, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
    }
}

/// <param name="Decides">Whether this person is asked for the village's word.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record VisitModel(
    Visit Visit, IReadOnlyList<HistoryEntry> History, bool Decides, FormInput Input, string Key, Refusal? Refusal);
