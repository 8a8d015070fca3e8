using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Administration.Holidays;

/// <param name="Entered">As it was taken in here; null for what came with the product.</param>
internal sealed record HolidayRow(HolidayNotice Notice, EnteredNotice? Entered);

/// <summary>The years that the calendar covers, the latest first.</summary>
internal static class HolidayList
{
    private const string Comma = "; ";

    public static ListOf<HolidayRow> Shape { get; } = new(SettingsLinks.Holidays, () => HolidayTexts.YearsCaption)
    {
        Filters =
        [
            new TextFilter<HolidayRow>("q", () => HolidayTexts.YearOrNotice, row => HolidayTexts.YearName(row.Notice.Year), row => HolidayWords.Title(row.Notice), row => Days(row.Notice)),
        ],
        Columns =
        [
            new("year", () => HolidayTexts.YearColumn, row => row.Notice.Year) { Width = 8 },
            new("off", () => HolidayTexts.DaysOff, row => Days(row.Notice)) { SortBy = row => row.Notice.DaysOff.Count(), Width = 60 },
            new("worked", () => HolidayTexts.MakeUpDays, row => string.Join(Comma, row.Notice.MakeUpDays.Select(HolidayWords.Day))) { SortBy = row => row.Notice.MakeUpDays.Count, Width = 36 },
            new("notice", () => HolidayTexts.Notice, row => row.Notice.Source) { Width = 60 },
        ],
        Sort = "-year",
    };

    private static string Days(HolidayNotice notice) => string.Join(Comma, notice.Holidays.Select(holiday => $"{holiday.Name} {HolidayWords.Days(holiday)}"));
}
