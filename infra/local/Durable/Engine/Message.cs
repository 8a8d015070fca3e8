namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>Something for an instance, stored as the inbox row of its number; an activity's answer has none (0).</summary>
/// <param name="Execution">The execution it is meant for; null when it is for any.</param>
internal sealed record Message(long Seq, string? Execution, HistoryEvent Event);

/// <summary>What may happen once a step is committed, and not before.</summary>
internal abstract record Effect;

/// <summary>An execution to begin, with its first events.</summary>
internal sealed record Start(string InstanceId, string Execution, IReadOnlyList<HistoryEvent> Events) : Effect;

/// <summary>An activity to run.</summary>
/// <param name="Suspect">It may have been running when the last process ended.</param>
internal sealed record ActivityCall(
    string InstanceId, string Execution, int Id, string Name, string Version, string? Input, bool Suspect = false) : Effect;

/// <summary>A message to take in now.</summary>
internal sealed record Arrival(string InstanceId, Message Message) : Effect;

/// <summary>An instance that takes its turn from what is stored: it is to start and has mail already.</summary>
internal sealed record WakeUp(string InstanceId) : Effect;

internal sealed record TimerCancelled(string InstanceId, int Timer) : Effect;

/// <summary>A turn with all that its commit needs; the execution is null when the instance is failed without running it.</summary>
internal sealed record Step(string InstanceId, Execution? Execution, List<Message> Consumed, Turn Turn);

/// <summary>A message for later, or a mere wake-up when it is null; <paramref name="Timer"/> is the timer's step number.</summary>
internal sealed record DueMessage(string InstanceId, int Timer, DateTime Due, Message? Message) : Effect
{
    private const int NoStep = -1;

    /// <summary>The wake-up of an instance that is to start later.</summary>
    public static DueMessage ForStart(string instanceId, DateTime due) => new(instanceId, NoStep, due, null);
}
