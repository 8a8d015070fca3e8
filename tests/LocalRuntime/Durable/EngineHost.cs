using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Durable.Engine;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LinyingTalent.LocalRuntime.Tests.Durable;

/// <summary>An engine over a database in memory, or over a directory, with in-line orchestrations and a clock that a test moves.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    public const int Warm = 1000;
    public const int AlwaysReplay = 0;

    // Far beyond what any test takes: it ends one that hangs, also on a machine that is busy with others.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Database database;
    private readonly ServiceProvider services;

    private EngineHost(Database database, Action<DurableTaskRegistry> tasks, DurableOptions options, FakeTimeProvider clock, ILoggerProvider? logs)
    {
        this.database = database;
        Clock = clock;
        services = new ServiceCollection()
            .AddLogging(logging =>
            {
                if (logs is not null) logging.AddProvider(logs);
            })
            .AddSingleton(database).AddSingleton(options).AddSingleton<TimeProvider>(clock)
            .AddDurableTaskWorker(worker => worker.AddTasks(tasks))
            .AddDurableTaskClient(_ => { })
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    public DurableEngine Engine => services.GetRequiredService<DurableEngine>();

    public DurableTaskClient Client => services.GetRequiredService<DurableTaskClient>();

    public Database Database => database;

    public static async Task<EngineHost> StartAsync(
        Action<DurableTaskRegistry> tasks, int warm = Warm, DurableOptions? options = null, string? directory = null, FakeTimeProvider? clock = null,
        ILoggerProvider? logs = null)
    {
        var host = new EngineHost(
            directory is null ? Database.InMemory() : Database.Open(directory), tasks, (options ?? new DurableOptions()) with { MaxWarmInstances = warm },
            clock ?? new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)), logs);
        await host.Engine.StartAsync();
        return host;
    }

    public Task<string> ScheduleAsync(string name, object? input = null, string? id = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(id));

    /// <summary>Starts an instance and waits for its end.</summary>
    public async Task<OrchestrationMetadata> RunAsync(string name, object? input = null, string? id = null) =>
        await EndAsync(await ScheduleAsync(name, input, id));

    public async Task<OrchestrationMetadata> EndAsync(string id) =>
        await Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true).WaitAsync(Patience);

    public async Task<OrchestrationMetadata> GetAsync(string id)
    {
        await IdleAsync();
        return (await Client.GetInstanceAsync(id, getInputsAndOutputs: true)).ShouldNotBeNull();
    }

    public Task IdleAsync() => Engine.WhenIdleAsync().WaitAsync(Patience);

    /// <summary>Lets time pass as it would: from one timer to the next, each with all that follows from it.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        DateTimeOffset end = Clock.GetUtcNow() + time;
        await IdleAsync();
        while (Engine.NextDue is { } due && due <= end)
        {
            Clock.SetUtcNow(due);
            await IdleAsync();
        }

        Clock.SetUtcNow(end);
        await IdleAsync();
    }

    /// <summary>Ends the engine as a crash would: what runs is not waited for, and nothing more of it is stored.</summary>
    public async Task CrashAsync()
    {
        await Engine.StopAsync(new CancellationToken(canceled: true));
        await database.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
