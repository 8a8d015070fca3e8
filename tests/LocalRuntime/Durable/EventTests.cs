using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

public sealed class EventTests
{
    private static void Collector(DurableTaskRegistry tasks) => tasks.AddOrchestratorFunc<int, string>("collects", async (context, count) =>
    {
        List<string> seen = [];
        while (seen.Count < count) seen.Add(await context.WaitForExternalEvent<string>("Form"));
        return string.Join(' ', seen);
    });

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Raise_BeforeTheWaitAndInAnotherCase_IsReadFirstInFirstOut(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(Collector, warm);
        string id = await host.ScheduleAsync("collects", 4);
        await host.Client.RaiseEventAsync(id, "FORM", "a");
        await host.Client.RaiseEventAsync(id, "form", "b");
        await host.Client.RaiseEventAsync(id, "Form", "c");
        await host.IdleAsync();
        await host.Client.RaiseEventAsync(id, "fOrM", "d");

        (await host.EndAsync(id)).ReadOutputAs<string>().ShouldBe("a b c d");
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Raise_LongBeforeTheWait_EachIsReadOnceFirstInFirstOut(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks.AddOrchestratorFunc("reads later", async context =>
            {
                await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                string[] forms = [await context.WaitForExternalEvent<string>("form"), await context.WaitForExternalEvent<string>("form")];
                return $"{string.Join(' ', forms)} {await context.WaitForExternalEvent<string>("other")}";
            }),
            warm);
        string id = await host.ScheduleAsync("reads later");
        await host.Client.RaiseEventAsync(id, "form", "a");
        await host.Client.RaiseEventAsync(id, "Other", "x");
        await host.Client.RaiseEventAsync(id, "Form", "b");

        await host.AdvanceAsync(TimeSpan.FromDays(1));

        (await host.GetAsync(id)).ReadOutputAs<string>().ShouldBe("a b x");
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Raise_BeforeTheInstanceExists_IsKeptForIt(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(Collector, warm);
        await host.Client.RaiseEventAsync("later", "Form", "a");
        await host.Client.RaiseEventAsync("later", "Form", "b");
        await host.AdvanceAsync(TimeSpan.FromDays(6));

        await host.ScheduleAsync("collects", 2, id: "later");

        (await host.EndAsync("later")).ReadOutputAs<string>().ShouldBe("a b");
    }

    [Fact]
    public async Task Raise_NoInstanceForAWeek_IsForgotten()
    {
        await using EngineHost host = await EngineHost.StartAsync(Collector);
        await host.Client.RaiseEventAsync("later", "Form", "old");
        await host.AdvanceAsync(TimeSpan.FromDays(8));
        await host.Client.RaiseEventAsync("later", "Form", "new");

        await host.ScheduleAsync("collects", 1, id: "later");

        (await host.EndAsync("later")).ReadOutputAs<string>().ShouldBe("new");
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Raise_InstanceStartsLater_IsKeptUntilThen(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(Collector, warm);
        await host.Client.ScheduleNewOrchestrationInstanceAsync(
            "collects", 1, new StartOrchestrationOptions("tomorrow", host.Clock.GetUtcNow().AddDays(1)));
        await host.Client.RaiseEventAsync("tomorrow", "Form", "early");
        (await host.GetAsync("tomorrow")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Pending);

        await host.AdvanceAsync(TimeSpan.FromDays(1));

        (await host.GetAsync("tomorrow")).ReadOutputAs<string>().ShouldBe("early");
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Raise_SeveralWaits_ServesTheNewestFirst(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks.AddOrchestratorFunc("waits twice", async context =>
            {
                Task<string> older = context.WaitForExternalEvent<string>("Form");
                Task<string> newer = context.WaitForExternalEvent<string>("form");
                await Task.WhenAll(older, newer);
                return $"{older.Result} {newer.Result}";
            }),
            warm);
        string id = await host.ScheduleAsync("waits twice");
        await host.Client.RaiseEventAsync(id, "Form", "first");
        await host.IdleAsync();
        await host.Client.RaiseEventAsync(id, "Form", "second");

        (await host.EndAsync(id)).ReadOutputAs<string>().ShouldBe("second first");
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Wait_TimeIsOver_IsCancelled(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks.AddOrchestratorFunc("patient", async context =>
            {
                try
                {
                    return await context.WaitForExternalEvent<string>("Form", TimeSpan.FromDays(10));
                }
                catch (TaskCanceledException)
                {
                    return "too late";
                }
            }),
            warm);
        string late = await host.ScheduleAsync("patient"), inTime = await host.ScheduleAsync("patient");
        await host.AdvanceAsync(TimeSpan.FromDays(9));
        await host.Client.RaiseEventAsync(inTime, "Form", "here");
        await host.AdvanceAsync(TimeSpan.FromDays(1));

        (await host.GetAsync(late)).ReadOutputAs<string>().ShouldBe("too late");
        (await host.GetAsync(inTime)).ReadOutputAs<string>().ShouldBe("here");
        host.Engine.NextDue.ShouldBeNull();
    }

    // So does the real engine; who waits again after a cancelled wait numbers the event's name.
    [Fact]
    public async Task Raise_TheNewestWaitWasCancelled_TheEventGoesToIt()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc("gives up", async context =>
        {
            using var end = new CancellationTokenSource();
            Task<string> abandoned = context.WaitForExternalEvent<string>("Form", end.Token);
            end.Cancel();
            await context.WaitForExternalEvent<string>("next");
            return await context.WaitForExternalEvent<string>("Form");
        }));
        string id = await host.ScheduleAsync("gives up");
        await host.Client.RaiseEventAsync(id, "Form", "lost");
        await host.Client.RaiseEventAsync(id, "next");
        await host.Client.RaiseEventAsync(id, "Form", "read");

        (await host.EndAsync(id)).ReadOutputAs<string>().ShouldBe("read");
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Send_FromOneOrchestrationToAnother_Arrives(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks =>
            {
                Collector(tasks);
                tasks.AddOrchestratorFunc("sends", context =>
                {
                    context.SendEvent("receiver", "form", "one");
                    context.SendEvent("receiver", "form", "two");
                });
            },
            warm);
        await host.RunAsync("sends");
        await host.ScheduleAsync("collects", 3, id: "receiver");
        await host.Client.RaiseEventAsync("receiver", "form", "three");

        (await host.EndAsync("receiver")).ReadOutputAs<string>().ShouldBe("one two three");
    }

