using Azure.Data.Tables;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Storage;
using LinyingTalent.LocalRuntime.Tests.Storage.Comparison;

namespace LinyingTalent.Benchmarks.Storage;

/// <summary>The same table operations, by the same client, on our endpoint and on Azurite, in turns.</summary>
internal static class StorageBenchmark
{
    private const int Runs = 7;
    private const int Rows = 200;
    private const int AtOnce = 16;

    private static readonly (string Name, int Operations, Func<TableClient, string, Task> Work)[] Operations =
    [
        ("insert, one after another", Rows, InsertAsync),
        ($"insert, {AtOnce} at once", Rows, InsertAtOnceAsync),
        ("insert 100 in one transaction", 1, InsertTogetherAsync),
        ("get by key", Rows, GetAsync),
        ("replace with its ETag", Rows, ReplaceAsync),
        ($"read a partition of {Rows}", 1, ListAsync),
    ];

    public static async Task<Section> RunAsync()
    {
        using var scratch = new Scratch();
        await using Database database = Database.Open(scratch.Path);
        await using StorageServer server = await StorageServer.StartAsync(database, TimeProvider.System);
        using AzuriteProcess? azurite = await AzuriteProcess.TryStartAsync(
            StorageServer.Account, SharedKeyOf(server.ConnectionString), AppContext.BaseDirectory, Path.Combine(scratch.Path, "azurite"));
        TableClient ours = await TableAsync(server.ConnectionString);
        TableClient? theirs = azurite is null ? null : await TableAsync(azurite.TableConnectionString);

        var rows = new List<string[]>();
        foreach ((string name, int operations, Func<TableClient, string, Task> work) in Operations)
        {
            var times = new List<(double Ours, double Theirs)>();
            for (int run = -2; run < Runs; run++)
            {
                string partition = $"{name.Length} {run}";
                double here = await Measured.MillisecondsAsync(() => work(ours, partition)) / operations;
                double there = theirs is null ? double.NaN : await Measured.MillisecondsAsync(() => work(theirs, partition)) / operations;
                if (run >= 0) times.Add((here, there));
            }

            rows.Add([name, Measured.Figure(times.Select(time => time.Ours).Median()), theirs is null ? "–" : Measured.Figure(times.Select(time => time.Theirs).Median())]);
        }

        string missing = theirs is null ? " Azurite was not installed (`npm ci` in tests/LocalRuntime/Azurite), so its column is empty." : "";
        return new Section(
            "table operations",
            "Azure.Data.Tables on the local endpoint and on Azurite with its files on the same disk, in turns. Ours answers after the disk has the write; Azurite"
            + $"\nanswers before.{missing}",
            ["milliseconds an operation", "local runtime", "Azurite"],
            rows);
    }

    private static async Task<TableClient> TableAsync(string connection)
    {
        var client = new TableClient(connection, "Benchmark");
        await client.CreateIfNotExistsAsync();
        return client;
    }

    private static async Task InsertAsync(TableClient table, string partition)
    {
        for (int i = 0; i < Rows; i++) await table.AddEntityAsync(Row(partition, "one", i));
    }

    private static Task InsertAtOnceAsync(TableClient table, string partition) => Parallel.ForEachAsync(
        Enumerable.Range(0, Rows), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (i, stop) => await table.AddEntityAsync(Row(partition, "many", i), stop));

    private static async Task InsertTogetherAsync(TableClient table, string partition) => await table.SubmitTransactionAsync(
        Enumerable.Range(0, 100).Select(i => new TableTransactionAction(TableTransactionActionType.Add, Row(partition, "together", i))));

    private static async Task GetAsync(TableClient table, string partition)
    {
        await table.UpsertEntityAsync(Row(partition, "get", 0));
        for (int i = 0; i < Rows; i++) await table.GetEntityAsync<TableEntity>(partition, Key("get", 0));
    }

    private static async Task ReplaceAsync(TableClient table, string partition)
    {
        await table.UpsertEntityAsync(Row(partition, "replace", 0));
        TableEntity row = await table.GetEntityAsync<TableEntity>(partition, Key("replace", 0));
        for (int i = 0; i < Rows; i++) row.ETag = (await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace)).Headers.ETag!.Value;
    }

    private static async Task ListAsync(TableClient table, string partition)
    {
        for (int i = 0; i < Rows; i += 100)
            await table.SubmitTransactionAsync(Enumerable.Range(i, 100).Select(n => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(partition, "list", n))));
        await foreach (TableEntity _ in table.QueryAsync<TableEntity>(row => row.PartitionKey == partition))
        {
        }
    }

    private static string Key(string kind, int number) => $"{kind}-{number:d5}";

    private static TableEntity Row(string partition, string kind, int number) => new(partition, Key(kind, number))
    {
        ["Division"] = "411122204210",
        ["Name"] = "示例姓名",
        ["At"] = DateTimeOffset.UnixEpoch,
        ["Points"] = number,
        ["Open"] = true,
    };

    private static string SharedKeyOf(string connection) =>
        connection.Split(';').First(part => part.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..];
}
