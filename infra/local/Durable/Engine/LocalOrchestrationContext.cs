using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>The context that an orchestration's code is given.</summary>
internal sealed class LocalOrchestrationContext(Execution execution, object? input) : TaskOrchestrationContext
{
    private int guids;

    public override TaskName Name => execution.Started.Name;

    public override string InstanceId => execution.InstanceId;

    public override string Version => execution.Started.Version;

    public override ParentOrchestrationInstance? Parent =>
        execution.Started.Parent is { } parent ? new(parent.Name, parent.InstanceId) : null;

    public override DateTime CurrentUtcDateTime => Live.Now;

    public override bool IsReplaying => execution.IsReplaying;

    protected override ILoggerFactory LoggerFactory => execution.Loggers;

    private DataConverter Converter => execution.Options.DataConverter;

    // Every member that reads or moves the execution goes through here: other threads have no business with it.
    private Execution Live
    {
        get
        {
            execution.CheckOnTurn();
            return execution;
        }
    }

    public override T? GetInput<T>()
        where T : default => (T?)input;

    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        Execution live = Live;
        if (input is TaskOptions && options is null)
            throw new ArgumentException($"TaskOptions were given as the input of activity '{name}': name the parameter (options: …).", nameof(input));
        string version = options?.Version?.Version ?? Version;
        string? json = Converter.Serialize(input);
        string? result = await (options?.Retry is { } retry ? Retries.RunAsync(this, retry, CallAsync) : CallAsync());
        return Converter.Deserialize<TResult>(result)!;

        Task<string?> CallAsync() => live.CallAsync(name, new TaskScheduled(live.NextStep, name, version) { Input = json });
    }

    public override async Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        Execution live = Live;
        string version = options?.Version?.Version ?? execution.Options.DefaultVersion;
        string instance = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        string? json = Converter.Serialize(input);
        string? result = await (options?.Retry is { } retry ? Retries.RunAsync(this, retry, CallAsync) : CallAsync());
        return Converter.Deserialize<TResult>(result)!;

        Task<string?> CallAsync() => live.CallAsync(orchestratorName, new SubScheduled(live.NextStep, orchestratorName, version, instance)
        {
            Input = json,
            Tags = options?.Tags?.AsReadOnly(),
        });
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken) =>
        Live.WaitUntilAsync(fireAt.ToUniversalTime(), cancellationToken);

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) =>
        Live.WaitForEvent<T>(eventName, cancellationToken);

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(instanceId);
        Live.SendEvent(instanceId, eventName, Converter.Serialize(payload));
    }

    public override void SetCustomStatus(object? customStatus) => Live.SetCustomStatus(Converter.Serialize(customStatus));

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents });

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Live.ContinueAsNew(options);
    }

    public override Guid NewGuid() => DeterministicGuid.Create(InstanceId, CurrentUtcDateTime, guids++);
}
