using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Triggers.Timers;

/// <summary>All timer functions, from start to stop.</summary>
internal sealed class TimerListeners(
    FunctionSet functions, TimerTable table, FunctionRunner runner, TimeProvider time, IConfiguration configuration,
    IHostApplicationLifetime lifetime, ILogger<TimerListener> logger) : IHostedService
{
    private readonly Dictionary<Function, TimerSchedule> schedules =
        functions.Of<TimerTriggerAttribute>().ToDictionary(function => function, function => TimerSchedule.Of(function, configuration));

    private Task[] running = [];

    public string ScheduleOf(Function function) => schedules[function].Text;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        TimerListener[] listeners = [.. schedules.Select(pair => new TimerListener(pair.Key, pair.Value, table, runner, time, logger))];
        foreach (TimerListener listener in listeners) await listener.PrepareAsync();
        running = [.. listeners.Select(listener => Task.Run(() => listener.RunAsync(lifetime.ApplicationStopping), CancellationToken.None))];
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(running).WaitAsync(cancellationToken);
}
