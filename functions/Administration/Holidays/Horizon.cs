using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Administration.Holidays;

/// <summary>Until when the calendar knows the holidays, and whether that is soon.</summary>
/// <param name="DaysLeft">Calendar days from today; below 0 the horizon has passed.</param>
/// <param name="IsNear">Fewer days are left than the county wants to be warned of.</param>
internal sealed record Horizon(DateOnly CoveredThrough, int DaysLeft, bool IsNear)
{
    private const string WarnBefore = "calendar.warn-before";

    public Phrase Words => DaysLeft < 0 ? HolidayTexts.HorizonPassed(-DaysLeft) : HolidayTexts.HorizonNear(DaysLeft);

    public Phrase ToDo => DaysLeft < 0 ? HolidayTexts.PassedToDo(CoveredThrough, -DaysLeft) : HolidayTexts.WarnToDo(CoveredThrough, DaysLeft);

    public static Horizon Of(WorkingCalendar calendar, RuleTable rules, DivisionCode county, DateOnly today)
    {
        int left = calendar.CoveredThrough.DayNumber - today.DayNumber;
        return new Horizon(calendar.CoveredThrough, left, left < rules.Value(WarnBefore, county, today).Whole);
    }
}
