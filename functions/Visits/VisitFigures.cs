using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;

namespace LinyingTalent.Visits;

/// <summary>What the rule table says of visits.</summary>
internal sealed class VisitFigures(CurrentRules current)
{
    public async Task<VisitPolicy> PolicyOn(DivisionCode village, DateOnly day)
    {
        RuleTable rules = await current.Read();
        return new(
            rules.Value("selection.visit-soon", village, day).Whole,
            rules.Value("selection.visit-escalate-township", village, day).Whole,
            rules.Value("selection.visit-escalate-county", village, day).Whole);
    }

    /// <summary>The duties of the year of a term that begins on a day, by the figures that hold on that day.</summary>
    public async Task<IReadOnlyList<VisitDuty>> DutiesOf(DivisionCode village, DateOnly yearFrom, DateOnly to, bool first)
    {
        RuleTable rules = await current.Read();
        int perYear = rules.Value("selection.visits-per-year", village, yearFrom).Whole;
        int? firstWithin = first ? rules.Value("selection.first-visit-due", village, yearFrom).Whole : null;
        return [.. VisitSchedule.Year(yearFrom, to, perYear, firstWithin).Select(part => new VisitDuty(part.Start, part.Due))];
    }
}
