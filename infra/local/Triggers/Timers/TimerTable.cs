using LinyingTalent.LocalRuntime.Data;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.LocalRuntime.Triggers.Timers;

/// <summary>Where each monitored timer stands.</summary>
internal sealed class TimerTable(Database database)
{
    public Task<ScheduleStatus?> ReadAsync(string name) => database.ReadAsync(session => session.First(
        "SELECT last, next, updated FROM timers WHERE name = ?1",
        row => new ScheduleStatus { Last = Utc(row.GetInt64(0)), Next = Utc(row.GetInt64(1)), LastUpdated = Utc(row.GetInt64(2)) },
        name));

    public Task WriteAsync(string name, ScheduleStatus status) => database.WriteAsync(session => session.Execute(
        "INSERT INTO timers VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET last = ?2, next = ?3, updated = ?4",
        name, status.Last.Ticks, status.Next.Ticks, status.LastUpdated.Ticks));

    private static DateTime Utc(long ticks) => new(ticks, DateTimeKind.Utc);
}
