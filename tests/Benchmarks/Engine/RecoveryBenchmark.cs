using LinyingTalent.LocalRuntime.Durable.Engine;
using Microsoft.DurableTask;

namespace LinyingTalent.Benchmarks.Engine;

/// <summary>Five thousand instances, each at an activity when the process ends: how soon all of it goes on.</summary>
internal static class RecoveryBenchmark
{
    private const int Open = 5_000;
    private const int Runs = 5;

    public static async Task<Section> RunAsync()
    {
        var times = new List<(double Ready, double Done)>();
        for (int run = 0; run < Runs; run++) times.Add(await MeasureAsync());
        return new Section(
            "5,000 open instances after a crash",
            "Each has two turns behind it and an activity under way when its process ends. Goal: at most 5 s until all of it goes on; measured to the end of the last one.",
            ["from the opening of the file until", "ms"],
            [
                ["the engine takes work", Measured.Figure(times.Select(run => run.Ready).Median())],
                ["all 5,000 have ended", Measured.Figure(times.Select(run => run.Done).Median())],
            ]);
    }

    private static async Task<(double Ready, double Done)> MeasureAsync()
    {
        using var scratch = new Scratch();
        string[] ids = [.. Enumerable.Range(0, Open).Select(number => $"open-{number}")];
        var never = new TaskCompletionSource<string>();
        await PrepareAsync(scratch.Path, ids, never);

        double ready = 0;
        EngineSite? site = null;
        double total = await Measured.MillisecondsAsync(async () =>
        {
            ready = await Measured.MillisecondsAsync(async () => site = await EngineSite.StartAsync(scratch.Path, tasks => Register(tasks, Task.FromResult)));
            await Task.WhenAll(ids.Select(id => site!.Client.WaitForInstanceCompletionAsync(id)));
        });
        await site!.DisposeAsync();
        never.SetCanceled();
        return (ready, total);
    }

    private static async Task PrepareAsync(string directory, string[] ids, TaskCompletionSource<string> never)
    {
        // Room for all of them: those that never end must not keep the others from coming as far.
        var options = new DurableOptions { MaxConcurrentActivities = 2 * Open };
        EngineSite site = await EngineSite.StartAsync(directory, tasks => Register(tasks, _ => never.Task), options);
        await Task.WhenAll(ids.Select(id => site.Client.ScheduleNewOrchestrationInstanceAsync("open", "411122", new StartOrchestrationOptions(id))));
        foreach (string id in ids)
        {
            while ((await site.Client.WaitForInstanceStartAsync(id, getInputsAndOutputs: true)).SerializedCustomStatus is null) await Task.Yield();
        }

        await site.CrashAsync();
    }

    private static void Register(DurableTaskRegistry tasks, Func<string, Task<string>> last) => tasks
        .AddActivityFunc<string, string>("first", (_, division) => division)
        .AddActivityFunc<string, string>("last", (_, division) => last(division))
        .AddOrchestratorFunc<string, string>("open", async (context, division) =>
        {
            division = await context.CallActivityAsync<string>("first", division);
            context.SetCustomStatus("under way");
            return await context.CallActivityAsync<string>("last", division);
        });
}
