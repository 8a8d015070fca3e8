using System.Collections.Concurrent;
using Azure.Data.Tables;

namespace LinyingTalent.Platform.Storage;

/// <summary>The tables of the storage account, each made at its first use.</summary>
internal sealed class Tables(TableServiceClient service)
{
    private readonly ConcurrentDictionary<string, TableClient> known = new(StringComparer.Ordinal);

    public TableClient this[string name] => known.GetOrAdd(name, static (name, service) =>
    {
        TableClient table = service.GetTableClient(name);
        table.CreateIfNotExists();
        return table;
    }, service);
}
