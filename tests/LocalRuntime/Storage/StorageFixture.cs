using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Storage;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(LinyingTalent.LocalRuntime.Tests.Storage.StorageFixture))]

namespace LinyingTalent.LocalRuntime.Tests.Storage;

/// <summary>The endpoints over a database file, and the real Azure clients before them. Each test takes names of its own.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private readonly string path = Directory.CreateTempSubdirectory("linying-storage-").FullName;
    private Database? database;
    private int names;

    internal FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    internal StorageServer Server { get; private set; } = null!;

    internal Database Database => database!;

    public string ConnectionString => Server.ConnectionString;

    public string NewName(string prefix = "n") => $"{prefix}{Interlocked.Increment(ref names)}x";

    public async Task<TableClient> NewTableAsync()
    {
        var table = new TableClient(ConnectionString, NewName("Table"));
        await table.CreateAsync();
        return table;
    }

    public async Task<QueueClient> NewQueueAsync()
    {
        var queue = new QueueClient(ConnectionString, NewName("queue-"));
        await queue.CreateAsync();
        return queue;
    }

    public async Task<BlobContainerClient> NewContainerAsync()
    {
        var container = new BlobContainerClient(ConnectionString, NewName("container-"));
        await container.CreateAsync();
        return container;
    }

    public async ValueTask InitializeAsync()
    {
        database = Database.Open(path);
        Server = await StorageServer.StartAsync(database, Time);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await database!.DisposeAsync();
        Directory.Delete(path, recursive: true);
    }
}

internal static class Refusal
{
    /// <summary>Runs what must be refused and holds its status and code.</summary>
    public static async Task<RequestFailedException> ShouldBeRefusedAsync(this Task action, int status, string? code)
    {
        RequestFailedException refusal = await action.ShouldThrowAsync<RequestFailedException>();
        (refusal.Status, refusal.ErrorCode).ShouldBe((status, code));
        return refusal;
    }
}
