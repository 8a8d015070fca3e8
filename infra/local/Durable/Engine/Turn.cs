using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>What a turn of an execution has brought; nothing of it leaves the engine before it is committed.</summary>
internal sealed class Turn
{
    public required int Number { get; init; }

    public required List<HistoryEvent> Events { get; init; }

    public List<Decision> Decisions { get; init; } = [];

    /// <summary>The timers among the decisions that were not cancelled in the same turn.</summary>
    public IReadOnlyList<TimerCreated> Timers { get; init; } = [];

    public IReadOnlyList<int> CancelledTimers { get; init; } = [];

    public required OrchestrationRuntimeStatus Status { get; init; }

    public ExecutionEnded? End { get; init; }

    public bool CustomStatusSet { get; init; }

    public string? CustomStatus { get; init; }
}
