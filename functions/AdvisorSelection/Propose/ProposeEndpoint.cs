using LinyingTalent.AdvisorSelection.Campaigns;
using LinyingTalent.AdvisorSelection.Import;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Talents;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Propose;

/// <summary>The village puts people forward: the first step of a selection.</summary>
internal sealed class ProposeEndpoint(
    SelectionTable selections, CampaignTable campaigns, SelectionDesk desk, ProposalForm form, ProposalFiles files, CountyNowReader counties,
    ProposingVillage villages, FormGuard guard, Pages pages, Visitor visitor, TimeProvider time)
{
    [Function("Selection_Propose")]
    [Allowed(Role.Village)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "villages/{village}/propose")] HttpRequest request, string village)
    {
        if (villages.Find(village) is not { } code) return pages.Absent();

        if (await campaigns.OpenAt(code, time.GetUtcNow()) is null) return pages.Refused(new NoCampaignIsOpen(), Links.List);

        // The case's id goes into the page, so that the same page sent twice speaks of the same case.
        CaseId id = await selections.NextId(code, ShanghaiTime.DateOf(time.GetUtcNow()).Year);
        IReadOnlyList<TalentSeen> chosen = await villages.Chosen(code, request.Query[ProposalForm.Registered]);
        return Page(id, ProposalForm.Fill(chosen));
    }

    [Function("Selection_Propose_Post")]
    [Allowed(Role.Village)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "villages/{village}/propose")] HttpRequest request, string village,
        [DurableClient] DurableTaskClient processes)
    {
        if (villages.Find(village) is not { } code) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (!CaseId.TryParse(input["_case"], out CaseId id) || id.Division != code) return pages.Refused(new FormIsBroken());
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(id, input, broken);

        await files.Take(input, id);
        Proposal? proposal = form.Read(input, id, ShanghaiTime.DateOf(time.GetUtcNow()), registered: await villages.Registered(code, input));
        if (proposal is not null) await counties.RefuseKnown(input, proposal, id, time.GetUtcNow());
        if (proposal is null || input.Errors.Count > 0) return Page(id, input);
        return await desk.HandIn(
            id, key, input, new ProposeCandidates(proposal), visitor.Person!.ActorFor(id.Division, Role.Village), processes, Links.Case(id), refusal => Page(id, input, refusal));
    }

    private IResult Page(CaseId id, FormInput input, Refusal? refusal = null) => pages.Form<ProposePage, ProposeModel>(
        new ProposeModel(id, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}
