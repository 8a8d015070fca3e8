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
            ? await Page(selection, new FormInput(), refusal: null)
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
        if (AnalyseForm.Read(input) is not { } command) return await Page(selection, input, refusal: null);
        return await desk.HandIn(selection.Id, key, command, visitor.Person!.AsActor, processes, Links.Case(selection.Id), refusal => pages.Refused(refusal));
    }

    private async Task<IResult> Page(Selection selection, FormInput input, Refusal? refusal)
    {
        DateTimeOffset now = time.GetUtcNow();
        SelectionFacts known = await facts.Read(selection.Id, selection, selection.Proposal.Candidates, now);
        IReadOnlyList<Assessment> ranking = Comparison.Of(selection.Proposal, known, ShanghaiTime.DateOf(now));
        return pages.Form<AnalysePage, AnalyseModel>(
        new AnalyseModel(selection, ranking, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
    }
}
