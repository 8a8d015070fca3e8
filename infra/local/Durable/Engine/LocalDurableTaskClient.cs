using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using CoreEvents = DurableTask.Core.History;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>The client of the engine in this process.</summary>
internal sealed class LocalDurableTaskClient(
    EngineStore store, InstanceWatch watch, Action<List<Effect>> release, DurableOptions engineOptions, TimeProvider clock)
    : DurableTaskClient(engineOptions.HubName)
{
    private const int LongestId = 100;
    private const int PurgedAtOnce = 500;

    private static readonly HashSet<OrchestrationRuntimeStatus> Running =
    [
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended,
        OrchestrationRuntimeStatus.ContinuedAsNew,
    ];

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        string id = string.IsNullOrEmpty(options?.InstanceId) ? NewId() : options.InstanceId;
        CheckId(id);
        IReadOnlySet<OrchestrationRuntimeStatus> dedupe = options?.DedupeStatuses is { } names ? Parse(names) : Running;
        var started = new ExecutionStarted(
            orchestratorName.Name, options?.Version?.Version ?? engineOptions.DefaultVersion, Converter.Serialize(input), Tags: options?.Tags);
        (List<Effect>? effects, OrchestrationRuntimeStatus found) = await store.ScheduleAsync(id, started, options?.StartAt?.UtcDateTime, dedupe);
        if (effects is null) throw new InvalidOperationException($"An orchestration instance with the ID '{id}' already exists; it is {found}.");
        release(effects);
        return id;
    }

    public override async Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        cancellation.ThrowIfCancellationRequested();
        await SendAsync(instanceId, new EventRaised(eventName, Converter.Serialize(eventPayload)), keepWithoutInstance: true);
    }

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new ExecutionTerminated(Converter.Serialize(options?.Output), options?.Recursive ?? false));

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new ExecutionSuspended(reason));

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        SendAsync(instanceId, new ExecutionResumed(reason));

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, ended: false, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, ended: true, getInputsAndOutputs, cancellation);

    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        return (await store.GetAsync(instanceId))?.ToMetadata(getInputsAndOutputs ? Converter : null);
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) =>
        new InstancePages(store, filter ?? new OrchestrationQuery(), engineOptions);

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new PurgeResult(await store.PurgeAsync(instanceId, options?.Recursive ?? false), isComplete: true);
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        long begun = clock.GetTimestamp();
        for (int total = 0; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            (int purged, bool mayBeMore) = await store.PurgeAsync(filter, options?.Recursive ?? false, PurgedAtOnce);
            total += purged;
            if (!mayBeMore) return new PurgeResult(total, isComplete: true);
            if (clock.GetElapsedTime(begun) >= filter.Timeout) return new PurgeResult(total, isComplete: false);
        }
    }

    public override async Task<string> RestartAsync(string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        InstanceRow ended = await store.GetAsync(instanceId) ?? throw Unknown(instanceId);
        string id = restartWithNewInstanceId ? NewId() : instanceId;
        var started = new ExecutionStarted(ended.Name, engineOptions.DefaultVersion, ended.Input, Tags: ended.Tags is { } tags ? HistoryJson.ReadTags(tags) : null);
        (List<Effect>? effects, OrchestrationRuntimeStatus found) = await store.ScheduleAsync(id, started, startAt: null, Running);
        if (effects is null) throw new InvalidOperationException($"Orchestration instance '{id}' is {found}: only one that has ended can be restarted.");
        release(effects);
        return id;
    }

    public override async Task<IList<CoreEvents.HistoryEvent>> GetOrchestrationHistoryAsync(string instanceId, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        cancellation.ThrowIfCancellationRequested();
        if (await store.GetAsync(instanceId) is null) throw Unknown(instanceId);
        return CoreHistory.Of((await store.HistoryAsync(instanceId)).Select(HistoryJson.ReadTurn));
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // Version 7 rises with time: what is begun together lies together in the file.
    private static string NewId() => Guid.CreateVersion7().ToString("N");

    private DataConverter Converter => engineOptions.DataConverter;

    private async Task SendAsync(string instanceId, HistoryEvent message, bool keepWithoutInstance = false)
    {
        (List<Effect>? effects, OrchestrationRuntimeStatus? found) = await store.SendAsync(instanceId, message, keepWithoutInstance);
        if (effects is not null) release(effects);
        else if (found is null) throw Unknown(instanceId);
        else throw new InvalidOperationException($"Orchestration instance '{instanceId}' is {found}: it takes no more messages.");
    }

    private async Task<OrchestrationMetadata> WaitAsync(string instanceId, bool ended, bool getInputsAndOutputs, CancellationToken cancellation)
    {
        while (true)
        {
            Task change = watch.Next(instanceId, ended);
            if (await store.GetAsync(instanceId) is { } row && (ended ? !Running.Contains(row.Status) : row.Status != OrchestrationRuntimeStatus.Pending))
                return row.ToMetadata(getInputsAndOutputs ? Converter : null);
            await change.WaitAsync(cancellation);
        }
    }

    private static HashSet<OrchestrationRuntimeStatus> Parse(IReadOnlyList<string> names) =>
    [
        .. names.Select(name => Enum.TryParse(name, ignoreCase: true, out OrchestrationRuntimeStatus status)
            ? status
            : throw new ArgumentException($"'{name}' is not a status of an orchestration.", nameof(names))),
    ];

    private static ArgumentException Unknown(string instanceId) =>
        new($"There is no orchestration instance with the ID '{instanceId}'.", nameof(instanceId));

    private static void CheckId(string id)
    {
        if (id.StartsWith('@') || id.Length > LongestId || id.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)))
            throw new ArgumentException(
                $"'{id}' cannot be an instance ID: at most {LongestId} characters, no / \\ # ? or control characters, no @ in front.", nameof(id));
    }
}
