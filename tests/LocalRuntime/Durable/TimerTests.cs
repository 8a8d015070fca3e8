using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

public sealed class TimerTests
{
    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Wait_FourHundredDays_EndsThenAndNotBefore(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks.AddOrchestratorFunc("waits", async context =>
            {
                DateTime begun = context.CurrentUtcDateTime;
                await context.CreateTimer(TimeSpan.FromDays(400), CancellationToken.None);
                return (context.CurrentUtcDateTime - begun).TotalDays;
            }),
            warm);
        string id = await host.ScheduleAsync("waits");

        await host.AdvanceAsync(TimeSpan.FromDays(400) - TimeSpan.FromTicks(1));
        (await host.GetAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);

        await host.AdvanceAsync(TimeSpan.FromTicks(1));
        (await host.GetAsync(id)).ReadOutputAs<double>().ShouldBe(400);
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Wait_Cancelled_NothingIsDueAnyMoreAndTheInstanceEnds(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks.AddOrchestratorFunc("waits", async context =>
            {
                using var end = new CancellationTokenSource();
                Task timer = context.CreateTimer(TimeSpan.FromDays(30), end.Token);
                await context.WaitForExternalEvent<string>("go");
                end.Cancel();
                return timer.IsCanceled;
            }),
            warm);
        string id = await host.ScheduleAsync("waits");
        await host.IdleAsync();
        host.Engine.NextDue.ShouldNotBeNull();

        await host.Client.RaiseEventAsync(id, "go");

        (await host.EndAsync(id)).ReadOutputAs<bool>().ShouldBeTrue();
        await host.IdleAsync();
        host.Engine.NextDue.ShouldBeNull();
    }

    // The real engine ends an instance only when its last task and timer is done; code that forgets to cancel must not differ here.
    [Fact]
    public async Task Return_WhileATimerIsOpen_KeepsTheInstanceRunningUntilItFires()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc("forgets", context =>
        {
            _ = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return "returned";
        }));
        string id = await host.ScheduleAsync("forgets");
        (await host.GetAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);

        await host.AdvanceAsync(TimeSpan.FromDays(1));

        (await host.GetAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task Wait_TimeIsPast_EndsAtOnce()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc(
            "late", context => context.CreateTimer(context.CurrentUtcDateTime.AddDays(-1), CancellationToken.None)));
        (await host.RunAsync("late")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Fact]
    public async Task Wait_ManyTimers_FireInOrderOfTheirTimes()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc<int[], int[]>("order", async (context, input) =>
        {
            List<int> order = [];
            await Task.WhenAll(input.Select(async hour =>
            {
                await context.CreateTimer(TimeSpan.FromHours(hour), CancellationToken.None);
                order.Add(hour);
            }));
            return [.. order];
        }));
        int[] hours = [9, 2, 700, 5, 1];
        string id = await host.ScheduleAsync("order", hours);

        await host.AdvanceAsync(TimeSpan.FromDays(60));

        (await host.GetAsync(id)).ReadOutputAs<int[]>().ShouldBe([1, 2, 5, 9, 700]);
    }
}
