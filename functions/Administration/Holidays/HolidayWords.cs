using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Administration.Holidays;

/// <summary>Days of a notice in words, without the year that stands above them.</summary>
internal static class HolidayWords
{
    private const string Web = "https://";

    public static Phrase Day(DateOnly day) => HolidayTexts.MonthAndDay(day.Month, day.Day);

    /// <summary>The notice's name, without the address that may follow.</summary>
    public static string Title(HolidayNotice notice) =>
        notice.Source.IndexOf(Web, StringComparison.Ordinal) is var start and > 0 ? notice.Source[..start].TrimEnd() : notice.Source;

    /// <summary>Where the notice can be read; null where its source names no address.</summary>
    public static string? Address(HolidayNotice notice) =>
        notice.Source.IndexOf(Web, StringComparison.Ordinal) is var start and >= 0
        && Uri.TryCreate(notice.Source[start..].Split(' ')[0], UriKind.Absolute, out Uri? address) ? address.AbsoluteUri : null;

    public static Phrase Days(Holiday holiday) => holiday.From == holiday.Through
        ? HolidayTexts.OneDay(Day(holiday.From))
        : HolidayTexts.SomeDays(Day(holiday.From), Day(holiday.Through), holiday.Through.DayNumber - holiday.From.DayNumber + 1);
}
