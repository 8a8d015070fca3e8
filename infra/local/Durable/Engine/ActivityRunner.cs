using System.Threading.Channels;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Durable.Engine;

/// <summary>Runs activities, a bounded number at once. An answer goes to the instance, whose next step commits it.</summary>
internal sealed class ActivityRunner(
    EngineStore store, LiveInstances live, BusyCount busy, DurableTaskRegistry registry, IServiceProvider services, DurableOptions options,
    ILogger logger)
{
    private readonly Channel<ActivityCall> calls = Channel.CreateUnbounded<ActivityCall>();
    private volatile bool draining;

    /// <summary>From now on no activity is begun; those that wait stay stored for the next start.</summary>
    public void Drain() => draining = true;

    public void Close() => calls.Writer.TryComplete();

    public void Enqueue(ActivityCall call)
    {
        busy.Begin();
        if (!calls.Writer.TryWrite(call)) busy.End();
    }

    public async Task RunAsync()
    {
        await foreach (ActivityCall call in calls.Reader.ReadAllAsync())
        {
            if (!draining) await AnswerAsync(call);
            busy.End();
        }
    }

    private async ValueTask AnswerAsync(ActivityCall call)
    {
        if (call.Suspect && await store.CountTryAsync(call) > options.MaxTries)
        {
            logger.LogError("Activity {Name} (step {Step}) of instance {InstanceId} is set aside.", call.Name, call.Id, call.InstanceId);
            Post(call, new TaskFailed(call.Id, SetAside(call), NonRetriable: true));
            return;
        }

        Post(call, await RunAsync(call));
    }

    private async ValueTask<HistoryEvent> RunAsync(ActivityCall call)
    {
        try
        {
            await using AsyncServiceScope scope = services.CreateAsyncScope();
            if (registry.FindActivity(call.Name, call.Version, scope.ServiceProvider) is not { } activity)
                return new TaskFailed(call.Id, NotFound(call), NonRetriable: true);
            object? input = options.DataConverter.Deserialize(call.Input, activity.InputType);
            object? output = await activity.RunAsync(new Context(call), input);
            return new TaskCompleted(call.Id, options.DataConverter.Serialize(output));
        }
        catch (Exception failure)
        {
            logger.LogWarning(failure, "Activity {Name} (step {Step}) of instance {InstanceId} failed.", call.Name, call.Id, call.InstanceId);
            return new TaskFailed(call.Id, TaskFailureDetails.FromException(failure));
        }
    }

    private void Post(ActivityCall call, HistoryEvent answer) => live.Post(call.InstanceId, new Message(0, call.Execution, answer));

    private static TaskFailureDetails NotFound(ActivityCall call)
    {
        string version = call.Version.Length > 0 ? $" in version '{call.Version}'" : "";
        return new("ActivityTaskNotFound", $"No activity named '{call.Name}'{version} is registered.", null, null, null);
    }

    private TaskFailureDetails SetAside(ActivityCall call) =>
        new("SetAside", $"Activity '{call.Name}' was set aside: the process ended {options.MaxTries} times while it ran.", null, null, null);

    private sealed class Context(ActivityCall call) : TaskActivityContext
    {
        public override TaskName Name => call.Name;

        public override string InstanceId => call.InstanceId;

        public override string Version => call.Version;
    }
}
