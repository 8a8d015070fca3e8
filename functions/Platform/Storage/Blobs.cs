using System.Collections.Concurrent;
using Azure.Storage.Blobs;

namespace LinyingTalent.Platform.Storage;

/// <summary>The containers of the storage account, each made at its first use, none of them public.</summary>
internal sealed class Blobs(BlobServiceClient service)
{
    private readonly ConcurrentDictionary<string, BlobContainerClient> known = new(StringComparer.Ordinal);

    public BlobContainerClient this[string name] => known.GetOrAdd(name, static (name, service) =>
    {
        BlobContainerClient container = service.GetBlobContainerClient(name);
        container.CreateIfNotExists();
        return container;
    }, service);
}
