using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Administration.Holidays;

/// <summary>What a notice must be before the calendar takes it in: pure, every problem at once.</summary>
internal static class NoticeCheck
{
    /// <summary>The festivals that every notice names (Regulation on public holidays); two may share a line.</summary>
    private static readonly string[] Festivals = ["元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆"];

    // Days; the longest so far were the nine of the Spring Festival of 2026.
    private const int Longest = 15;

    public static IEnumerable<Phrase> Problems(HolidayNotice notice, WorkingCalendar known)
    {
        // A year left out would count as one without holidays; a year that is known is corrected.
        if (notice.Year < known.CoveredFrom.Year || notice.Year > known.CoveredThrough.Year + 1)
            yield return HolidayTexts.YearLeavesGap(notice.Year, known.CoveredThrough, known.CoveredThrough.Year + 1);

        foreach (string festival in Festivals.Where(festival => !notice.Holidays.Any(holiday => holiday.Name.Contains(festival, StringComparison.Ordinal))))
            yield return HolidayTexts.FestivalMissing(festival);

        // Days cannot be listed of what ends before it begins, nor of a slip of the pen that takes half a year.
        List<Phrase> wrongWay =
        [
            .. notice.Holidays.Where(holiday => holiday.Through < holiday.From).Select(holiday => HolidayTexts.EndsBeforeItBegins(holiday.Name)),
            .. notice.Holidays.Where(holiday => holiday.Through.DayNumber - holiday.From.DayNumber >= Longest).Select(holiday => HolidayTexts.TooLong(holiday.Name)),
        ];
        foreach (Phrase problem in wrongWay) yield return problem;
        if (wrongWay.Count > 0) yield break;

        HashSet<DateOnly> off = [.. notice.DaysOff];
        foreach (DateOnly day in off.Concat(notice.MakeUpDays).Where(day => !IsOfTheYear(day, notice.Year)))
            yield return HolidayTexts.NotOfTheYear(day, notice.Year);
        foreach (DateOnly day in notice.MakeUpDays.Where(day => !WorkingCalendar.IsWeekend(day)))
            yield return HolidayTexts.MakeUpOnWeekday(day);
        foreach (DateOnly day in notice.MakeUpDays.Where(off.Contains))
            yield return HolidayTexts.MakeUpIsOff(day);
    }

    // New Year's days off may begin in the last week of the year before: 2022-12-31 stood in the notice for 2023.
    private static bool IsOfTheYear(DateOnly day, int year) => day.Year == year || (day.Year == year - 1 && day >= new DateOnly(year - 1, 12, 25));
}
