using System.Text.Json.Serialization;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>
/// What happened to an instance. A turn's events are stored in this order: its time, what came in, what the code decided, its end.
/// What a decision carries outward (an input, a payload) is stored where it goes, not in the history.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TurnStarted), "turnStarted")]
[JsonDerivedType(typeof(ExecutionStarted), "executionStarted")]
[JsonDerivedType(typeof(TaskCompleted), "taskCompleted")]
[JsonDerivedType(typeof(TaskFailed), "taskFailed")]
[JsonDerivedType(typeof(TimerFired), "timerFired")]
[JsonDerivedType(typeof(SubCompleted), "subCompleted")]
[JsonDerivedType(typeof(SubFailed), "subFailed")]
[JsonDerivedType(typeof(EventRaised), "eventRaised")]
[JsonDerivedType(typeof(ExecutionSuspended), "executionSuspended")]
[JsonDerivedType(typeof(ExecutionResumed), "executionResumed")]
[JsonDerivedType(typeof(ExecutionTerminated), "executionTerminated")]
[JsonDerivedType(typeof(ResumedFromOutside), "resumedFromOutside")]
[JsonDerivedType(typeof(TaskScheduled), "taskScheduled")]
[JsonDerivedType(typeof(TimerCreated), "timerCreated")]
[JsonDerivedType(typeof(SubScheduled), "subScheduled")]
[JsonDerivedType(typeof(EventSent), "eventSent")]
[JsonDerivedType(typeof(ExecutionEnded), "executionEnded")]
internal abstract record HistoryEvent;

internal sealed record TurnStarted(DateTime At) : HistoryEvent;

internal sealed record ExecutionStarted(
    string Name, string Version, string? Input, ParentLink? Parent = null, IReadOnlyDictionary<string, string>? Tags = null) : HistoryEvent;

/// <summary>The execution that waits for a sub-orchestration, and the number of the step that does.</summary>
internal sealed record ParentLink(string Name, string InstanceId, string Execution, int TaskId);

internal sealed record EventRaised(string Name, string? Payload) : HistoryEvent;

internal sealed record ExecutionSuspended(string? Reason) : HistoryEvent;

internal sealed record ExecutionResumed(string? Reason) : HistoryEvent;

internal sealed record ExecutionTerminated(string? Output, bool Recursive) : HistoryEvent;

/// <summary>Something that is no durable task resumed the code between its turns.</summary>
internal sealed record ResumedFromOutside : HistoryEvent;

/// <summary>The answer to the step of this number.</summary>
internal abstract record Answer(int Id) : HistoryEvent;

internal sealed record TaskCompleted(int Id, string? Result) : Answer(Id);

internal sealed record TaskFailed(int Id, TaskFailureDetails Failure, bool NonRetriable = false) : Answer(Id);

internal sealed record SubCompleted(int Id, string? Result) : Answer(Id);

internal sealed record SubFailed(int Id, TaskFailureDetails Failure, bool NonRetriable = false) : Answer(Id);

internal sealed record TimerFired(int Id, DateTime FireAt) : Answer(Id);

/// <summary>What the code decided as its step of this number, counted from 0.</summary>
internal abstract record Decision(int Id) : HistoryEvent
{
    /// <summary>The decision for people: <c>activity 'Pay'</c>.</summary>
    public abstract override string ToString();

    /// <summary>Whether the code that made the other still makes this one.</summary>
    public abstract bool Matches(Decision other);

    protected static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

internal sealed record TaskScheduled(int Id, string Name, string Version) : Decision(Id)
{
    [JsonIgnore]
    public string? Input { get; init; }

    public override string ToString() => $"activity '{Name}'";

    public override bool Matches(Decision other) => other is TaskScheduled task && Same(task.Name, Name);
}

internal sealed record TimerCreated(int Id, DateTime FireAt) : Decision(Id)
{
    public override string ToString() => "a timer";

    public override bool Matches(Decision other) => other is TimerCreated;
}

internal sealed record SubScheduled(int Id, string Name, string Version, string InstanceId) : Decision(Id)
{
    [JsonIgnore]
    public string? Input { get; init; }

    [JsonIgnore]
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public override string ToString() => $"sub-orchestration '{Name}'";

    public override bool Matches(Decision other) => other is SubScheduled sub && Same(sub.Name, Name);
}

internal sealed record EventSent(int Id, string Target, string Name) : Decision(Id)
{
    [JsonIgnore]
    public string? Payload { get; init; }

    public override string ToString() => $"event '{Name}' to '{Target}'";

    public override bool Matches(Decision other) => other is EventSent sent && Same(sent.Name, Name) && sent.Target == Target;
}

internal sealed record ExecutionEnded(OrchestrationRuntimeStatus Status, string? Output = null, TaskFailureDetails? Failure = null) : HistoryEvent
{
    /// <summary>The first events of the next execution, when this one continues as new.</summary>
    [JsonIgnore]
    public IReadOnlyList<HistoryEvent>? Next { get; init; }

    [JsonIgnore]
    public bool Recursive { get; init; }
}
