using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

public sealed class SubOrchestrationTests
{
    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Call_SubOrchestrations_ReturnTheirResultsAndKnowTheirParent(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks
                .AddOrchestratorFunc("parent", async context =>
                {
                    string[] results = await Task.WhenAll(
                        context.CallSubOrchestratorAsync<string>("child", "a"),
                        context.CallSubOrchestratorAsync<string>("child", "b", new SubOrchestrationOptions(instanceId: "given")));
                    return string.Join(", ", results);
                })
                .AddOrchestratorFunc<string, string>("child", async (context, input) =>
                {
                    await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                    return $"{input} of {context.Parent!.Name} {context.Parent.InstanceId}{(context.InstanceId == "given" ? " as given" : "")}";
                }),
            warm);
        string id = await host.ScheduleAsync("parent", id: "p");

        await host.AdvanceAsync(TimeSpan.FromDays(2));

        (await host.GetAsync(id)).ReadOutputAs<string>().ShouldBe("a of parent p, b of parent p as given");
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Call_SubOrchestrationFails_ParentSeesTheWholeChain(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks
                .AddOrchestratorFunc("parent", context => context.CallSubOrchestratorAsync("child"))
                .AddOrchestratorFunc("child", context => context.CallActivityAsync("bad"))
                .AddActivityFunc("bad", _ => throw new InvalidOperationException("the cause")),
            warm);

        OrchestrationMetadata end = await host.RunAsync("parent");

        List<string> chain = [];
        for (TaskFailureDetails? failure = end.FailureDetails; failure is not null; failure = failure.InnerFailure) chain.Add(failure.ErrorMessage);
        chain.Count.ShouldBe(3);
        chain[0].ShouldStartWith("Task 'child' (#0) failed");
        chain[1].ShouldStartWith("Task 'bad' (#0) failed");
        chain[2].ShouldBe("the cause");
    }

    [Fact]
    public async Task Call_InstanceIdIsRunningAlready_FailsTheCall()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks
            .AddOrchestratorFunc("parent", context => context.CallSubOrchestratorAsync("child", options: new SubOrchestrationOptions(instanceId: "taken")))
            .AddOrchestratorFunc("child", context => context.WaitForExternalEvent<string>("end")));
        await host.ScheduleAsync("child", id: "taken");

        (await host.RunAsync("parent")).FailureDetails!.InnerFailure!.ErrorType.ShouldBe("InstanceIdInUse");
        (await host.GetAsync("taken")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task Call_SubOrchestrationIsTerminated_FailsTheCall()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks
            .AddOrchestratorFunc("parent", context => context.CallSubOrchestratorAsync("child", options: new SubOrchestrationOptions(instanceId: "c")))
            .AddOrchestratorFunc("child", context => context.WaitForExternalEvent<string>("end")));
        string parent = await host.ScheduleAsync("parent");
        await host.IdleAsync();

        await host.Client.TerminateInstanceAsync("c");

        (await host.EndAsync(parent)).FailureDetails!.InnerFailure!.ErrorType.ShouldBe("Terminated");
    }
}
