using Azure.Storage.Queues;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Triggers.Queues;

/// <summary>All queue functions, from start to stop.</summary>
internal sealed class QueueListeners(
    FunctionSet functions, QueueConnections connections, QueueSettings settings, FunctionRunner runner, TimeProvider time, LocalData data,
    IConfiguration configuration, IHostApplicationLifetime lifetime, ILogger<QueueListener> logger) : IHostedLifecycleService
{
    private const string PoisonSuffix = "-poison";

    private readonly BusyCount busy = new();
    private Task[] running = [];

    /// <summary>After every service of the app has started, as on the real host: a trigger must not run before them.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        QueueListener[] listeners = [.. functions.Of<QueueTriggerAttribute>().Select(Listen)];
        if (data.Storage is { } storage) storage.MessageArrived += queue => Array.ForEach(listeners, listener => listener.Wake(queue));
        running = [.. listeners.Select(listener => Task.Run(() => listener.RunAsync(lifetime.ApplicationStopping), CancellationToken.None))];
        return Task.CompletedTask;
    }

    /// <summary>Ends when no message is being taken or run: until then its lease must not run out, so a test does not move its clock.</summary>
    public Task WhenIdleAsync() => busy.WhenIdleAsync();

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(running).WaitAsync(cancellationToken);

    private QueueListener Listen(Function function)
    {
        var trigger = (QueueTriggerAttribute)function.Trigger;
        string name = configuration.Expand(trigger.QueueName, function.Name);
        QueueClient queue = connections.Open(trigger.Connection, name, function.Name);
        QueueClient poison = connections.Open(trigger.Connection, name + PoisonSuffix, function.Name);
        return new QueueListener(function, queue, new QueueRun(function, queue, poison, settings, runner, time, logger), settings, busy, time, logger);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
