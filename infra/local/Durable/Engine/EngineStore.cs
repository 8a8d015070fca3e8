using LinyingTalent.LocalRuntime.Data;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>All that the engine writes and reads to go on: starts, messages, steps, recovery. Its SQL stands in this class alone.</summary>
internal sealed partial class EngineStore(Database database, DurableOptions options, TimeProvider clock)
{
    private const string Ended = "(1, 3, 5)";

    private long lastSeq;

    private long Now => clock.GetUtcNow().UtcTicks;

    /// <summary>Commits a step, or nothing of it.</summary>
    /// <exception cref="StaleTurnException">The execution or one of the messages consumed is not current any more.</exception>
    public Task<List<Effect>> CommitAsync(Step step)
    {
        ReadOnlyMemory<byte> events = HistoryJson.Write(step.Turn.Events);
        string? failure = step.Turn.End?.Failure is { } reason ? HistoryJson.Write(reason) : null;
        return database.WriteAsync(session =>
        {
            var effects = new List<Effect>();
            Consume(session, step);
            Turn turn = step.Turn;
            if (session.Execute(
                $"""
                UPDATE instances SET status = ?3, updated = ?4, tries = 0, start = NULL, output = ?5, failure = ?6
                WHERE id = ?1 AND execution = coalesce(?2, execution) AND status NOT IN {Ended}
                """,
                step.InstanceId, step.Execution?.ExecutionId, (int)turn.Status, Now, turn.End?.Output, failure) == 0) throw new StaleTurnException(null);
            session.Execute("INSERT INTO history (instance, turn, events) VALUES (?1, ?2, ?3)", step.InstanceId, turn.Number, events);
            if (turn.CustomStatusSet)
                session.Execute("UPDATE instances SET custom_status = ?2 WHERE id = ?1", step.InstanceId, turn.CustomStatus);
            foreach (int timer in turn.CancelledTimers)
            {
                session.Execute("DELETE FROM inbox WHERE instance = ?1 AND timer = ?2", step.InstanceId, timer);
                effects.Add(new TimerCancelled(step.InstanceId, timer));
            }

            foreach (TimerCreated timer in turn.Timers) effects.Add(AddTimer(session, step, timer));
            foreach (Decision decision in turn.Decisions) Carry(session, step, decision, effects);
            if (turn.End is { } end) Finish(session, step, end, effects);
            return effects;
        }, repeatable: true);
    }

    private static void Consume(Session session, Step step)
    {
        foreach (Message message in step.Consumed)
        {
            // The row is what makes a message count once, whatever way it came into memory.
            int deleted = message switch
            {
                { Seq: > 0 } => session.Execute("DELETE FROM inbox WHERE seq = ?1", message.Seq),
                { Event: Answer answer } => session.Execute(
                    "DELETE FROM tasks WHERE instance = ?1 AND task = ?2 AND execution = ?3", step.InstanceId, answer.Id, message.Execution),
                _ => 1,
            };
            if (deleted == 0) throw new StaleTurnException(message);
        }
    }

    private DueMessage AddTimer(Session session, Step step, TimerCreated timer)
    {
        var message = new Message(NextSeq(), step.Execution!.ExecutionId, new TimerFired(timer.Id, timer.FireAt));
        session.Execute(
            "INSERT INTO inbox (seq, instance, execution, due, timer) VALUES (?1, ?2, ?3, ?4, ?5)",
            message.Seq, step.InstanceId, message.Execution, timer.FireAt.Ticks, timer.Id);
        return new(step.InstanceId, timer.Id, timer.FireAt, message);
    }

