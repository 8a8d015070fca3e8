using LinyingTalent.LocalRuntime.Durable.Engine;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

public sealed class PoisonTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("linying-durable-").FullName;

    [Fact]
    public async Task Turn_CannotBeMade_IsSetAsideAfterFiveTriesAndOthersGoOn()
    {
        int tries = 0;
        await using EngineHost host = await EngineHost.StartAsync(tasks => tasks
            .AddOrchestrator("broken", () =>
            {
                tries++;
                throw new InvalidDataException("no such template");
            })
            .AddOrchestratorFunc("good", _ => "fine"));
        Task<OrchestrationMetadata> broken = host.RunAsync("broken"), good = host.RunAsync("good");

        (await good).ReadOutputAs<string>().ShouldBe("fine");
        OrchestrationMetadata end = await broken;
        end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        end.FailureDetails!.ErrorMessage.ShouldContain("Set aside after 5 tries");
        end.FailureDetails.ErrorMessage.ShouldContain("no such template");
        tries.ShouldBe(5);
    }

    [Fact]
    public async Task History_CannotBeRead_IsSetAsideAndTheParentHearsOfIt()
    {
        await using EngineHost host = await EngineHost.StartAsync(
            tasks => tasks
                .AddOrchestratorFunc("parent", context => context.CallSubOrchestratorAsync("child", options: new SubOrchestrationOptions(instanceId: "c")))
                .AddOrchestratorFunc("child", context => context.WaitForExternalEvent<string>("go")),
            EngineHost.AlwaysReplay);
        string parent = await host.ScheduleAsync("parent");
        await host.IdleAsync();
        await host.Database.WriteAsync(session => session.Execute("UPDATE history SET events = '[{' WHERE instance = 'c'"));

        await host.Client.RaiseEventAsync("c", "go", "on");

        (await host.EndAsync("c")).FailureDetails!.ErrorMessage.ShouldContain("Set aside");
        (await host.EndAsync(parent)).FailureDetails!.InnerFailure!.ErrorType.ShouldBe("SetAside");
    }

    [Fact]
    public async Task Activity_EndsTheProcessFiveTimes_IsSetAsideWithItsReason()
    {
        var begun = new SemaphoreSlim(0);
        var never = new TaskCompletionSource();
        int runs = 0;
        void Tasks(DurableTaskRegistry tasks) => tasks
            .AddOrchestratorFunc("calls", context => context.CallActivityAsync("kills", new TaskOptions(new RetryPolicy(9, TimeSpan.FromDays(1)))))
            .AddActivityFunc("kills", async _ =>
            {
                Interlocked.Increment(ref runs);
                begun.Release();
                await never.Task;
            });
        EngineHost host = await EngineHost.StartAsync(Tasks, directory: directory);
        await host.ScheduleAsync("calls", id: "x");
        for (int crash = 0; crash < 5; crash++)
        {
            await begun.WaitAsync();
            await host.CrashAsync();
            host = await EngineHost.StartAsync(Tasks, directory: directory);
        }

        OrchestrationMetadata end = await host.EndAsync("x");
        end.FailureDetails!.ErrorMessage.ShouldContain("Activity 'kills' was set aside: the process ended 5 times while it ran");
        runs.ShouldBe(5);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Turn_EndsTheProcessFiveTimes_IsSetAside()
    {
        // A turn that hangs stands for one that ends the process: both leave no commit behind.
        var begun = new SemaphoreSlim(0);
        using var never = new ManualResetEventSlim();
        void Tasks(DurableTaskRegistry tasks) => tasks.AddOrchestratorFunc("kills", _ =>
        {
            begun.Release();
            never.Wait();
        });
        EngineHost host = await EngineHost.StartAsync(Tasks, directory: directory);
        await host.ScheduleAsync("kills", id: "x");
        for (int crash = 0; crash < 5; crash++)
        {
            await begun.WaitAsync();
            await host.CrashAsync();
            host = await EngineHost.StartAsync(Tasks, directory: directory);
        }

        OrchestrationMetadata end = await host.EndAsync("x");
        never.Set();
        end.FailureDetails!.ErrorMessage.ShouldContain("the process ended while it ran");
        await host.DisposeAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }
}
