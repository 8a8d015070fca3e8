using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Durable.Engine;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.Benchmarks.Engine;

/// <summary>An engine over a database file, as the host sets it up.</summary>
internal sealed class EngineSite : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private EngineSite(Database database, Action<DurableTaskRegistry> tasks, DurableOptions options)
    {
        Database = database;
        services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error).AddSimpleConsole())
            .AddSingleton(database).AddSingleton(options).AddSingleton(TimeProvider.System)
            .AddDurableTaskWorker(worker => worker.AddTasks(tasks))
            .AddDurableTaskClient(_ => { })
            .BuildServiceProvider();
    }

    public Database Database { get; }

    public DurableTaskClient Client => services.GetRequiredService<DurableTaskClient>();

    private DurableEngine Engine => services.GetRequiredService<DurableEngine>();

    public static async Task<EngineSite> StartAsync(string directory, Action<DurableTaskRegistry> tasks, DurableOptions? options = null)
    {
        var site = new EngineSite(Database.Open(directory), tasks, options ?? new DurableOptions());
        await site.Engine.StartAsync();
        return site;
    }

    /// <summary>Starts so many instances at once and waits for the end of all.</summary>
    public Task RunAsync(string orchestration, int instances) => Task.WhenAll(Enumerable.Range(0, instances).Select(_ => Task.Run(async () =>
    {
        string id = await Client.ScheduleNewOrchestrationInstanceAsync(orchestration, "411122");
        OrchestrationMetadata end = await Client.WaitForInstanceCompletionAsync(id);
        if (end.RuntimeStatus != OrchestrationRuntimeStatus.Completed) throw new InvalidOperationException($"{id} is {end.RuntimeStatus}.");
    })));

    /// <summary>Ends as a crash would: what runs is not waited for, and nothing more of it is stored.</summary>
    public async Task CrashAsync()
    {
        await Engine.StopAsync(new CancellationToken(canceled: true));
        await Database.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
