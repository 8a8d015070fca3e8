using System.Collections.Concurrent;
using LinyingTalent.LocalRuntime.Durable.Engine;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

public sealed class DeterminismTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("linying-durable-").FullName;
    private static readonly ServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    private static async Task<string> Procedure(TaskOrchestrationContext context)
    {
        string proposed = await context.CallActivityAsync<string>("propose");
        using var end = new CancellationTokenSource();
        Task deadline = context.CreateTimer(TimeSpan.FromDays(15), end.Token);
        Task<string> answer = context.WaitForExternalEvent<string>("answer");
        if (await Task.WhenAny(answer, deadline) == answer) end.Cancel();
        context.SendEvent("overview", "decided", proposed);
        return await context.CallSubOrchestratorAsync<string>("certify", answer.Result);
    }

    private static void Tasks(DurableTaskRegistry tasks, Func<TaskOrchestrationContext, Task<string>> procedure) => tasks
        .AddOrchestratorFunc("procedure", procedure)
        .AddOrchestratorFunc<string, string>("certify", (_, input) => $"certified {input}")
        .AddActivityFunc("propose", _ => "proposed")
        .AddActivityFunc("reject", _ => "rejected");

    private static async Task<string> RecordAsync()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => Tasks(tasks, Procedure));
        await host.ScheduleAsync("procedure", id: "recorded");
        await host.IdleAsync();
        await host.Client.RaiseEventAsync("recorded", "answer", "yes");
        (await host.EndAsync("recorded")).ReadOutputAs<string>().ShouldBe("certified yes");
        return await host.Engine.ExportHistoryAsync("recorded");
    }

    private static string? Replay(string history, Func<TaskOrchestrationContext, Task<string>> code)
    {
        var registry = new DurableTaskRegistry();
        Tasks(registry, code);
        return HistoryReplayer.FindMismatch(history, registry, NoServices);
    }

    [Fact]
    public async Task Replay_SameCode_Matches() => Replay(await RecordAsync(), Procedure).ShouldBeNull();

    [Fact]
    public async Task Replay_ChangedCode_NamesTheStepAndWhatWasExpectedAndFound()
    {
        string history = await RecordAsync();

        Replay(history, async context => await context.CallActivityAsync<string>("reject"))
            .ShouldNotBeNull().ShouldContain("step #0: its history has activity 'propose', its code now makes activity 'reject'");
        Replay(history, async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return "";
        }).ShouldNotBeNull().ShouldContain("step #0: its history has activity 'propose', its code now makes a timer");
        Replay(history, async context =>
        {
            await context.CallActivityAsync<string>("propose");
            return await context.WaitForExternalEvent<string>("answer");
        }).ShouldNotBeNull().ShouldContain("step #1: its history has a timer, its code now makes nothing");
        Replay(history, async context =>
        {
            await context.CallActivityAsync<string>("propose");
            _ = context.CreateTimer(TimeSpan.FromDays(15), CancellationToken.None);
            _ = context.CallActivityAsync<string>("propose");
            await context.WaitForExternalEvent<string>("answer");
            return "";
        }).ShouldNotBeNull().ShouldContain("step #2: its history has nothing, its code now makes activity 'propose'");
        Replay(history, async context =>
        {
            await context.CallActivityAsync<string>("propose");
            using var end = new CancellationTokenSource();
            _ = context.CreateTimer(TimeSpan.FromDays(15), end.Token);
            await context.WaitForExternalEvent<string>("answer");
            end.Cancel();
            context.SendEvent("elsewhere", "decided", "");
            return await context.CallSubOrchestratorAsync<string>("certify");
        }).ShouldNotBeNull().ShouldContain("step #2: its history has event 'decided' to 'overview', its code now makes event 'decided' to 'elsewhere'");
        HistoryReplayer.FindMismatch(history, new DurableTaskRegistry(), NoServices).ShouldNotBeNull().ShouldContain("No orchestration named 'procedure'");
    }

    [Fact]
    public async Task Deploy_ChangedCodeUnderARunningInstance_FailsItWithTheStepAndLeavesOthersAlone()
    {
        await using (EngineHost before = await EngineHost.StartAsync(tasks => Tasks(tasks, Procedure), directory: directory))
        {
            await before.ScheduleAsync("procedure", id: "x");
            await before.IdleAsync();
        }

        await using EngineHost after = await EngineHost.StartAsync(
            tasks => Tasks(tasks, async context => await context.CallActivityAsync<string>("reject")), directory: directory);
        await after.Client.RaiseEventAsync("x", "answer", "yes");

        OrchestrationMetadata end = await after.EndAsync("x");
        end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        end.FailureDetails!.ErrorMessage.ShouldContain("instance 'x', step #0: its history has activity 'propose', its code now makes activity 'reject'");
        (await after.RunAsync("procedure", id: "y")).ReadOutputAs<string>().ShouldBe("rejected");
    }

    [Fact]
    public async Task Replay_IdentifiersTimesAndLogs_AreAsTheFirstTime()
    {
        var seen = new ConcurrentQueue<string>();
        using var logs = new LogList();
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks
                .AddOrchestratorFunc("notes", async context =>
                {
                    ILogger logger = context.CreateReplaySafeLogger("Notes");
                    for (int i = 0; i < 3; i++)
                    {
                        seen.Enqueue($"{i} {context.NewGuid()} {context.NewGuid()} {context.CurrentUtcDateTime:o}");
                        logger.LogInformation("step {Step}", i);
                        if (!context.IsReplaying) context.SetCustomStatus(i);
                        await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                    }
                }),
            EngineHost.AlwaysReplay, logs: logs);
        string id = await host.ScheduleAsync("notes");

        await host.AdvanceAsync(TimeSpan.FromDays(4));

        (await host.GetAsync(id)).ReadCustomStatusAs<int>().ShouldBe(2);
        seen.Count.ShouldBeGreaterThan(6, "each turn runs the code again");
        seen.Distinct().Count().ShouldBe(3);
        seen.SelectMany(line => line.Split(' ')[1..3]).Distinct().Count().ShouldBe(6);
        logs.Of("Notes").ShouldBe(["step 0", "step 1", "step 2"]);
    }

    [Fact]
    public async Task Await_SomethingNotDurable_FailsWithASentence()
    {
        var never = new TaskCompletionSource();
        var outside = new TaskCompletionSource();
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks
            .AddOrchestratorFunc("hangs", _ => never.Task)
            .AddOrchestratorFunc("races", async context =>
            {
                await Task.WhenAny(outside.Task, context.WaitForExternalEvent<string>("go"));
            }));

        (await host.RunAsync("hangs")).FailureDetails!.ErrorMessage.ShouldStartWith("Orchestration 'hangs' awaited something that is not durable");

        string id = await host.ScheduleAsync("races");
        (await host.GetAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
        outside.SetResult();
        (await host.EndAsync(id)).FailureDetails!.ErrorMessage.ShouldStartWith("Orchestration 'races' awaited something that is not durable");
    }

    [Fact]
    public async Task ContextFromAnotherThread_IsRefused()
    {
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks.AddOrchestratorFunc("strays", context =>
        {
            Exception? refused = null;
            var thread = new Thread(() => refused = Record.Exception(() => context.SetCustomStatus("from elsewhere")));
            thread.Start();
            thread.Join();
            return refused?.Message;
        }));
        (await host.RunAsync("strays")).ReadOutputAs<string>().ShouldNotBeNull().ShouldContain("not durable");
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    private sealed class LogList : ILoggerProvider
    {
        private readonly ConcurrentQueue<(string Category, string Line)> lines = new();

        public List<string> Of(string category) => [.. lines.Where(line => line.Category == category).Select(line => line.Line)];

        public ILogger CreateLogger(string categoryName) => new ListLogger(categoryName, lines);

        public void Dispose()
        {
            // Nothing is held.
        }

        private sealed class ListLogger(string category, ConcurrentQueue<(string Category, string Line)> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue((category, formatter(state, exception)));
        }
    }
}
