using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace LinyingTalent.LocalRuntime.Storage.Copying;

/// <summary>What a table or container holds, so that two can be compared.</summary>
/// <param name="Digest">Over keys and contents in the order of the keys; times of writing do not count.</param>
internal sealed record StoreDigest(string Name, int Count, string Digest)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name,-32} {Count,8}  {Digest[..16]}");
}

/// <summary>Reads a whole storage.</summary>
internal static class StorageDigest
{
    private static readonly string[] Changing = ["odata.etag", "Timestamp", "odata.metadata"];

    /// <summary>Whether a table, container or queue belongs to a host or an engine, which makes its own where it runs.</summary>
    public static bool IsRuntimes(string name) =>
        name.StartsWith("azure-webjobs", StringComparison.OrdinalIgnoreCase) || name.StartsWith("AzureFunctions", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("LinyingTalent", StringComparison.OrdinalIgnoreCase) || name == "deployments" || name.StartsWith('$');

    /// <summary>All that is the app's, table by table, container by container.</summary>
    /// <param name="connection">The connection string.</param>
    public static async Task<IReadOnlyList<StoreDigest>> Of(string connection)
    {
        var all = new List<StoreDigest>();
        var tables = new TableServiceClient(connection);
        await foreach (var table in tables.QueryAsync())
            if (!IsRuntimes(table.Name)) all.Add(await OfTable(tables.GetTableClient(table.Name)));
        var blobs = new BlobServiceClient(connection);
        await foreach (var container in blobs.GetBlobContainersAsync())
            if (!IsRuntimes(container.Name)) all.Add(await OfContainer(blobs.GetBlobContainerClient(container.Name)));
        return [.. all.OrderBy(store => store.Name, StringComparer.Ordinal)];
    }

    private static async Task<StoreDigest> OfTable(TableClient table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int count = 0;
        await foreach (TableEntity row in table.QueryAsync<TableEntity>())
        {
            count++;
            foreach ((string column, object value) in row.Where(column => !Changing.Contains(column.Key)).OrderBy(column => column.Key, StringComparer.Ordinal))
                hash.AppendData(Encoding.UTF8.GetBytes($"{column}\u0001{value?.GetType().Name}\u0001{Text(value)}\u0002"));
        }

        return new StoreDigest("table " + table.Name, count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task<StoreDigest> OfContainer(BlobContainerClient container)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int count = 0;
        await foreach (var blob in container.GetBlobsAsync())
        {
            count++;
            var read = (await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value;
            hash.AppendData(Encoding.UTF8.GetBytes($"{blob.Name}\u0001{read.Details.ContentType}\u0001"));
            hash.AppendData(SHA256.HashData(read.Content));
        }

        return new StoreDigest("files " + container.Name, count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
