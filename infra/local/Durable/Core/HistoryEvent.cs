namespace DurableTask.Core.History;

/// <summary>Something that happened to an instance.</summary>
public abstract class HistoryEvent
{
    protected HistoryEvent(int eventId) => EventId = eventId;

    /// <summary>The number of the step that it decided, counted from 0; -1 for what is no decision.</summary>
    public int EventId { get; internal set; }

    public bool IsPlayed { get; set; }

    /// <summary>When, in UTC.</summary>
    public DateTime Timestamp { get; set; }

    public virtual EventType EventType { get; private set; }
}

public enum EventType
{
    ExecutionStarted,
    ExecutionCompleted,
    ExecutionFailed,
    ExecutionTerminated,
    TaskScheduled,
    TaskCompleted,
    TaskFailed,
    SubOrchestrationInstanceCreated,
    SubOrchestrationInstanceCompleted,
    SubOrchestrationInstanceFailed,
    TimerCreated,
    TimerFired,
    OrchestratorStarted,
    OrchestratorCompleted,
    EventSent,
    EventRaised,
    ContinueAsNew,
    GenericEvent,
    HistoryState,
    ExecutionSuspended,
    ExecutionResumed,
    ExecutionRewound,
}
