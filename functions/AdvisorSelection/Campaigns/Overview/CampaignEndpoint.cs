using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AdvisorSelection.Campaigns.Overview;

/// <summary>The county's campaigns, and one of them with its figures: for all who work in the county.</summary>
internal sealed class CampaignEndpoint(CampaignTable campaigns, CampaignDesk desk, Pages pages, Visitor visitor, TimeProvider time)
{
    [Function("Campaign_List")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns")] HttpRequest request)
    {
        var found = new List<Campaign>();
        foreach (DivisionCode county in visitor.Person!.Held.Select(grant => grant.Division.County).Distinct()) found.AddRange(await campaigns.Of(county));
        DateTimeOffset now = time.GetUtcNow();
        return pages.List<CampaignListPage, CampaignRow>(CampaignList.Shape.Read(found.Select(campaign => new CampaignRow(campaign, campaign.StateAt(now))), request.Query));
    }

    [Function("Campaign_Show")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "campaigns/{number}")] HttpRequest request, string number) =>
        await desk.Find(number) is { } campaign
            ? pages.Show<CampaignPage, CampaignModel>(new CampaignModel(campaign, await campaigns.History(campaign.Id), time.GetUtcNow()))
            : pages.Absent();
}

internal sealed record CampaignModel(Campaign Campaign, IReadOnlyList<HistoryEntry> History, DateTimeOffset Now);
