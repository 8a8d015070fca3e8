using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>The engine's settings, as host.json's section <c>durableTask</c> gives them.</summary>
internal sealed record DurableOptions
{
    public string HubName { get; init; } = "LocalHub";

    /// <summary>The version of instances that are started without one.</summary>
    public string DefaultVersion { get; init; } = string.Empty;

    public int MaxConcurrentActivities { get; init; } = 10 * Environment.ProcessorCount;

    /// <summary>Turns under way at once; one that waits for the database does not hold a thread.</summary>
    public int MaxConcurrentTurns { get; init; } = 10 * Environment.ProcessorCount;

    /// <summary>How many instances stay in memory between their turns; 0 replays each at every turn.</summary>
    public int MaxWarmInstances { get; init; } = 1000;

    /// <summary>Tries of a step during which the process or the engine broke, before the step is set aside.</summary>
    public int MaxTries { get; init; } = 5;

    /// <summary>How long an event is kept for an instance that does not exist.</summary>
    public TimeSpan KeepEarlyEvents { get; init; } = TimeSpan.FromDays(7);

    public DataConverter DataConverter { get; init; } = JsonDataConverter.Default;
}