    private void Carry(Session session, Step step, Decision decision, List<Effect> effects)
    {
        switch (decision)
        {
            case TaskScheduled task:
                var call = new ActivityCall(step.InstanceId, step.Execution!.ExecutionId, task.Id, task.Name, task.Version, task.Input);
                session.Execute(
                    "INSERT INTO tasks (instance, task, execution, name, version, input) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                    call.InstanceId, call.Id, call.Execution, call.Name, call.Version, call.Input);
                effects.Add(call);
                break;
            case SubScheduled sub:
                StartSub(session, step, sub, effects);
                break;
            case EventSent sent:
                Deliver(session, sent.Target, new EventRaised(sent.Name, sent.Payload), null, effects);
                break;
        }
    }

    private void StartSub(Session session, Step step, SubScheduled sub, List<Effect> effects)
    {
        Execution caller = step.Execution!;
        var parent = new ParentLink(caller.Started.Name, step.InstanceId, caller.ExecutionId, sub.Id);
        var started = new ExecutionStarted(sub.Name, sub.Version, sub.Input, parent, sub.Tags);
        OrchestrationRuntimeStatus? found = StatusOf(session, sub.InstanceId);
        if (found is { } status && !IsEnded(status))
        {
            var failure = new TaskFailureDetails(
                "InstanceIdInUse", $"An orchestration with the instance ID '{sub.InstanceId}' is {status} already.", null, null, null);
            Deliver(session, step.InstanceId, new SubFailed(sub.Id, failure, NonRetriable: true), caller.ExecutionId, effects);
            return;
        }

        Create(session, sub.InstanceId, started, startAt: null, replaces: found is not null, effects);
    }

    private void Finish(Session session, Step step, ExecutionEnded end, List<Effect> effects)
    {
        if (end.Next is { } next)
        {
            var begun = (ExecutionStarted)next[0];
            var start = new Start(step.InstanceId, NewExecution(), next);
            session.Execute("DELETE FROM history WHERE instance = ?1", step.InstanceId);
            session.Execute(
                "UPDATE instances SET status = 0, execution = ?2, version = ?3, input = ?4, start = ?5 WHERE id = ?1",
                step.InstanceId, start.Execution, begun.Version, begun.Input, HistoryJson.Write(next));
            effects.Add(start);
            return;
        }

        session.Execute("DELETE FROM tasks WHERE instance = ?1", step.InstanceId);
        session.Execute("DELETE FROM inbox WHERE instance = ?1", step.InstanceId);
        if (end.Recursive)
        {
            List<string> children = session.Query(
                $"SELECT id FROM instances WHERE parent = ?1 AND status NOT IN {Ended}", row => row.GetString(0), step.InstanceId);
            foreach (string child in children) Deliver(session, child, new ExecutionTerminated(end.Output, Recursive: true), null, effects);
        }

        if (step.Execution is not { HasNoParent: true }) AnswerParent(session, step.InstanceId, end, effects);
    }

    private void AnswerParent(Session session, string instanceId, ExecutionEnded end, List<Effect> effects)
    {
        (string Id, string Execution, int Task)? parent = session.First(
            "SELECT parent, parent_execution, parent_task FROM instances WHERE id = ?1 AND parent IS NOT NULL",
            row => ((string, string, int)?)(row.GetString(0), row.GetString(1), row.GetInt32(2)), instanceId);
        if (parent is not { } waiting) return;
        string? execution = session.First("SELECT execution FROM instances WHERE id = ?1", row => row.GetString(0), waiting.Id);
        if (execution != waiting.Execution) return;
        HistoryEvent answer = end.Status == OrchestrationRuntimeStatus.Completed
            ? new SubCompleted(waiting.Task, end.Output)
            : new SubFailed(waiting.Task, end.Failure ?? new("Terminated", "The sub-orchestration was terminated.", null, null, null));
        Deliver(session, waiting.Id, answer, waiting.Execution, effects);
    }

    // For an instance that has ended a message is dropped, for one that does not exist yet it is kept for a while.
    private void Deliver(Session session, string instanceId, HistoryEvent happened, string? execution, List<Effect> effects)
    {
        OrchestrationRuntimeStatus? status = StatusOf(session, instanceId);
        if (status is { } known && IsEnded(known)) return;
        var message = new Message(NextSeq(), execution, happened);
        session.Execute(
            "INSERT INTO inbox (seq, instance, execution, expires, event) VALUES (?1, ?2, ?3, ?4, ?5)",
            message.Seq, instanceId, execution, status is null ? Now + options.KeepEarlyEvents.Ticks : null, HistoryJson.Write(happened));
        if (status is not null) effects.Add(new Arrival(instanceId, message));
    }

    private void Create(Session session, string id, ExecutionStarted started, DateTime? startAt, bool replaces, List<Effect> effects)
    {
        if (replaces) Delete(session, id, keepInbox: true);
        var start = new Start(id, NewExecution(), [started]);
        session.Execute(
            """
            INSERT INTO instances
                (id, execution, name, version, status, created, updated, start_at, input, tags, start, parent, parent_execution, parent_task)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            """,
            id, start.Execution, started.Name, started.Version, (int)OrchestrationRuntimeStatus.Pending, Now, startAt?.Ticks, started.Input,
            started.Tags is { Count: > 0 } tags ? HistoryJson.Write(tags) : null, HistoryJson.Write(start.Events),
            started.Parent?.InstanceId, started.Parent?.Execution, started.Parent?.TaskId);
        bool early = session.Execute("UPDATE inbox SET expires = NULL WHERE instance = ?1", id) > 0;
        if (startAt is { } due && due.Ticks > Now) effects.Add(DueMessage.ForStart(id, due));
        else if (early) effects.Add(new WakeUp(id));
        else effects.Add(start);
    }

    private static void Delete(Session session, string id, bool keepInbox)
    {
        session.Execute("DELETE FROM instances WHERE id = ?1", id);
        session.Execute("DELETE FROM history WHERE instance = ?1", id);
        session.Execute("DELETE FROM tasks WHERE instance = ?1", id);
        // What was sent to the execution that is replaced goes with it; early events for the new one stay.
        session.Execute($"DELETE FROM inbox WHERE instance = ?1{(keepInbox ? " AND expires IS NULL" : "")}", id);
    }

    private static OrchestrationRuntimeStatus? StatusOf(Session session, string id) =>
        session.First("SELECT status FROM instances WHERE id = ?1", row => (OrchestrationRuntimeStatus?)row.GetInt32(0), id);

    private static bool IsEnded(OrchestrationRuntimeStatus status) =>
        status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    private static string NewExecution() => Guid.NewGuid().ToString("N");

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    // Only ever called on the database's one writing thread, so numbers rise in the order of commits.
    private long NextSeq() => ++lastSeq;
}
