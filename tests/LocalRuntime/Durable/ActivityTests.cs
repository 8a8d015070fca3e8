using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

public sealed class ActivityTests
{
    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Call_ActivitiesInARow_EachSeesTheResultBefore(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks
                .AddOrchestratorFunc<int, int>("row", async (context, input) =>
                {
                    for (int i = 0; i < 5; i++) input = await context.CallActivityAsync<int>("double", input);
                    return input;
                })
                .AddActivityFunc<int, int>("double", (_, input) => input * 2),
            warm);

        (await host.RunAsync("row", 1)).ReadOutputAs<int>().ShouldBe(32);
    }

    [Fact]
    public async Task Call_FiveActivitiesInARow_CostsSevenCommits()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks
            .AddOrchestratorFunc<int, int>("row", async (context, input) =>
            {
                for (int i = 0; i < 5; i++) input = await context.CallActivityAsync<int>("same", input);
                return input;
            })
            .AddActivityFunc<int, int>("same", (_, input) => input));
        long before = host.Database.Commits;
        await host.ScheduleAsync("row", 1);
        await host.IdleAsync();
        (host.Database.Commits - before).ShouldBe(7);
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Call_ManyAtOnce_JoinsAllResultsInOrderOfTheCalls(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks
                .AddOrchestratorFunc<int, int[]>("fan", (context, count) =>
                    Task.WhenAll(Enumerable.Range(0, count).Select(i => context.CallActivityAsync<int>("square", i))))
                .AddActivityFunc<int, int>("square", (_, i) => i * i),
            warm);

        (await host.RunAsync("fan", 40)).ReadOutputAs<int[]>().ShouldBe([.. Enumerable.Range(0, 40).Select(i => i * i)]);
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Call_ActivityThrows_OrchestrationSeesTheFailureWithItsCauses(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks
                .AddOrchestratorFunc("careful", async context =>
                {
                    try
                    {
                        await context.CallActivityAsync("bad");
                        return "no failure";
                    }
                    catch (TaskFailedException failure)
                    {
                        TaskFailureDetails details = failure.FailureDetails;
                        return $"{failure.TaskName} #{failure.TaskId}: {details.ErrorMessage} <- {details.InnerFailure?.ErrorMessage}; "
                            + $"{details.IsCausedBy<InvalidOperationException>()} {details.IsCausedBy<FormatException>()}";
                    }
                })
                .AddActivityFunc("bad", _ => throw new InvalidOperationException("outer", new FormatException("inner"))),
            warm);

        (await host.RunAsync("careful")).ReadOutputAs<string>().ShouldBe("bad #0: outer <- inner; True False");
    }

    [Fact]
    public async Task Call_FailureIsNotCaught_FailsTheInstanceWithInnerFailures()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks
            .AddOrchestratorFunc("careless", context => context.CallActivityAsync("bad"))
            .AddActivityFunc("bad", _ => throw new InvalidOperationException("outer", new FormatException("inner"))));

        OrchestrationMetadata end = await host.RunAsync("careless");

        end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        TaskFailureDetails failure = end.FailureDetails.ShouldNotBeNull();
        failure.IsCausedBy<TaskFailedException>().ShouldBeTrue();
        failure.ErrorMessage.ShouldBe("Task 'bad' (#0) failed with an unhandled exception: outer");
        failure.InnerFailure!.IsCausedBy<InvalidOperationException>().ShouldBeTrue();
        failure.InnerFailure.InnerFailure!.ErrorMessage.ShouldBe("inner");
    }

    [Fact]
    public async Task Call_ActivityIsNotRegistered_FailsWithItsNameAndIsNotRetried()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc(
            "asks", context => context.CallActivityAsync("absent", new TaskOptions(new RetryPolicy(5, TimeSpan.FromDays(1))))));

        OrchestrationMetadata end = await host.RunAsync("asks");

        end.FailureDetails!.ErrorMessage.ShouldContain("No activity named 'absent'");
    }

    [Fact]
    public async Task Schedule_OrchestrationIsNotRegistered_FailsWithItsName()
    {
        await using EngineHost host = await EngineHost.StartAsync(_ => { });
        (await host.RunAsync("absent")).FailureDetails!.ErrorMessage.ShouldContain("No orchestration named 'absent'");
    }

    [Theory]
    [InlineData(EngineHost.Warm)]
    [InlineData(EngineHost.AlwaysReplay)]
    public async Task Call_LargeInputAndOutput_ComeThroughWhole(int warm)
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks
                .AddOrchestratorFunc<string, string>("large", (context, text) => context.CallActivityAsync<string>("twice", text))
                .AddActivityFunc<string, string>("twice", (_, text) => text + text),
            warm);
        string text = new('临', 400_000);

        OrchestrationMetadata end = await host.RunAsync("large", text);

        end.ReadInputAs<string>().ShouldBe(text);
        end.ReadOutputAs<string>().ShouldBe(text + text);
    }

    [Fact]
    public async Task Call_TaskOptionsAsInput_IsRefusedWithAHint()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc(
            "mixed up", context => context.CallActivityAsync("any", input: new TaskOptions())));
        (await host.RunAsync("mixed up")).FailureDetails!.ErrorMessage.ShouldContain("options:");
    }
}
