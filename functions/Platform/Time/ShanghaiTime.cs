using System.Globalization;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Time;

/// <summary>
/// Storage speaks UTC, people read Beijing time. The offset is a constant and not a time zone of the machine: China has kept
/// +08:00 all year since 1991, no moment of ours is older, and a plan on Linux may lack the time-zone data.
/// </summary>
internal static class ShanghaiTime
{
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    /// <summary>When the day's reminders go out.</summary>
    public static TimeOnly Morning { get; } = new(8, 0);

    /// <summary>The calendar day in China at a moment.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The moment, in UTC, at which clocks in China show a day and time.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time) => new DateTimeOffset(date, time, Offset).ToUniversalTime();

    /// <summary>The last moment of a day in China.</summary>
    public static DateTimeOffset EndOf(DateOnly date) => At(date.AddDays(1), TimeOnly.MinValue).AddTicks(-1);

    /// <summary>The first 08:00 in China after a moment, in UTC; at 08:00 sharp it is the next day's.</summary>
    public static DateTimeOffset NextMorning(DateTimeOffset moment)
    {
        DateTimeOffset today = At(DateOf(moment), Morning);
        return today > moment ? today : today.AddDays(1);
    }

    /// <summary>2026年1月5日 (Arabic numerals without leading zeros, GB/T 9704), or 5 January 2026.</summary>
    public static string Write(DateOnly date, CultureInfo language) => Languages.IsEnglish(language)
        ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>2026年1月5日 18:00, or 5 January 2026, 18:00; the time is China's.</summary>
    public static string Write(DateTimeOffset moment, CultureInfo language) =>
        Write(DateOf(moment), language)
        + (Languages.IsEnglish(language) ? ", " : " ")
        + moment.ToOffset(Offset).ToString("HH:mm", CultureInfo.InvariantCulture);
}
