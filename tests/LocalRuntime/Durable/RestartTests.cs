using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

public sealed class RestartTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("linying-durable-").FullName;
    private readonly List<string> effects = [];

    private void Tasks(DurableTaskRegistry tasks) => tasks
        .AddOrchestratorFunc("procedure", async context =>
        {
            await context.CallActivityAsync("write", "begun");
            string answer = await context.WaitForExternalEvent<string>("answer");
            await context.CreateTimer(TimeSpan.FromDays(30), CancellationToken.None);
            return await context.CallSubOrchestratorAsync<string>("certify", answer);
        })
        .AddOrchestratorFunc<string, string>("certify", async (context, input) =>
        {
            await context.CallActivityAsync("write", "certified");
            return $"certified {input}";
        })
        .AddActivityFunc<string>("write", (_, effect) =>
        {
            lock (effects) effects.Add(effect);
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Restart_BetweenAllSteps_GoesOnWhereItWas(bool crash)
    {
        EngineHost host = await EngineHost.StartAsync(Tasks, directory: directory);
        await host.Client.RaiseEventAsync("x", "answer", "yes");
        host = await RestartAsync(host, crash);
        await host.ScheduleAsync("procedure", id: "x");
        await host.IdleAsync();
        host = await RestartAsync(host, crash);
        await host.AdvanceAsync(TimeSpan.FromDays(29));
        (await host.GetAsync("x")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
        host = await RestartAsync(host, crash);
        await host.AdvanceAsync(TimeSpan.FromDays(1));
        host = await RestartAsync(host, crash);

        (await host.EndAsync("x")).ReadOutputAs<string>().ShouldBe("certified yes");
        effects.ShouldBe(["begun", "certified"]);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Restart_TimerIsOverdue_FiresAtTheStart()
    {
        EngineHost host = await EngineHost.StartAsync(Tasks, directory: directory);
        await host.ScheduleAsync("procedure", id: "x");
        await host.Client.RaiseEventAsync("x", "answer", "yes");
        await host.IdleAsync();
        await host.DisposeAsync();
        host.Clock.Advance(TimeSpan.FromDays(60));

        host = await EngineHost.StartAsync(Tasks, directory: directory, clock: host.Clock);

        (await host.EndAsync("x")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Restart_OftenBeforeALaterStart_StillBeginsThen()
    {
        EngineHost host = await EngineHost.StartAsync(Tasks, directory: directory);
        await host.Client.ScheduleNewOrchestrationInstanceAsync(
            "certify", "all", new StartOrchestrationOptions("x", host.Clock.GetUtcNow().AddDays(1)));
        await host.Client.RaiseEventAsync("x", "early", "unread");
        for (int i = 0; i < 7; i++)
        {
            host = await RestartAsync(host, crash: true);
            await host.IdleAsync();
        }

        await host.AdvanceAsync(TimeSpan.FromDays(1));

        (await host.GetAsync("x")).ReadOutputAs<string>().ShouldBe("certified all");
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Crash_WhileAnActivityRuns_RunsItAgain()
    {
        var begun = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        int runs = 0;
        void Slow(DurableTaskRegistry tasks) => tasks
            .AddOrchestratorFunc("calls", context => context.CallActivityAsync<int>("slow"))
            .AddActivityFunc("slow", async _ =>
            {
                if (Interlocked.Increment(ref runs) > 1) return runs;
                begun.SetResult();
                await never.Task;
                return 0;
            });
        EngineHost host = await EngineHost.StartAsync(Slow, directory: directory);
        await host.ScheduleAsync("calls", id: "x");
        await begun.Task;
        await host.CrashAsync();

        host = await EngineHost.StartAsync(Slow, directory: directory);

        (await host.EndAsync("x")).ReadOutputAs<int>().ShouldBe(2);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Crash_AfterItsInstanceWasTerminated_TheActivityIsNotRunAgain()
    {
        var begun = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        int runs = 0;
        void Slow(DurableTaskRegistry tasks) => tasks
            .AddOrchestratorFunc("calls", context => context.CallActivityAsync("slow"))
            .AddActivityFunc("slow", async _ =>
            {
                Interlocked.Increment(ref runs);
                begun.TrySetResult();
                await never.Task;
            });
        EngineHost host = await EngineHost.StartAsync(Slow, directory: directory);
        await host.ScheduleAsync("calls", id: "x");
        await begun.Task;
        await host.Client.TerminateInstanceAsync("x");
        await host.EndAsync("x");
        await host.CrashAsync();

        host = await EngineHost.StartAsync(Slow, directory: directory);
        await host.IdleAsync();

        runs.ShouldBe(1);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Stop_WhileAnActivityRuns_WaitsForItAndKeepsItsResult()
    {
        var begun = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        int runs = 0, next = 0;
        void Slow(DurableTaskRegistry tasks) => tasks
            .AddOrchestratorFunc("calls", async context =>
            {
                await context.CallActivityAsync("slow");
                await context.CallActivityAsync("next");
            })
            .AddActivityFunc("next", _ => { Interlocked.Increment(ref next); })
            .AddActivityFunc("slow", async _ =>
            {
                Interlocked.Increment(ref runs);
                begun.TrySetResult();
                await release.Task;
            });
        EngineHost host = await EngineHost.StartAsync(Slow, directory: directory);
        await host.ScheduleAsync("calls", id: "x");
        await begun.Task;
        Task stop = host.DisposeAsync().AsTask();
        stop.IsCompleted.ShouldBeFalse();
        release.SetResult();
        await stop;
        next.ShouldBe(0, "nothing new begins while the engine stops");

        host = await EngineHost.StartAsync(Slow, directory: directory);

        (await host.EndAsync("x")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        (runs, next).ShouldBe((1, 1));
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Start_FiveThousandOpenInstances_AllGoOn()
    {
        const int Count = 5000;
        void Wait(DurableTaskRegistry tasks) => tasks.AddOrchestratorFunc("waits", context => context.WaitForExternalEvent<string>("go"));
        EngineHost host = await EngineHost.StartAsync(Wait, directory: directory);
        await Task.WhenAll(Enumerable.Range(0, Count).Select(i => host.ScheduleAsync("waits", id: $"i{i}")));
        await host.IdleAsync();
        await host.Engine.StopAsync(CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(0, Count).Select(i => host.Client.RaiseEventAsync($"i{i}", "go", "on")));
        await host.DisposeAsync();

        host = await EngineHost.StartAsync(Wait, directory: directory);
        await host.IdleAsync();

        int completed = await host.Client.GetAllInstancesAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Completed], PageSize: Count)).CountAsync();
        completed.ShouldBe(Count);
        await host.DisposeAsync();
    }

    private async Task<EngineHost> RestartAsync(EngineHost host, bool crash)
    {
        if (crash) await host.CrashAsync();
        else await host.DisposeAsync();
        return await EngineHost.StartAsync(Tasks, directory: directory, clock: host.Clock);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }
}