    [Fact]
    public async Task Raise_InstanceHasEnded_IsRefused()
    {
        await using EngineHost host = await EngineHost.StartAsync(Collector);
        await host.RunAsync("collects", 0, id: "over");
        (await Should.ThrowAsync<InvalidOperationException>(() => host.Client.RaiseEventAsync("over", "Form", "x"))).Message.ShouldContain("Completed");
    }

    [Fact]
    public async Task Raise_PayloadOfAnotherType_FailsTheWaitAndNotTheEngine()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc(
            "expects a number", context => context.WaitForExternalEvent<int>("Form")));
        string id = await host.ScheduleAsync("expects a number");
        await host.Client.RaiseEventAsync(id, "Form", "no number");
        (await host.EndAsync(id)).FailureDetails!.ErrorType.ShouldBe("System.Text.Json.JsonException");
    }

    [Fact]
    public async Task Raise_TenThousandWhileItWorks_EachIsReadOnceInOrder()
    {
        const int Count = 10_000;
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc<int, string>("counts", async (context, next) =>
        {
            for (int read = 0; read < 1000; read++)
            {
                int seen = await context.WaitForExternalEvent<int>("n");
                if (seen != next) return $"{seen} instead of {next}";
                if (++next == Count) return "all";
            }

            context.ContinueAsNew(next);
            return "";
        }));
        string id = await host.ScheduleAsync("counts", 0, id: "counter");
        for (int i = 0; i < Count; i++) await host.Client.RaiseEventAsync(id, "n", i);

        (await host.EndAsync(id)).ReadOutputAs<string>().ShouldBe("all");
    }
}
