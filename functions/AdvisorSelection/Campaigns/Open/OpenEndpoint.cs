using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Campaigns.Open;

/// <summary>The county opens a campaign.</summary>
internal sealed class OpenEndpoint(
    CampaignTable campaigns, CampaignDesk desk, FormGuard guard, Pages pages, Visitor visitor, CurrentRules rules, TimeProvider time)
{
    private DateOnly Today => ShanghaiTime.DateOf(time.GetUtcNow());

    [Function("Campaign_Open")]
    [Allowed(Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/open")] HttpRequest request)
    {
        DivisionCode county = visitor.Person!.DivisionsAs(Role.County).First();

        // The campaign's id goes into the page, so that the same page sent twice speaks of the same campaign.
        CaseId id = await campaigns.NextId(county, Today.Year);
        CampaignDefaults limits = await Limits(county);
        return Page(id, limits, OpenForm.Fill(limits, Today));
    }

    [Function("Campaign_Open_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/open")] HttpRequest request, [DurableClient] DurableTaskClient processes)
    {
        FormInput input = await request.ReadInput();
        if (!CampaignNumber.TryParse(input["_campaign"], out CaseId id) || !visitor.Person!.May(id.Division, Role.County)) return pages.Refused(new FormIsBroken());
        CampaignDefaults limits = await Limits(id.Division);
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(id, limits, input, broken);
        return OpenForm.Read(input, CampaignNumber.Of(id), limits, Today) is { } command
            ? await desk.HandIn(id, key, command, processes, refusal => Page(id, limits, input, refusal))
            : Page(id, limits, input);
    }

    private async Task<CampaignDefaults> Limits(DivisionCode county) => CampaignDefaults.Of(await rules.Read(), county, Today);

    private IResult Page(CaseId id, CampaignDefaults limits, FormInput input, Refusal? refusal = null) => pages.Form<OpenPage, OpenModel>(
        new OpenModel(id, limits, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}
