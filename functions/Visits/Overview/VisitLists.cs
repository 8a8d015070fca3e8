using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Lists;

namespace LinyingTalent.Visits.Overview;

/// <summary>How an expected visit stands, in the order of what needs somebody.</summary>
internal enum DutyStanding
{
    Overdue,

    /// <summary>Its period runs.</summary>
    Open,
    Ahead,
    Fulfilled,
}

internal sealed record DutyRow(PlannedVisit Planned, DateOnly Today, string Place, string Township)
{
    public VisitDuty Duty => Planned.Duty;

    public DivisionCode Village => Planned.Plan.Id.Village;

    public DutyStanding Standing => !Duty.IsOpen ? DutyStanding.Fulfilled
        : Duty.Due < Today ? DutyStanding.Overdue
        : Duty.Start > Today ? DutyStanding.Ahead
        : DutyStanding.Open;
}

internal sealed record RecordRow(Visit Visit, string Village, string Township);

/// <summary>The lists of the visits: those that are expected, and those that were written down.</summary>
internal static class VisitLists
{
    public static ListOf<DutyRow> Duties { get; } = new(VisitLinks.Duties, () => OverviewTexts.Duties)
    {
        Filters =
        [
            new TextFilter<DutyRow>("q", () => OverviewTexts.Find, row => row.Planned.Plan.Name, row => row.Place),
            new ChoiceFilter<DutyRow>("state", () => OverviewTexts.Show, row => row.Standing.ToString(), row => Of(row.Standing)) { OrderBy = row => (int)row.Standing },
            new ChoiceFilter<DutyRow>("township", () => OverviewTexts.Township, row => row.Village.TownshipDigits, row => row.Township) { OrderBy = row => row.Village.TownshipDigits },
        ],
        Columns =
        [
            new("advisor", () => OverviewTexts.Advisor, row => row.Planned.Plan.Name),
            new("village", () => OverviewTexts.Village, row => row.Place) { SortBy = row => row.Village.ToString(), Width = 28 },
            new("due", () => OverviewTexts.Due, row => row.Duty.Due),
            new("state", () => OverviewTexts.State, row => VisitWords.Of(row.Duty, row.Today)) { SortBy = row => (int)row.Standing },
        ],
        Sort = "state",
    };

    public static ListOf<RecordRow> Records { get; } = new(VisitLinks.Records, () => OverviewTexts.Records)
    {
        Filters =
        [
            new TextFilter<RecordRow>("q", () => OverviewTexts.Find, row => row.Visit.Name, row => row.Village, row => row.Visit.Done),
            new ChoiceFilter<RecordRow>("state", () => OverviewTexts.State, row => row.Visit.State.ToString(), row => VisitWords.Of(row.Visit.State)) { OrderBy = row => (int)row.Visit.State },
            new ChoiceFilter<RecordRow>("township", () => OverviewTexts.Township, row => row.Visit.Id.Village.TownshipDigits, row => row.Township)
            {
                OrderBy = row => row.Visit.Id.Village.TownshipDigits,
            },
        ],
        Columns =
        [
            new("day", () => OverviewTexts.Day, row => row.Visit.Day),
            new("advisor", () => OverviewTexts.Advisor, row => row.Visit.Name),
            new("village", () => OverviewTexts.Village, row => row.Village) { SortBy = row => row.Visit.Id.Village.ToString() },
            new("done", () => OverviewTexts.Done, row => row.Visit.Done) { Width = 60 },
            new("state", () => OverviewTexts.State, row => VisitWords.Of(row.Visit.State)) { SortBy = row => (int)row.Visit.State },
        ],
        Sort = "-day",
    };

    private static Platform.Text.Phrase Of(DutyStanding standing) => standing switch
    {
        DutyStanding.Overdue => OverviewTexts.ShowOverdue,
        DutyStanding.Open => OverviewTexts.ShowOpen,
        DutyStanding.Ahead => OverviewTexts.ShowAhead,
        _ => OverviewTexts.ShowFulfilled,
    };
}
