using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LinyingTalent.LocalRuntime.Data;

namespace LinyingTalent.LocalRuntime.Storage.Copying;

/// <summary>
/// Moves a county: all tables and files from one storage into another that is empty, and compares both by counts and digests. Processes do not come
/// along, as each engine keeps its own; what they do next is in the rows, and the operations page begins them again.
/// </summary>
internal static class StorageCopy
{
    /// <summary>Copies between the file of a directory and an account.</summary>
    /// <param name="account">A storage account's connection string.</param>
    /// <exception cref="StartupException">The source is in use or not at rest, the target is not empty, or the two differ at the end.</exception>
    public static async Task Run(string directory, string account, bool toAccount, TextWriter output)
    {
        // Claims the directory: nobody writes while it is copied.
        await using Database database = Database.Open(directory);
        await using StorageServer server = await StorageServer.StartAsync(database, TimeProvider.System);
        (string source, string target) = toAccount ? (server.ConnectionString, account) : (account, server.ConnectionString);
        try
        {
            await Copy(source, target, output);
        }
        catch (Exception failure) when (failure is RequestFailedException or FormatException or AggregateException)
        {
            throw new StartupException($"The copy broke off: {failure.Message} The source is as it was; empty the target before the next try.", failure);
        }
    }

    /// <summary>Copies between two storages, named by their connection strings.</summary>
    public static async Task Copy(string source, string target, TextWriter output)
    {
        await RefuseUnlessAtRest(source);
        await RefuseUnlessEmpty(target);
        var tables = (From: new TableServiceClient(source), To: new TableServiceClient(target));
        await foreach (var table in tables.From.QueryAsync())
            if (!StorageDigest.IsRuntimes(table.Name)) await CopyTable(tables.From.GetTableClient(table.Name), tables.To.GetTableClient(table.Name));

        var blobs = (From: new BlobServiceClient(source), To: new BlobServiceClient(target));
        await foreach (var container in blobs.From.GetBlobContainersAsync())
            if (!StorageDigest.IsRuntimes(container.Name)) await CopyContainer(blobs.From.GetBlobContainerClient(container.Name), blobs.To.GetBlobContainerClient(container.Name));

        IReadOnlyList<StoreDigest> before = await StorageDigest.Of(source), after = await StorageDigest.Of(target);
        foreach (StoreDigest store in before) output.WriteLine(store);
        if (!before.SequenceEqual(after))
        {
            string differing = string.Join(", ", before.Except(after).Concat(after.Except(before)).Select(store => store.Name).Distinct());
            throw new StartupException($"Source and target differ after the copy in: {differing}. Do not use the target; empty it and copy again.");
        }

        output.WriteLine($"Both sides hold the same {before.Sum(store => store.Count)} rows and files.");
    }

    private static async Task CopyTable(TableClient from, TableClient to)
    {
        await to.CreateIfNotExistsAsync();
        var together = new List<TableTransactionAction>();
        await foreach (TableEntity row in from.QueryAsync<TableEntity>())
        {
            // A transaction holds one partition, a hundred rows and 4 MiB: few enough rows stay below it.
            if (together.Count >= 20 || (together.Count > 0 && together[0].Entity.PartitionKey != row.PartitionKey)) await Write();
            together.Add(new TableTransactionAction(TableTransactionActionType.Add, row));
        }

        await Write();

        async Task Write()
        {
            if (together.Count == 0) return;
            await to.SubmitTransactionAsync(together);
            together.Clear();
        }
    }

    private static async Task CopyContainer(BlobContainerClient from, BlobContainerClient to)
    {
        await to.CreateIfNotExistsAsync();
        await foreach (var blob in from.GetBlobsAsync())
        {
            var read = (await from.GetBlobClient(blob.Name).DownloadContentAsync()).Value;
            await to.GetBlobClient(blob.Name).UploadAsync(read.Content, new Azure.Storage.Blobs.Models.BlobUploadOptions
            {
                HttpHeaders = new() { ContentType = read.Details.ContentType },
                Metadata = read.Details.Metadata,
            });
        }
    }

    // A message that is copied could be sent twice, one that is not would be lost.
    private static async Task RefuseUnlessAtRest(string source)
    {
        var queues = new QueueServiceClient(source);
        await foreach (var queue in queues.GetQueuesAsync())
        {
            int waiting = StorageDigest.IsRuntimes(queue.Name) ? 0 : (await queues.GetQueueClient(queue.Name).GetPropertiesAsync()).Value.ApproximateMessagesCount;
            if (waiting > 0)
                throw new StartupException($"The queue {queue.Name} still holds {waiting} messages. Let the site send them (see the page /operations/queues), then stop it and copy.");
        }
    }

    private static async Task RefuseUnlessEmpty(string target)
    {
        IReadOnlyList<StoreDigest> there = await StorageDigest.Of(target);
        if (there.Any(store => store.Count > 0))
            throw new StartupException($"The target is not empty: {string.Join(", ", there.Where(store => store.Count > 0).Select(store => store.Name))}. Choose an empty one.");
    }
}
