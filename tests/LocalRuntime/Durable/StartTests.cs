using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

public sealed class StartTests
{
    private static readonly OrchestrationRuntimeStatus[] None = [];

    private static void Tasks(DurableTaskRegistry tasks) => tasks
        .AddOrchestratorFunc<string, string>("waits", async (context, input) => input + await context.WaitForExternalEvent<string>("go"))
        .AddOrchestratorFunc<string, string>("ends", (_, input) => input)
        .AddOrchestratorFunc("fails", _ => throw new InvalidOperationException("failed"));

    [Fact]
    public async Task Schedule_OneIdAThousandTimesAtOnce_RunsOnce()
    {
        int runs = 0;
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks
            .AddOrchestratorFunc("once", async context =>
            {
                await context.CallActivityAsync("count");
                await context.WaitForExternalEvent<string>("go");
            })
            .AddActivityFunc("count", _ => { Interlocked.Increment(ref runs); }));

        bool[] started = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(async () =>
        {
            try
            {
                await host.ScheduleAsync("once", id: "the one");
                return true;
            }
            catch (InvalidOperationException refused) when (refused.Message.Contains("'the one' already exists"))
            {
                return false;
            }
        })));
        await host.IdleAsync();

        started.Count(did => did).ShouldBe(1);
        runs.ShouldBe(1);
    }

    [Theory]
    [InlineData("ends", OrchestrationRuntimeStatus.Completed)]
    [InlineData("fails", OrchestrationRuntimeStatus.Failed)]
    public async Task Schedule_IdHasEnded_BeginsAnewUnlessAskedNotTo(string before, OrchestrationRuntimeStatus status)
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        (await host.RunAsync(before, "old", "x")).RuntimeStatus.ShouldBe(status);

        await Should.ThrowAsync<InvalidOperationException>(() => host.Client.ScheduleNewOrchestrationInstanceAsync(
            "ends", "new", new StartOrchestrationOptions("x").WithDedupeStatuses(status)));

        OrchestrationMetadata end = await host.RunAsync("ends", "new", "x");
        end.ReadOutputAs<string>().ShouldBe("new");
        end.FailureDetails.ShouldBeNull();
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Schedule_IdRunsAndMayBeReplaced_TheNewExecutionTakesItsPlace(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks, warm);
        await host.ScheduleAsync("waits", "old ", "x");
        await host.IdleAsync();
        await Should.ThrowAsync<InvalidOperationException>(() => host.ScheduleAsync("waits", "new ", "x"));

        await host.Client.ScheduleNewOrchestrationInstanceAsync("waits", "new ", new StartOrchestrationOptions("x").WithDedupeStatuses(None));
        await host.Client.RaiseEventAsync("x", "go", "on");

        (await host.EndAsync("x")).ReadOutputAs<string>().ShouldBe("new on");
    }

    [Theory]
    [InlineData("@entity")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    [InlineData("a\nb")]
    public async Task Schedule_IdIsNotValid_IsRefused(string id)
    {
        await using EngineHost host = await EngineHost.StartAsync(Tasks);
        (await Should.ThrowAsync<ArgumentException>(() => host.ScheduleAsync("ends", "", id))).Message.ShouldContain("instance ID");
    }

    [Fact]
    public async Task Schedule_ForLater_BeginsThen()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc("tells", context => context.CurrentUtcDateTime));
        DateTimeOffset at = host.Clock.GetUtcNow().AddDays(100);
        await host.Client.ScheduleNewOrchestrationInstanceAsync("tells", new StartOrchestrationOptions("x", at));
        await host.AdvanceAsync(TimeSpan.FromDays(99));
        (await host.GetAsync("x")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Pending);

        await host.AdvanceAsync(TimeSpan.FromDays(1));

        (await host.GetAsync("x")).ReadOutputAs<DateTime>().ShouldBe(at.UtcDateTime);
    }
}
