using LinyingTalent.LocalRuntime.Data;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>What clients ask for.</summary>
internal sealed partial class EngineStore
{
    /// <summary>Stores a start unless an instance of the ID is in one of <paramref name="dedupe"/>; another one it replaces.</summary>
    /// <returns>What to do now; null, with the status found, when the start is refused.</returns>
    public Task<(List<Effect>? Effects, OrchestrationRuntimeStatus Found)> ScheduleAsync(
        string id, ExecutionStarted started, DateTime? startAt, IReadOnlySet<OrchestrationRuntimeStatus> dedupe) =>
        database.WriteAsync<(List<Effect>?, OrchestrationRuntimeStatus)>(session =>
        {
            OrchestrationRuntimeStatus? found = StatusOf(session, id);
            if (found is { } status && dedupe.Contains(status)) return (null, status);
            var effects = new List<Effect>();
            Create(session, id, started, startAt, replaces: found is not null, effects);
            return (effects, default);
        }, repeatable: true);

    /// <summary>Stores a message for an instance that has not ended.</summary>
    /// <returns>What to do now, or null; and the status found, null when there is no such instance.</returns>
    public Task<(List<Effect>? Effects, OrchestrationRuntimeStatus? Found)> SendAsync(string id, HistoryEvent message, bool keepWithoutInstance) =>
        database.WriteAsync<(List<Effect>?, OrchestrationRuntimeStatus?)>(session =>
        {
            OrchestrationRuntimeStatus? found = StatusOf(session, id);
            if (found is { } status && IsEnded(status) || found is null && !keepWithoutInstance) return (null, found);
            if (found is null) DropExpired(session);
            var effects = new List<Effect>();
            Deliver(session, id, message, null, effects);
            return (effects, found);
        }, repeatable: true);

    public Task<InstanceRow?> GetAsync(string id) => database.ReadAsync(session =>
        session.First($"SELECT {InstanceRow.Columns} FROM instances WHERE id = ?1", InstanceRow.Read, id));

    /// <summary>The instances after an ID, in order of their IDs.</summary>
    public Task<List<InstanceRow>> ListAsync(OrchestrationQuery query, string? after, int count) => database.ReadAsync(session => session.Query(
        $"""
        SELECT {InstanceRow.Columns} FROM instances
        WHERE id > ?1 AND id >= ?2 AND substr(id, 1, length(?2)) = ?2 AND created BETWEEN ?3 AND ?4 AND ?5 LIKE '%,' || status || ',%'
        ORDER BY id LIMIT ?6
        """,
        InstanceRow.Read,
        after ?? "", query.InstanceIdPrefix ?? "", query.CreatedFrom?.UtcTicks ?? 0, query.CreatedTo?.UtcTicks ?? long.MaxValue,
        StatusList(query.Statuses), count));

    /// <summary>Deletes an instance that has ended, with its sub-orchestrations that have when asked; returns how many.</summary>
    public Task<int> PurgeAsync(string id, bool recursive) => database.WriteAsync(session => Purge(session, id, recursive));

    /// <summary>Deletes up to a number of instances that match and have ended; returns how many went, and whether any can be left.</summary>
    public Task<(int Purged, bool MayBeMore)> PurgeAsync(PurgeInstancesFilter filter, bool recursive, int count) => database.WriteAsync(session =>
    {
        List<string> ids = session.Query(
            $"SELECT id FROM instances WHERE status IN {Ended} AND created BETWEEN ?1 AND ?2 AND ?3 LIKE '%,' || status || ',%' LIMIT ?4",
            row => row.GetString(0),
            filter.CreatedFrom?.UtcTicks ?? 0, filter.CreatedTo?.UtcTicks ?? long.MaxValue, StatusList(filter.Statuses), count);
        return (ids.Sum(id => Purge(session, id, recursive)), ids.Count == count);
    });

    /// <summary>The turns of an instance's present execution as JSON, in order.</summary>
    public Task<List<string>> HistoryAsync(string id) => database.ReadAsync(session => HistoryOf(session, id));

    public static List<string> HistoryOf(Session session, string id) =>
        session.Query("SELECT events FROM history WHERE instance = ?1 ORDER BY turn", row => row.GetString(0), id);

    private static int Purge(Session session, string id, bool recursive)
    {
        if (StatusOf(session, id) is not { } status || !IsEnded(status)) return 0;
        int children = recursive
            ? session.Query("SELECT id FROM instances WHERE parent = ?1", row => row.GetString(0), id).Sum(child => Purge(session, child, recursive))
            : 0;
        Delete(session, id, keepInbox: false);
        return children + 1;
    }

    private void DropExpired(Session session) => session.Execute("DELETE FROM inbox WHERE expires < ?1", Now);

    private static string StatusList(IEnumerable<OrchestrationRuntimeStatus>? statuses) =>
        $",{string.Join(',', (statuses ?? Enum.GetValues<OrchestrationRuntimeStatus>()).Select(status => (int)status))},";
}
