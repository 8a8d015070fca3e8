namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>Something for an instance, stored as the inbox row of its number; an activity's answer has none (0).</summary>
/// <param name="Execution">The execution it is meant for; null when it is for any.</param>
internal sealed record Message(long Seq, string? Execution, HistoryEvent Event);

/// <summary>An execution to begin, with its first events.</summary>
internal sealed record Start(string Execution, IReadOnlyList<HistoryEvent> Events);

/// <summary>An activity to run.</summary>
/// <param name="Suspect">It may have been running when the last process ended.</param>
internal sealed record ActivityCall(
    string InstanceId, string Execution, int Id, string Name, string Version, string? Input, bool Suspect = false);

/// <summary>A turn with all that its commit needs; the execution is null when the instance is failed without running it.</summary>
internal sealed record Step(string InstanceId, Execution? Execution, IReadOnlyList<Message> Consumed, Turn Turn);

/// <summary>What may happen once a step is committed.</summary>
internal sealed class StepEffects
{
    public List<ActivityCall> Activities { get; } = [];

    public List<DueMessage> Timers { get; } = [];

    public List<(string InstanceId, int Timer)> CancelledTimers { get; } = [];

    public List<(string InstanceId, Start Start)> Starts { get; } = [];

    public List<(string InstanceId, Message Message)> Mail { get; } = [];

    /// <summary>Instances to start that have mail already.</summary>
    public List<string> Wakes { get; } = [];
}

/// <summary>A message for later, or a mere wake-up when it is null; <paramref name="Timer"/> is the timer's step number.</summary>
internal sealed record DueMessage(string InstanceId, int Timer, DateTime Due, Message? Message)
{
    private const int NoStep = -1;

    /// <summary>The wake-up of an instance that is to start later.</summary>
    public static DueMessage ForStart(string instanceId, DateTime due) => new(instanceId, NoStep, due, null);
}
