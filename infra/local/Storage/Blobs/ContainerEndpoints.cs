using System.Globalization;
using System.Xml;

namespace LinyingTalent.LocalRuntime.Storage.Blobs;

/// <summary>The Blob service's operations on the account and on containers.</summary>
internal sealed class ContainerEndpoints(BlobStore store)
{
    private const int LongestList = 5000;

    public Task ServeAsync(StorageRequest request) =>
        (request.Resource.Length > 0, request.Method, request.Query("restype"), request.Query("comp")) switch
        {
            (false, "GET", null, "list") => ListContainersAsync(request),
            (true, "PUT", "container", null) => CreateAsync(request),
            (true, "DELETE", "container", null) => DeleteAsync(request),
            (true, "GET" or "HEAD", "container", null or "metadata") => GetAsync(request),
            (true, "PUT", "container", "metadata") => SetMetadataAsync(request),
            (true, "GET", "container", "list") => ListBlobsAsync(request),
            _ => throw StorageException.NotSupported(
                $"The blob operation {request.Operation} of {(request.Resource.Length > 0 ? "a container" : "an account")}"),
        };

    private async Task CreateAsync(StorageRequest request)
    {
        if (request.Header("x-ms-blob-public-access") is not null) throw StorageException.NotSupported("Public access to a container");
        Reply(request, 201, await store.Containers.CreateAsync(request.Resource, Metadata.Read(request)));
    }

    private async Task DeleteAsync(StorageRequest request)
    {
        await store.Containers.DeleteAsync(request.Resource, BlobConditions.Read(request));
        request.Response.StatusCode = 202;
    }

    private async Task GetAsync(StorageRequest request)
    {
        StoredContainer container = await store.Containers.GetAsync(request.Resource);
        Metadata.Reply(request.Response, container.Metadata);
        request.Response.Headers["x-ms-lease-status"] = "unlocked";
        request.Response.Headers["x-ms-lease-state"] = "available";
        request.Response.Headers["x-ms-has-immutability-policy"] = "false";
        request.Response.Headers["x-ms-has-legal-hold"] = "false";
        Reply(request, 200, container);
    }

    private async Task SetMetadataAsync(StorageRequest request) =>
        Reply(request, 200, await store.Containers.SetMetadataAsync(request.Resource, Metadata.Read(request),
            BlobConditions.Read(request)));

    private async Task ListContainersAsync(StorageRequest request)
    {
        int count = Count(request);
        List<StoredContainer> containers = await store.Containers.ListAsync(request.Query("prefix") ?? "", StorageList.From(request),
            count);
        await request.ReplyXmlAsync(200, xml =>
            StorageList.Write(xml, request, "Containers", containers, count, container => container.Name, container =>
        {
            xml.WriteStartElement("Container");
            xml.WriteElementString("Name", container.Name);
            xml.WriteStartElement("Properties");
            WriteStamp(xml, container.Stamp);
            xml.WriteElementString("HasImmutabilityPolicy", "false");
            xml.WriteElementString("HasLegalHold", "false");
            xml.WriteEndElement();
            if (Includes(request, "metadata")) Metadata.Write(xml, container.Metadata);
            xml.WriteEndElement();
        }));
    }

    private async Task ListBlobsAsync(StorageRequest request)
    {
        if (Includes(request, "uncommittedblobs")) throw StorageException.NotSupported("A list of uncommitted blobs");
        int count = Count(request);
        List<BlobListItem> items = await store.ListAsync(
            request.Resource, request.Query("prefix") ?? "", request.Query("delimiter") ?? "", StorageList.From(request), count);
        await request.ReplyXmlAsync(200, xml => StorageList.Write(xml, request, "Blobs", items, count, item => item.Name, item =>
        {
            xml.WriteStartElement(item.Blob is null ? "BlobPrefix" : "Blob");
            StorageList.WriteText(xml, "Name", item.Name);
            if (item.Blob is { } blob)
            {
                WriteProperties(xml, blob);
                if (Includes(request, "metadata")) Metadata.Write(xml, blob.Metadata);
            }

            xml.WriteEndElement();
        }));
    }

    private static void WriteProperties(XmlWriter xml, StoredBlob blob)
    {
        xml.WriteStartElement("Properties");
        xml.WriteElementString("Creation-Time", StorageClock.HttpDate(blob.Created));
        WriteStamp(xml, blob.Stamp);
        xml.WriteElementString("Content-Length", blob.Length.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("Content-Type", blob.Headers.ContentType ?? BlobEndpoints.DefaultType);
        xml.WriteElementString("Content-Encoding", blob.Headers.ContentEncoding);
        xml.WriteElementString("Content-Language", blob.Headers.ContentLanguage);
        xml.WriteElementString("Content-MD5", blob.Headers.ContentMd5);
        xml.WriteElementString("Cache-Control", blob.Headers.CacheControl);
        xml.WriteElementString("Content-Disposition", blob.Headers.ContentDisposition);
        xml.WriteElementString("BlobType", "BlockBlob");
        xml.WriteElementString("ServerEncrypted", "false");
        xml.WriteEndElement();
    }

    private static void WriteStamp(XmlWriter xml, long stamp)
    {
        xml.WriteElementString("Last-Modified", StorageClock.HttpDate(stamp));
        xml.WriteElementString("Etag", StorageClock.ETag(stamp).Trim('"'));
        xml.WriteElementString("LeaseStatus", "unlocked");
        xml.WriteElementString("LeaseState", "available");
    }

    private static void Reply(StorageRequest request, int status, StoredContainer container)
    {
        request.Response.Headers.ETag = StorageClock.ETag(container.Stamp);
        request.Response.Headers.LastModified = StorageClock.HttpDate(container.Stamp);
        request.Response.StatusCode = status;
    }

    private static int Count(StorageRequest request) => (int)request.Number("maxresults", LongestList, 1, LongestList);

    private static bool Includes(StorageRequest request, string what) => request.Query("include")?.Split(',').Contains(what) == true;
}
