using LinyingTalent.LocalRuntime.Durable.Engine;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

public sealed class LifecycleTests
{
    private static void Tasks(DurableTaskRegistry tasks) => tasks
        .AddOrchestratorFunc<string, string>("waits", async (context, input) => input + await context.WaitForExternalEvent<string>("go"))
        .AddOrchestratorFunc("grandparent", context => context.CallSubOrchestratorAsync("parent", options: new SubOrchestrationOptions(instanceId: "p")))
        .AddOrchestratorFunc("parent", context => context.CallSubOrchestratorAsync("waits", options: new SubOrchestrationOptions(instanceId: "c")));

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Terminate_Recursive_EndsTheWholeTreeWithTheOutput(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks, warm);
        await host.ScheduleAsync("grandparent", id: "g");
        await host.IdleAsync();

        await host.Client.TerminateInstanceAsync("g", new TerminateInstanceOptions("enough", Recursive: true));

        foreach (string id in (string[])["g", "p", "c"])
        {
            OrchestrationMetadata end = await host.EndAsync(id);
            end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
            end.ReadOutputAs<string>().ShouldBe("enough");
        }
    }

    [Fact]
    public async Task Terminate_NotRecursive_LeavesSubOrchestrationsRunning()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        await host.ScheduleAsync("grandparent", id: "g");
        await host.IdleAsync();
        await host.Client.TerminateInstanceAsync("g");
        (await host.EndAsync("g")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        (await host.GetAsync("p")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task Terminate_NotBegunYet_NeverRunsItsCode()
    {
        bool ran = false;
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc("later", _ => { ran = true; }));
        await host.Client.ScheduleNewOrchestrationInstanceAsync("later", new StartOrchestrationOptions("x", host.Clock.GetUtcNow().AddDays(1)));
        await host.Client.TerminateInstanceAsync("x");
        await host.AdvanceAsync(TimeSpan.FromDays(2));
        (await host.GetAsync("x")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        ran.ShouldBeFalse();
    }

    [Fact]
    public async Task Terminate_WhileAnActivityRuns_ItsResultIsDropped()
    {
        var begun = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks
            .AddOrchestratorFunc("calls", context => context.CallActivityAsync("slow"))
            .AddActivityFunc("slow", async _ =>
            {
                begun.SetResult();
                await release.Task;
            }));
        string id = await host.ScheduleAsync("calls");
        await begun.Task;
        await host.Client.TerminateInstanceAsync(id);
        await host.EndAsync(id);

        release.SetResult();

        (await host.GetAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Suspend_MessagesMeanwhile_AreDealtWithAfterResume(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks, warm);
        string id = await host.ScheduleAsync("waits", "got ");
        await host.IdleAsync();
        await host.Client.SuspendInstanceAsync(id, "a pause");
        await host.Client.RaiseEventAsync(id, "go", "it");
        (await host.GetAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Suspended);

        await host.Client.ResumeInstanceAsync(id, "on");

        (await host.EndAsync(id)).ReadOutputAs<string>().ShouldBe("got it");
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Suspend_TogetherWithItsStart_BeginsNoActivityBeforeResume(int warm)
    {
        int runs = 0;
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks
                .AddOrchestratorFunc("calls", context => context.CallActivityAsync<string>("work"))
                .AddActivityFunc("work", _ =>
                {
                    runs++;
                    return "done";
                }),
            warm);
        await host.Client.ScheduleNewOrchestrationInstanceAsync("calls", new StartOrchestrationOptions("x", host.Clock.GetUtcNow().AddDays(1)));
        await host.Client.SuspendInstanceAsync("x");
        await host.AdvanceAsync(TimeSpan.FromDays(2));
        runs.ShouldBe(0);

        await host.Client.ResumeInstanceAsync("x");

        (await host.EndAsync("x")).ReadOutputAs<string>().ShouldBe("done");
        runs.ShouldBe(1);
    }

    [Fact]
    public async Task TerminateSuspendResume_UnknownOrEndedInstance_AreRefused()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc("ends", _ => { }));
        await host.RunAsync("ends", id: "over");
        foreach (Func<string, Task> act in (Func<string, Task>[])
            [id => host.Client.TerminateInstanceAsync(id), id => host.Client.SuspendInstanceAsync(id), id => host.Client.ResumeInstanceAsync(id)])
        {
            await Should.ThrowAsync<ArgumentException>(() => act("absent"));
            await Should.ThrowAsync<InvalidOperationException>(() => act("over"));
        }
    }

    [Fact]
    public async Task SetCustomStatus_EachTime_IsSeenByClients()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc("tells", async context =>
        {
            context.SetCustomStatus(new { waitingFor = "go" });
            await context.WaitForExternalEvent<string>("go");
            context.SetCustomStatus("gone");
        }));
        string id = await host.ScheduleAsync("tells");
        (await host.GetAsync(id)).SerializedCustomStatus.ShouldBe("""{"waitingFor":"go"}""");
        await host.Client.RaiseEventAsync(id, "go");
        (await host.EndAsync(id)).ReadCustomStatusAs<string>().ShouldBe("gone");
    }

    [Fact]
    public async Task WaitForStart_ScheduledForLater_EndsWhenItBegins()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        await host.Client.ScheduleNewOrchestrationInstanceAsync("waits", "", new StartOrchestrationOptions("x", host.Clock.GetUtcNow().AddHours(1)));
        Task<OrchestrationMetadata> start = host.Client.WaitForInstanceStartAsync("x");
        await host.AdvanceAsync(TimeSpan.FromMinutes(59));
        start.IsCompleted.ShouldBeFalse();

        await host.AdvanceAsync(TimeSpan.FromMinutes(1));

        (await start).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Fact]
    public async Task WaitForCompletion_InstanceDoesNotExistYet_Waits()
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        Task<OrchestrationMetadata> end = host.EndAsync("x");
        await host.ScheduleAsync("waits", "", id: "x");
        await host.Client.RaiseEventAsync("x", "go", "on");
        (await end).ReadOutputAs<string>().ShouldBe("on");
    }

    [Fact]
    public async Task Versions_ComeFromTheStartOrTheDefault_AndChooseTheCode()
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks
                .AddOrchestratorFunc<object?, string>("v", "2.0", async (context, _) => $"new {context.Version} {await context.CallActivityAsync<string>("a")}")
                .AddOrchestratorFunc<object?, string>("v", "1.0", (context, _) => Task.FromResult($"old {context.CompareVersionTo("1.10")}"))
                .AddOrchestratorFunc("parent", context => context.CallSubOrchestratorAsync<string>("v"))
                .AddActivityFunc("a", context => context.Version),
            options: new DurableOptions { DefaultVersion = "1.0" });

        string two = await host.Client.ScheduleNewOrchestrationInstanceAsync("v", new StartOrchestrationOptions { Version = "2.0" });
        string three = await host.Client.ScheduleNewOrchestrationInstanceAsync("v", new StartOrchestrationOptions { Version = "3.0" });

        (await host.EndAsync(two)).ReadOutputAs<string>().ShouldBe("new 2.0 2.0");
        (await host.RunAsync("v")).ReadOutputAs<string>().ShouldBe("old -1");
        (await host.RunAsync("parent")).ReadOutputAs<string>().ShouldBe("old -1");
        (await host.EndAsync(three)).FailureDetails!.ErrorMessage.ShouldContain("in version '3.0'");
    }
}
