using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>
/// Runs orchestrations and activities over the database. Each step of an instance (what came in, what its code decided) is one
/// commit; only then do its activities begin, its messages arrive and its waiters hear of it.
/// </summary>
internal sealed class DurableEngine : IAsyncDisposable
{
    private readonly DurableTaskRegistry registry;
    private readonly IServiceProvider services;
    private readonly DurableOptions options;
    private readonly TimeProvider clock;
    private readonly ILoggerFactory loggers;
    private readonly EngineStore store;
    private readonly BusyCount busy = new();
    private readonly LiveInstances live;
    private readonly TimerQueue timers;
    private readonly ActivityRunner activities;
    private readonly TurnRunner turns;
    private readonly List<Task> workers = [];
    private bool stopped;

    public DurableEngine(
        Database database, DurableTaskRegistry registry, IServiceProvider services, DurableOptions options, TimeProvider clock,
        ILoggerFactory loggers)
    {
        (this.registry, this.services, this.options, this.clock, this.loggers) = (registry, services, options, clock, loggers);
        ILogger logger = loggers.CreateLogger("Host.Durable");
        var watch = new InstanceWatch();
        store = new EngineStore(database, options, clock);
        live = new LiveInstances(options.MaxWarmInstances, busy);
        timers = new TimerQueue(clock, Fire);
        activities = new ActivityRunner(store, live, busy, registry, services, options, logger);
        turns = new TurnRunner(store, live, Release, CreateExecution, watch, options, clock, logger);
        Client = new LocalDurableTaskClient(store, watch, Release, options, clock);
    }

    /// <summary>The client; usable from the end of the start.</summary>
    public DurableTaskClient Client { get; }

    /// <summary>When the next timer or later start is due; null when there is none.</summary>
    public DateTime? NextDue => timers.NextDue;

    /// <summary>Takes up what was open when the last process ended, and begins to work.</summary>
    public async Task StartAsync()
    {
        OpenWork open = await store.RecoverAsync();
        DateTime now = clock.GetUtcNow().UtcDateTime;
        foreach ((string id, DateTime startAt) in open.Starts)
        {
            if (startAt > now) timers.Add(DueMessage.ForStart(id, startAt));
            else live.Wake(id, suspect: true);
        }

        foreach (DueMessage mail in open.Mail)
        {
            if (mail.Due > now) timers.Add(mail);
            else live.Post(mail.InstanceId, mail.Message!, suspect: true);
        }

        foreach (ActivityCall call in open.Activities) activities.Enqueue(call);
        for (int i = 0; i < options.MaxConcurrentTurns; i++) workers.Add(Task.Run(turns.RunAsync));
        for (int i = 0; i < options.MaxConcurrentActivities; i++) workers.Add(Task.Run(activities.RunAsync));
    }

    /// <summary>
    /// Begins nothing new, lets running activities end and commits their results; when the token is cancelled, what still runs is
    /// left to be done again after the next start.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        stopped = true;
        await timers.DisposeAsync();
        activities.Drain();
        try
        {
            await busy.WhenIdleAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            loggers.CreateLogger("Host.Durable").LogWarning("The drain ran out of time: what still runs is done again after the next start.");
        }

        activities.Close();
        live.Close();
        if (!cancellationToken.IsCancellationRequested) await Task.WhenAll(workers);
    }

    /// <summary>Ends when there is nothing to do now: no mail that is due, no activity, no turn, no commit.</summary>
    public Task WhenIdleAsync() => busy.WhenIdleAsync();

    /// <summary>The history of an instance's present execution, as <see cref="HistoryReplayer"/> takes it.</summary>
    /// <exception cref="ArgumentException">There is no such instance, or it has not begun.</exception>
    public async Task<string> ExportHistoryAsync(string instanceId)
    {
        List<string> turns = await store.HistoryAsync(instanceId);
        return turns.Count > 0
            ? HistoryJson.Export(instanceId, turns)
            : throw new ArgumentException($"There is no instance '{instanceId}' with a history.", nameof(instanceId));
    }

    public async ValueTask DisposeAsync()
    {
        if (!stopped) await StopAsync(CancellationToken.None);
    }

    private void Fire(DueMessage due)
    {
        if (due.Message is { } message) live.Post(due.InstanceId, message);
        else live.Wake(due.InstanceId);
    }

    // What a commit has decided may leave now.
    private void Release(List<Effect> effects)
    {
        foreach (Effect effect in effects)
        {
            switch (effect)
            {
                case ActivityCall call: activities.Enqueue(call); break;
                case Start start: live.Post(start); break;
                case Arrival arrival: live.Post(arrival.InstanceId, arrival.Message); break;
                case WakeUp wake: live.Wake(wake.InstanceId); break;
                case DueMessage timer: timers.Add(timer); break;
                case TimerCancelled timer: timers.Cancel(timer.InstanceId, timer.Timer); break;
            }
        }
    }

    private Execution CreateExecution(string instanceId, string executionId) => new(
        instanceId, executionId, registry, services, options, loggers,
        () => live.Post(instanceId, new Message(0, executionId, new ResumedFromOutside())));
}
