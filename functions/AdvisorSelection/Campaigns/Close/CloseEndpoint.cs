using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Campaigns.Close;

/// <summary>The county ends a campaign before its last day, and says why.</summary>
internal sealed class CloseEndpoint(CampaignDesk desk, FormGuard guard, Pages pages, TimeProvider time)
{
    [Function("Campaign_Close")]
    [Allowed(Role.County)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{number}/close")] HttpRequest request, string number)
    {
        if (await desk.Find(number, Role.County) is not { } campaign) return pages.Absent();
        return CampaignRules.On(campaign, new CloseCampaign(""), time.GetUtcNow()).Refusal is { } refusal
            ? pages.Refused(refusal, Links.Campaign(number))
            : Page(campaign, new FormInput());
    }

    [Function("Campaign_Close_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "campaigns/{number}/close")] HttpRequest request, string number,
        [DurableClient] DurableTaskClient processes)
    {
        if (await desk.Find(number, Role.County) is not { } campaign) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(campaign, input, broken);
        return CloseForm.Read(input) is { } command
            ? await desk.HandIn(campaign.Id, key, command, processes, refusal => pages.Refused(refusal, Links.Campaign(number), input))
            : Page(campaign, input);
    }

    private IResult Page(Campaign campaign, FormInput input, Refusal? refusal = null) => pages.Form<ClosePage, CloseModel>(
        new CloseModel(campaign, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}
