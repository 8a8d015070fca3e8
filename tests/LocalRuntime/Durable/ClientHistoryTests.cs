using DurableTask.Core;
using DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

/// <summary>What the client tells of an instance afterwards, and how it begins one again.</summary>
public sealed class ClientHistoryTests
{
    private static void Tasks(DurableTaskRegistry tasks) => tasks
        .AddOrchestratorFunc<string, string>("works", async (context, input) =>
        {
            string done = await context.CallActivityAsync<string>("step", input);
            await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            return done + await context.WaitForExternalEvent<string>("go");
        })
        .AddOrchestratorFunc("fails", context => context.CallActivityAsync("breaks"))
        .AddActivityFunc<string, string>("step", (_, input) => input + "!")
        .AddActivityFunc("breaks", _ => throw new InvalidOperationException("the store is shut"));

    [Fact]
    public async Task History_OfAnInstance_TellsItsStepsInTheWordsOfTheRealEngine()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        await host.ScheduleAsync("works", "a", "w");
        await host.AdvanceAsync(TimeSpan.FromHours(2));
        await host.Client.RaiseEventAsync("w", "go", "b");
        await host.EndAsync("w");

        IList<HistoryEvent> history = await host.Client.GetOrchestrationHistoryAsync("w");

        history.Where(happened => happened.EventType is not (EventType.OrchestratorStarted or EventType.OrchestratorCompleted)).Select(happened => happened.EventType)
            .ShouldBe(
            [
                EventType.ExecutionStarted, EventType.TaskScheduled, EventType.TaskCompleted, EventType.TimerCreated, EventType.TimerFired,
                EventType.EventRaised, EventType.ExecutionCompleted,
            ]);
        history.OfType<ExecutionStartedEvent>().Single().Name.ShouldBe("works");
        history.OfType<ExecutionStartedEvent>().Single().Input.ShouldBe("\"a\"");
        history.OfType<TaskScheduledEvent>().Single().Name.ShouldBe("step");
        history.OfType<TaskCompletedEvent>().Single().TaskScheduledId.ShouldBe(history.OfType<TaskScheduledEvent>().Single().EventId);
        history.OfType<EventRaisedEvent>().Single().Name.ShouldBe("go");
        history.OfType<ExecutionCompletedEvent>().Single().OrchestrationStatus.ShouldBe(OrchestrationStatus.Completed);
        history.OfType<TimerFiredEvent>().Single().Timestamp.ShouldBe(host.Clock.GetUtcNow().UtcDateTime.AddHours(-1), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task History_OfAFailure_HasItsReason()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        await host.RunAsync("fails", id: "f");
        IList<HistoryEvent> history = await host.Client.GetOrchestrationHistoryAsync("f");
        history.OfType<TaskFailedEvent>().Single().FailureDetails!.ErrorMessage.ShouldBe("the store is shut");
        history.OfType<ExecutionCompletedEvent>().Single().OrchestrationStatus.ShouldBe(OrchestrationStatus.Failed);
    }

    [Fact]
    public async Task History_OfNothing_IsRefused()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        await Should.ThrowAsync<ArgumentException>(() => host.Client.GetOrchestrationHistoryAsync("nobody"));
    }

    [Fact]
    public async Task Restart_AfterTheEnd_RunsAgainWithTheSameInput()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        await host.ScheduleAsync("works", "a", "w");
        await host.IdleAsync();
        await host.Client.TerminateInstanceAsync("w");
        await host.EndAsync("w");

        (await host.Client.RestartAsync("w")).ShouldBe("w");
        await host.AdvanceAsync(TimeSpan.FromHours(2));
        await host.Client.RaiseEventAsync("w", "go", "b");

        (await host.EndAsync("w")).ReadOutputAs<string>().ShouldBe("a!b");
    }

    [Fact]
    public async Task Restart_UnderANewId_LeavesTheFirstAsItWas()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        await host.RunAsync("fails", id: "f");
        string second = await host.Client.RestartAsync("f", restartWithNewInstanceId: true);
        second.ShouldNotBe("f");
        (await host.EndAsync(second)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        (await host.GetAsync("f")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
    }

    [Fact]
    public async Task Restart_WhileItRuns_OrOfNothing_IsRefused()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        await host.ScheduleAsync("works", "a", "w");
        await host.IdleAsync();
        await Should.ThrowAsync<InvalidOperationException>(() => host.Client.RestartAsync("w"));
        await Should.ThrowAsync<ArgumentException>(() => host.Client.RestartAsync("nobody"));
    }
}
