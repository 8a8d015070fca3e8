using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Triggers.Timers;

/// <summary>All timer functions, from start to stop.</summary>
internal sealed class TimerListeners(
    FunctionSet functions, TimerTable table, FunctionRunner runner, TimeProvider time, IConfiguration configuration,
    IHostApplicationLifetime lifetime, ILogger<TimerListener> logger) : IHostedLifecycleService
{
    private readonly Dictionary<Function, TimerSchedule> schedules =
        functions.Of<TimerTriggerAttribute>().ToDictionary(function => function, function => TimerSchedule.Of(function, configuration));

    private Task[] running = [];

    public string ScheduleOf(Function function) => schedules[function].Text;

    /// <summary>After every service of the app has started, as on the real host: a trigger must not run before them.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        TimerListener[] listeners = [.. schedules.Select(pair => new TimerListener(pair.Key, pair.Value, table, runner, time, logger))];
        foreach (TimerListener listener in listeners) await listener.PrepareAsync();
        running = [.. listeners.Select(listener => Task.Run(() => listener.RunAsync(lifetime.ApplicationStopping), CancellationToken.None))];
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(running).WaitAsync(cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
