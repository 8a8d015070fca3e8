using LinyingTalent.LocalRuntime.Data;
using Microsoft.Data.Sqlite;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>What the engine reads to take an instance up again, and counts of the tries it took.</summary>
internal sealed partial class EngineStore
{
    /// <summary>All that is open: what can go on now, and what is due later.</summary>
    public Task<OpenWork> RecoverAsync() => database.WriteAsync(session =>
    {
        DropExpired(session);
        lastSeq = session.First("SELECT coalesce(max(seq), 0) FROM inbox", row => row.GetInt64(0));
        return new OpenWork(
            session.Query("SELECT id, start_at FROM instances WHERE start IS NOT NULL", row => (row.GetString(0), Time(row, 1))),
            session.Query(
                "SELECT instance, execution, task, name, version, input FROM tasks",
                row => new ActivityCall(
                    row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), Text(row, 5), Suspect: true)),
            session.Query(
                "SELECT seq, execution, event, due, timer, instance FROM inbox WHERE expires IS NULL ORDER BY seq",
                row => new DueMessage(row.GetString(5), row.IsDBNull(4) ? 0 : row.GetInt32(4), Time(row, 3), ReadMessage(row))));
    });

    /// <summary>What is stored of an instance that has not ended, or null. Its mail is read only when its start is still to come.</summary>
    public Task<StoredInstance?> LoadAsync(string id) => database.ReadAsync(session =>
    {
        StoredInstance? found = session.First(
            $"SELECT execution, start, start_at FROM instances WHERE id = ?1 AND status NOT IN {Ended}",
            row => new StoredInstance(row.GetString(0), Text(row, 1), Time(row, 2), [], []), id);
        return found switch
        {
            null => null,
            { Start: null } => found with { Turns = HistoryOf(session, id) },
            _ => found with
            {
                Mail = session.Query("SELECT seq, execution, event, due, timer FROM inbox WHERE instance = ?1 ORDER BY seq", ReadMessage, id),
            },
        };
    });

    /// <summary>Counts one more try of an instance's next turn before it is made; returns the count.</summary>
    public Task<int> CountTryAsync(string id) => database.WriteAsync(session => session.First(
        "UPDATE instances SET tries = tries + 1 WHERE id = ?1 RETURNING tries", row => row.GetInt32(0), id));

    /// <summary>The turn that was counted found nothing to do.</summary>
    public Task ForgetTriesAsync(string id) => database.WriteAsync(session => session.Execute("UPDATE instances SET tries = 0 WHERE id = ?1", id));

    /// <summary>Counts one more try of an activity before it is made; returns the count, 0 when it is no longer open.</summary>
    public Task<int> CountTryAsync(ActivityCall call) => database.WriteAsync(session => session.First(
        "UPDATE tasks SET tries = tries + 1 WHERE instance = ?1 AND task = ?2 AND execution = ?3 RETURNING tries",
        row => row.GetInt32(0), call.InstanceId, call.Id, call.Execution));

    /// <summary>Deletes messages that nobody is there to take in.</summary>
    public Task DiscardAsync(IEnumerable<Message> messages) => database.WriteAsync(session =>
    {
        foreach (Message message in messages.Where(message => message.Seq > 0)) session.Execute("DELETE FROM inbox WHERE seq = ?1", message.Seq);
    });

    private static Message ReadMessage(SqliteDataReader row) => new(
        row.GetInt64(0), Text(row, 1),
        row.IsDBNull(2) ? new TimerFired(row.GetInt32(4), Time(row, 3)) : HistoryJson.ReadEvent(row.GetString(2)));

    // No time is a time long past: due at once.
    private static DateTime Time(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? default : new DateTime(row.GetInt64(column), DateTimeKind.Utc);
}

/// <summary>What was open when the engine started; times of what can go on at once are past.</summary>
internal sealed record OpenWork(List<(string InstanceId, DateTime StartAt)> Starts, List<ActivityCall> Activities, List<DueMessage> Mail);

/// <summary>An instance as it is stored: the turns to replay, or the events to begin with, as JSON.</summary>
internal sealed record StoredInstance(string Execution, string? Start, DateTime StartAt, List<string> Turns, List<Message> Mail);
