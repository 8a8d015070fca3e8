using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Platform.Notifications;

/// <summary>From evening to morning nothing leaves the house; what is owed meanwhile goes out when they end.</summary>
internal sealed class QuietHours(CurrentRules rules)
{
    /// <returns>How long they still last; null outside of them.</returns>
    public async Task<TimeSpan?> Left(DivisionCode county, DateTimeOffset now)
    {
        RuleTable figures = await rules.Read();
        DateOnly today = ShanghaiTime.DateOf(now);
        int Hour(string rule) => figures.Value(rule, county, today).Whole;
        return Left(Hour("notification.quiet-from"), Hour("notification.quiet-until"), now);
    }

    /// <param name="from">The hour in Shanghai at which they begin, 0 to 24.</param>
    /// <param name="until">The hour at which they end, that day's or the next one's.</param>
    public static TimeSpan? Left(int from, int until, DateTimeOffset now)
    {
        DateOnly today = ShanghaiTime.DateOf(now);
        foreach (int day in new[] { -1, 0 })
        {
            DateTimeOffset midnight = ShanghaiTime.At(today.AddDays(day), TimeOnly.MinValue);
            DateTimeOffset begin = midnight.AddHours(from), end = midnight.AddHours(until <= from ? until + 24 : until);
            if (from != until && now >= begin && now < end) return end - now;
        }

        return null;
    }
}
