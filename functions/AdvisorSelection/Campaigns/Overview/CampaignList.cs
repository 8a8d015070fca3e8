using LinyingTalent.Platform.Lists;

namespace LinyingTalent.AdvisorSelection.Campaigns.Overview;

internal sealed record CampaignRow(Campaign Campaign, CampaignState State);

/// <summary>The list of campaigns, the latest first.</summary>
internal static class CampaignList
{
    public static ListOf<CampaignRow> Shape { get; } = new(Links.Campaigns, () => CampaignTexts.Title)
    {
        Filters =
        [
            new TextFilter<CampaignRow>("q", () => CampaignPageTexts.Name, row => row.Campaign.Name),
            new ChoiceFilter<CampaignRow>("state", () => CampaignTexts.State, row => row.State.ToString(), row => CampaignWords.Of(row.State)),
        ],
        Columns =
        [
            new("name", () => CampaignPageTexts.Name, row => row.Campaign.Name) { Width = 36 },
            new("window", () => CampaignTexts.Window, row => CampaignTexts.FromTo(row.Campaign.First, row.Campaign.Last)) { SortBy = row => row.Campaign.First, Width = 34 },
            new("state", () => CampaignTexts.State, row => CampaignWords.Of(row.State)) { SortBy = row => (int)row.State },
            new("places", () => CampaignTexts.Places, row => row.Campaign.Terms.PlacesPerVillage),
            new("term", () => CampaignTexts.Term, row => CampaignTexts.Years(row.Campaign.Terms.TermYears)) { SortBy = row => row.Campaign.Terms.TermYears },
        ],
        Sort = "-window",
    };
}
