using LinyingTalent.AdvisorSelection.Import;
using LinyingTalent.AdvisorSelection.Propose;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Correct;

/// <summary>The village corrects a proposal that was given back, starting from what it had sent.</summary>
internal sealed class CorrectEndpoint(
    SelectionDesk desk, ProposalForm form, ProposalFiles files, CountyNowReader counties, ProposingVillage villages, FormGuard guard, Pages pages, Visitor visitor, TimeProvider time)
{
    [Function("Selection_Correct")]
    [Allowed(Role.Village)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "selections/{id}/correct")] HttpRequest request, string id)
    {
        if (await desk.Find(id, Role.Village) is not { } selection) return pages.Absent();
        return selection.Step == SelectionStep.Correct
            ? Page(selection, ProposalForm.Fill(selection.Proposal), refusal: null)
            : pages.Refused(new StepOutOfOrder(selection.Step));
    }

    [Function("Selection_Correct_Post")]
    [Allowed(Role.Village)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "selections/{id}/correct")] HttpRequest request, string id,
        [DurableClient] DurableTaskClient processes)
    {
        if (await desk.Find(id, Role.Village) is not { } selection) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(selection, input, broken);

        await files.Take(input, selection.Id);
        Proposal? proposal = form.Read(
            input, selection.Id, ShanghaiTime.DateOf(time.GetUtcNow()), selection.Proposal, await villages.Registered(selection.Id.Division, input));
        if (proposal is not null) await counties.RefuseKnown(input, proposal, selection.Id, time.GetUtcNow());
        if (proposal is null || input.Errors.Count > 0 || input.Seen() is not { } turn) return Page(selection, input, refusal: null);
        return await desk.HandIn(
            selection.Id, key, input, new CorrectProposal(turn, proposal), visitor.Person!.ActorFor(selection.Id.Division, Role.Village), processes, Links.Case(selection.Id),
            refusal => Page(selection, input, refusal));
    }

    private IResult Page(Selection selection, FormInput input, Refusal? refusal) => pages.Form<CorrectPage, CorrectModel>(
        new CorrectModel(selection, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}
