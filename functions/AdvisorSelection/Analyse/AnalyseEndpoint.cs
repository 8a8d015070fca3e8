using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Analyse;

/// <summary>分析研判: the township sees eligibility and a ranked comparison, and confirms it.</summary>
internal sealed class AnalyseEndpoint(SelectionDesk desk, SelectionFactsReader facts, FormGuard guard, Pages pages, Visitor visitor, TimeProvider time)
{
    [Function("Selection_Analyse")]
    [Allowed(Role.Township)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "selections/{id}/analyse")] HttpRequest request, string id)
    {
        if (await desk.Find(id, Role.Township) is not { } selection) return pages.Absent();
        return selection.Step == SelectionStep.Analyse
            ? await Page(selection, input: null, refusal: null)
            : pages.Refused(new StepOutOfOrder(selection.Step));
    }

    [Function("Selection_Analyse_Post")]
    [Allowed(Role.Township)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "selections/{id}/analyse")] HttpRequest request, string id,
        [DurableClient] DurableTaskClient processes)
    {
        if (await desk.Find(id, Role.Township) is not { } selection) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(selection, input, broken);
        IReadOnlyList<Assessment> ranking = await Computed(selection);
        if (AnalyseForm.Read(input, selection, ranking) is not { } command) return Page(selection, ranking, input, refusal: null);
        return await desk.HandIn(
            selection.Id, key, input, command, visitor.Person!.ActorFor(selection.Id.Division, Role.Township), processes, Links.Case(selection.Id), refusal => Page(selection, ranking, input, refusal));
    }

    private async Task<IResult> Page(Selection selection, FormInput? input, Refusal? refusal)
    {
        IReadOnlyList<Assessment> ranking = await Computed(selection);
        return Page(selection, ranking, input ?? AnalyseForm.Blank(ranking), refusal);
    }

    private IResult Page(Selection selection, IReadOnlyList<Assessment> ranking, FormInput input, Refusal? refusal) =>
        pages.Form<AnalysePage, AnalyseModel>(
            new AnalyseModel(selection, ranking, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);

    private async Task<IReadOnlyList<Assessment>> Computed(Selection selection)
    {
        DateTimeOffset now = time.GetUtcNow();
        SelectionFacts known = await facts.Read(selection.Id, selection, selection.Proposal.Candidates, now);
        return Comparison.Of(selection.Proposal, known, ShanghaiTime.DateOf(now));
    }
}
