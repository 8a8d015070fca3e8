using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

public sealed class ContinueAsNewTests
{
    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task ContinueAsNew_ManyTimes_CarriesTheInputAndEmptiesTheHistory(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks
                .AddOrchestratorFunc<int, int>("counts", async (context, n) =>
                {
                    await context.CallActivityAsync("work");
                    if (n < 50) context.ContinueAsNew(n + 1);
                    return n;
                })
                .AddActivityFunc("work", _ => { }),
            warm);

        OrchestrationMetadata end = await host.RunAsync("counts", 0, "counter");

        end.ReadOutputAs<int>().ShouldBe(50);
        end.ReadInputAs<int>().ShouldBe(50);
        (await host.Engine.ExportHistoryAsync("counter")).Split("turnStarted").Length.ShouldBe(3, "two turns of the last execution");
    }

    [Theory]
    [InlineData(EngineHost.Warm, true, "b c")]
    [InlineData(EngineHost.AlwaysReplay, true, "b c")]
    [InlineData(EngineHost.Warm, false, "c")]
    [InlineData(EngineHost.AlwaysReplay, false, "c")]
    public async Task ContinueAsNew_UnreadEvents_AreKeptAsAsked(int warm, bool preserve, string expected)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks.AddOrchestratorFunc<string, string>("reads", async (context, input) =>
            {
                if (input == "second")
                {
                    List<string> seen = [];
                    while (seen.Count == 0 || seen[^1] != "c") seen.Add(await context.WaitForExternalEvent<string>("form"));
                    return string.Join(' ', seen);
                }

                await context.WaitForExternalEvent<string>("form");
                await context.WaitForExternalEvent<string>("go on");
                context.ContinueAsNew("second", preserve);
                return "";
            }),
            warm);
        string id = await host.ScheduleAsync("reads", "first");
        foreach (string payload in (string[])["a", "b"]) await host.Client.RaiseEventAsync(id, "form", payload);
        await host.Client.RaiseEventAsync(id, "go on");
        await host.IdleAsync();
        await host.Client.RaiseEventAsync(id, "form", "c");

        (await host.EndAsync(id)).ReadOutputAs<string>().ShouldBe(expected);
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task ContinueAsNew_EventsBetweenTheDecisionAndTheEnd_AreReadByTheNext(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks.AddOrchestratorFunc<string, string>("slow to end", async (context, input) =>
            {
                if (input == "second") return await context.WaitForExternalEvent<string>("form");
                context.ContinueAsNew("second");
                await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                return "";
            }),
            warm);
        string id = await host.ScheduleAsync("slow to end", "first");
        await host.IdleAsync();
        await host.Client.RaiseEventAsync(id, "form", "between");

        await host.AdvanceAsync(TimeSpan.FromDays(1));

        (await host.GetAsync(id)).ReadOutputAs<string>().ShouldBe("between");
    }

    [Fact]
    public async Task ContinueAsNew_NewVersionAndStatus_AreSeenByTheNext()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc("moves", context =>
        {
            if (context.Version == "2") return "on 2";
            context.SetCustomStatus("set by 1");
            context.ContinueAsNew(new ContinueAsNewOptions { NewVersion = "2" });
            return "";
        }));

        OrchestrationMetadata end = await host.RunAsync("moves");

        end.ReadOutputAs<string>().ShouldBe("on 2");
        end.ReadCustomStatusAs<string>().ShouldBe("set by 1");
    }
}
