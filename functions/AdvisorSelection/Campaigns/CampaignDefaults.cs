using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;

namespace LinyingTalent.AdvisorSelection.Campaigns;

/// <summary>What a campaign's figures are before the county sets its own, and between which limits it may: by the rule table.</summary>
internal sealed record CampaignDefaults(
    int Places, int MostPlaces, int TermYears, int LongestTerm, ComparisonWeights Weights, int NoticeDays, int LeastNoticeDays, int MostNoticeDays,
    int WindowDays, int LongestWindow)
{
    public static CampaignDefaults Of(RuleTable rules, DivisionCode county, DateOnly day)
    {
        int Whole(string rule) => rules.Value(rule, county, day).Whole;
        return new(
            Whole("selection.advisors-per-village.max"), Whole("selection.advisors-per-village.max"),
            Whole("selection.term"), Whole("selection.term.max"),
            Comparisons(rules, county, day),
            Whole("notice.period.usual"), Whole("notice.period.min"), Whole("notice.period.max"),
            Whole("campaign.window.usual"), Whole("campaign.window.max"));
    }

    private static ComparisonWeights Comparisons(RuleTable rules, DivisionCode county, DateOnly day)
    {
        decimal Points(string rule) => rules.Value(rule, county, day).Value;
        return new(
            Points("comparison.trades"), Points("comparison.experience"), Points("comparison.roots"), Points("comparison.time"),
            Points("comparison.experience.full"), Points("comparison.time.full"));
    }
}
