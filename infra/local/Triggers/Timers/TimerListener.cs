using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Triggers.Timers;

/// <summary>Runs one timer function on its schedule, one run at a time.</summary>
internal sealed class TimerListener(
    Function function, TimerSchedule schedule, TimerTable table, FunctionRunner runner, TimeProvider time, ILogger<TimerListener> logger)
{
    // The clock may be set, or the machine sleep: what is left is counted anew at least this often.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private ScheduleStatus status = new();
    private bool isPastDue;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Reads where the timer stands and whether a run was missed.</summary>
    public async Task PrepareAsync()
    {
        DateTime now = Now;
        ScheduleStatus? stored = schedule.IsMonitored ? await table.ReadAsync(function.Name) : null;
        status = stored ?? new ScheduleStatus { Next = schedule.After(now), LastUpdated = now };
        if (stored is not null)
        {
            // A schedule that was changed since then counts from when it last ran (or was first seen): it has missed nothing of the old one.
            DateTime expected = schedule.After(stored.Last == default ? stored.LastUpdated : stored.Last);
            if (stored.Next != expected) status = new ScheduleStatus { Next = schedule.After(now), LastUpdated = now };
        }

        isPastDue = now > status.Next;
        if (schedule.IsMonitored && !isPastDue) await table.WriteAsync(function.Name, status);
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        var trigger = (TimerTriggerAttribute)function.Trigger;
        if (isPastDue || trigger.RunOnStartup) await RunOnceAsync(isPastDue);
        while (await WaitUntilAsync(status.Next, stopping)) await RunOnceAsync(pastDue: false);
    }

    private async Task<bool> WaitUntilAsync(DateTime due, CancellationToken stopping)
    {
        try
        {
            while (due - Now is var left && left > TimeSpan.Zero)
                await Task.Delay(left < LongestWait ? left : LongestWait, time, stopping);
            return !stopping.IsCancellationRequested;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task RunOnceAsync(bool pastDue)
    {
        DateTime moment = Now;
        var info = new TimerInfo { IsPastDue = pastDue, ScheduleStatus = schedule.IsMonitored ? status : null };
        try
        {
            // Never on the thread on which the clock called: it may be one that others wait for, such as the database's writer.
            await Task.Run(() => runner.RunAsync(function, TriggerInput.Of(info)));
        }
        catch (Exception failure)
        {
            // A run that fails must not end the schedule.
            logger.LogError(failure, "The timer function {Function} failed.", function.Name);
        }

        status = new ScheduleStatus { Last = moment, Next = schedule.After(moment), LastUpdated = moment };
        if (schedule.IsMonitored) await Note();
    }

    private async Task Note()
    {
        try
        {
            await table.WriteAsync(function.Name, status);
        }
        catch (Exception failure) when (failure is SqliteException or InvalidOperationException)
        {
            // A disk that is full now must not end the schedule for good. Was it the last run before a restart, that restart runs it again.
            logger.LogError(failure, "The run of the timer function {Function} could not be noted.", function.Name);
        }
    }
}
