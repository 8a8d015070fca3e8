using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

public sealed class RetryTests
{
    private readonly List<TimeSpan> attempts = [];

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Retry_Policy_WaitsLongerEachTimeUpToTheLongestDelay(int warm)
    {
        var policy = new RetryPolicy(5, TimeSpan.FromMinutes(1), backoffCoefficient: 3, maxRetryInterval: TimeSpan.FromMinutes(5));

        OrchestrationMetadata end = await RunAsync(policy, succeedAt: 99, warm);

        end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        attempts.Select(time => time.TotalMinutes).ShouldBe([0, 1, 4, 9, 14]);
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Retry_AttemptSucceeds_Ends(int warm)
    {
        OrchestrationMetadata end = await RunAsync(new RetryPolicy(5, TimeSpan.FromMinutes(1)), succeedAt: 3, warm);

        end.ReadOutputAs<string>().ShouldBe("done");
        attempts.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Retry_TimeLimit_BeginsNoAttemptAfterIt()
    {
        var policy = new RetryPolicy(100, TimeSpan.FromMinutes(1), retryTimeout: TimeSpan.FromMinutes(3));

        await RunAsync(policy, succeedAt: 999);

        attempts.Select(time => time.TotalMinutes).ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public async Task Retry_PolicyRefusesTheFailure_DoesNotTryAgain()
    {
        var policy = new RetryPolicy(5, TimeSpan.FromMinutes(1)) { HandleFailure = failure => !failure.IsCausedBy<InvalidOperationException>() };

        await RunAsync(policy, succeedAt: 2);

        attempts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Retry_Handler_DecidesWithWhatItKnows(int warm)
    {
        AsyncRetryHandler handler = async retry =>
        {
            await retry.OrchestrationContext.CreateTimer(TimeSpan.FromHours(retry.LastAttemptNumber), CancellationToken.None);
            return retry.LastFailure.ErrorMessage == "not yet" && retry.TotalRetryTime < TimeSpan.FromHours(3);
        };

        OrchestrationMetadata end = await RunAsync(handler, succeedAt: 99, warm);

        end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        attempts.Select(time => time.TotalHours).ShouldBe([0, 1, 3]);
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Retry_SubOrchestration_IsStartedAnew(int warm)
    {
        int runs = 0;
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks
                .AddOrchestratorFunc("parent", context => context.CallSubOrchestratorAsync<string>(
                    "child", options: new SubOrchestrationOptions(new RetryPolicy(3, TimeSpan.FromDays(2)), "the-child")))
                .AddOrchestratorFunc("child", context => context.CallActivityAsync<string>("work"))
                .AddActivityFunc("work", _ => ++runs < 3 ? throw new InvalidOperationException("not yet") : "done"),
            warm);
        string id = await host.ScheduleAsync("parent");

        await host.AdvanceAsync(TimeSpan.FromDays(10));

        (await host.GetAsync(id)).ReadOutputAs<string>().ShouldBe("done");
        runs.ShouldBe(3);
    }

    private async Task<OrchestrationMetadata> RunAsync(TaskRetryOptions retry, int succeedAt, int warm = EngineHost.Warm)
    {
        EngineHost? running = null;
        DateTimeOffset begun = default;
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks
                .AddOrchestratorFunc("retries", context => context.CallActivityAsync<string>("work", options: new TaskOptions(retry)))
                .AddActivityFunc("work", _ =>
                {
                    attempts.Add(running!.Clock.GetUtcNow() - begun);
                    return attempts.Count < succeedAt ? throw new InvalidOperationException("not yet") : "done";
                }),
            warm);
        (running, begun) = (host, host.Clock.GetUtcNow());
        string id = await host.ScheduleAsync("retries");
        await host.AdvanceAsync(TimeSpan.FromDays(2));
        return await host.GetAsync(id);
    }
}
