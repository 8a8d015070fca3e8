using System.Globalization;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using NCrontab;

namespace LinyingTalent.LocalRuntime.Triggers.Timers;

/// <summary>When a timer function runs: by a cron expression of six fields (five: without seconds), or at an interval. In UTC.</summary>
internal sealed class TimerSchedule
{
    private readonly Func<DateTime, DateTime> next;

    private TimerSchedule(string text, bool monitored, Func<DateTime, DateTime> next) => (Text, IsMonitored, this.next) = (text, monitored, next);

    public string Text { get; }

    /// <summary>Whether runs are remembered. Never for what runs more often than each minute: a missed run is soon followed by another.</summary>
    public bool IsMonitored { get; }

    public DateTime After(DateTime moment) => next(moment);

    /// <exception cref="StartupException">Neither a cron expression nor a time span.</exception>
    public static TimerSchedule Of(Function function, IConfiguration configuration)
    {
        var trigger = (TimerTriggerAttribute)function.Trigger;
        string text = configuration.Expand(trigger.Schedule, function.Name).Trim();
        bool withSeconds = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length != 5;
        CrontabSchedule? cron = CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = withSeconds });
        if (cron is not null)
            return new TimerSchedule(text, trigger.UseMonitor && !RunsWithinAMinute(cron), cron.GetNextOccurrence);
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan interval) && interval > TimeSpan.Zero)
            return new TimerSchedule(text, trigger.UseMonitor && interval >= TimeSpan.FromMinutes(1), moment => moment + interval);
        throw new StartupException($"The function '{function.Name}' has the schedule '{text}', which is neither a cron expression of six fields "
            + "(second minute hour day month weekday, as in '0 30 9 * * 1-5') nor a time span like '00:05:00'.");
    }

    private static bool RunsWithinAMinute(CrontabSchedule cron)
    {
        DateTime start = DateTime.UnixEpoch;
        DateTime[] some = [.. cron.GetNextOccurrences(start, start.AddYears(1)).Take(120)];
        return some.Zip(some.Skip(1)).Any(pair => pair.Second - pair.First < TimeSpan.FromMinutes(1));
    }
}
