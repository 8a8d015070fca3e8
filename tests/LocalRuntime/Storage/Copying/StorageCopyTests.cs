using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Storage;
using LinyingTalent.LocalRuntime.Storage.Copying;
using LinyingTalent.LocalRuntime.Tests.Storage.Comparison;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Copying;

public sealed class StorageCopyTests : IAsyncLifetime
{
    private readonly Database from = Database.InMemory();
    private readonly Database to = Database.InMemory();
    private StorageServer source = null!;
    private StorageServer target = null!;

    public async ValueTask InitializeAsync()
    {
        source = await StorageServer.StartAsync(from, TimeProvider.System);
        target = await StorageServer.StartAsync(to, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await target.DisposeAsync();
        await from.DisposeAsync();
        await to.DisposeAsync();
    }

    [Fact]
    public async Task Copy_OfACounty_IsTheSameByCountsAndDigests()
    {
        await Fill(source.ConnectionString);
        var output = new StringWriter();
        await StorageCopy.Copy(source.ConnectionString, target.ConnectionString, output);
        (await StorageDigest.Of(target.ConnectionString)).ShouldBe(await StorageDigest.Of(source.ConnectionString));
        output.ToString().ShouldContain("Both sides hold the same 254 rows and files.");
        (await new TableServiceClient(target.ConnectionString).GetTableClient("LinyingTalentHistory").QueryAsync<TableEntity>().CountOrNone()).ShouldBe(0);
    }

    [Fact]
    public async Task Copy_ToAzuriteAndBack_IsTheSame()
    {
        using AzuriteProcess? azurite = await AzuriteProcess.TryStartAsync(
            StorageServer.Account, RestSide.Of(source.ConnectionString).Key, AppContext.BaseDirectory);
        Assert.SkipUnless(azurite is not null, AzuriteFixture.Reason);
        await Fill(source.ConnectionString);
        string there = $"DefaultEndpointsProtocol=http;AccountName={StorageServer.Account};AccountKey={RestSide.Of(source.ConnectionString).Key};"
            + $"TableEndpoint={azurite["Table"]};QueueEndpoint={azurite["Queue"]};BlobEndpoint={azurite["Blob"]};";
        await StorageCopy.Copy(source.ConnectionString, there, TextWriter.Null);
        await StorageCopy.Copy(there, target.ConnectionString, TextWriter.Null);
        (await StorageDigest.Of(target.ConnectionString)).ShouldBe(await StorageDigest.Of(source.ConnectionString));
    }

    [Fact]
    public async Task Copy_ToWhereSomethingIs_IsRefused()
    {
        await Fill(source.ConnectionString);
        await new TableServiceClient(target.ConnectionString).GetTableClient("Staff").CreateAsync();
        await new TableServiceClient(target.ConnectionString).GetTableClient("Staff").AddEntityAsync(new TableEntity("a", "b"));
        (await Should.ThrowAsync<StartupException>(() => StorageCopy.Copy(source.ConnectionString, target.ConnectionString, TextWriter.Null)))
            .Message.ShouldContain("table Staff");
    }

    [Fact]
    public async Task Copy_WhileMessagesWait_IsRefused()
    {
        var queue = new QueueClient(source.ConnectionString, "notifications");
        await queue.CreateAsync();
        await queue.SendMessageAsync("waits");
        (await Should.ThrowAsync<StartupException>(() => StorageCopy.Copy(source.ConnectionString, target.ConnectionString, TextWriter.Null)))
            .Message.ShouldContain("notifications still holds 1");
    }

    [Fact]
    public async Task Digest_OneValueDiffers_IsAnother()
    {
        await Fill(source.ConnectionString);
        IReadOnlyList<StoreDigest> before = await StorageDigest.Of(source.ConnectionString);
        await new TableServiceClient(source.ConnectionString).GetTableClient("Selections").UpsertEntityAsync(new TableEntity("411122204", "row-017") { ["Number"] = 18 });
        IReadOnlyList<StoreDigest> after = await StorageDigest.Of(source.ConnectionString);
        after.Except(before).Select(store => store.Name).ShouldBe(["table Selections"]);
    }

    [Fact]
    public async Task Run_FromADirectoryAndBack_MovesTheCounty()
    {
        string one = Directory.CreateTempSubdirectory("linying-copy-").FullName, other = Directory.CreateTempSubdirectory("linying-copy-").FullName;
        try
        {
            await using (Database database = Database.Open(one))
            await using (StorageServer server = await StorageServer.StartAsync(database, TimeProvider.System)) await Fill(server.ConnectionString);
            await StorageCopy.Run(one, target.ConnectionString, toAccount: true, TextWriter.Null);
            await StorageCopy.Run(other, target.ConnectionString, toAccount: false, TextWriter.Null);
            await using Database moved = Database.Open(other);
            await using StorageServer there = await StorageServer.StartAsync(moved, TimeProvider.System);
            (await StorageDigest.Of(there.ConnectionString)).ShouldBe(await StorageDigest.Of(target.ConnectionString));
        }
        finally
        {
            Directory.Delete(one, recursive: true);
            Directory.Delete(other, recursive: true);
        }
    }

    // 250 rows of each kind of value in several partitions, 4 files, and what belongs to the runtime.
    private static async Task Fill(string connection)
    {
        var tables = new TableServiceClient(connection);
        TableClient selections = tables.GetTableClient("Selections");
        await selections.CreateAsync();
        for (int i = 0; i < 250; i++)
        {
            await selections.AddEntityAsync(new TableEntity(i % 3 == 0 ? "411122" : "411122204", $"row-{i:D3}")
            {
                ["Number"] = i,
                ["Long"] = 1L << 40,
                ["Text"] = $"第 {i} 行",
                ["At"] = new DateTimeOffset(2026, 3, 2, 1, 2, 3, 456, TimeSpan.Zero),
                ["Flag"] = i % 2 == 0,
                ["Share"] = i / 8.0,
                ["Bytes"] = new byte[] { 1, 2, (byte)i },
                ["Id"] = new Guid(i, 0, 0, new byte[8]),
            });
        }

        TableClient history = tables.GetTableClient("LinyingTalentHistory");
        await history.CreateAsync();
        await history.AddEntityAsync(new TableEntity("x", "y"));
        var blobs = new BlobServiceClient(connection);
        BlobContainerClient files = (await blobs.CreateBlobContainerAsync("certificates")).Value;
        for (int i = 0; i < 4; i++) await files.UploadBlobAsync($"411122-a-2026-000{i}.pdf", BinaryData.FromBytes(new byte[1000 * (i + 1)]));
    }
}

/// <summary>Reads a table that may not be there.</summary>
internal static class PerhapsAbsent
{
    public static async Task<int> CountOrNone(this IAsyncEnumerable<TableEntity> rows)
    {
        try
        {
            return await rows.CountAsync();
        }
        catch (Azure.RequestFailedException failure) when (failure.Status == 404)
        {
            return 0;
        }
    }
}
