using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.LocalRuntime.Storage.Blobs;

/// <summary>The Blob service's operations on block blobs; those on containers are in <see cref="ContainerEndpoints"/>.</summary>
internal sealed class BlobEndpoints(BlobStore store)
{
    public const string DefaultType = "application/octet-stream";

    private const long LargestBlob = 5000L * 1024 * 1024, LargestBlock = 4000L * 1024 * 1024;
    private const int LargestBlockList = 8 * 1024 * 1024, MostBlocks = 50_000, LongestName = 1024, LongestBlockId = 64;

    // Each of these would change what the operation means; ignored, it would be a lie.
    private static readonly string[] RefusedHeaders =
    [
        "x-ms-lease-id", "x-ms-copy-source", "x-ms-access-tier", "x-ms-tags", "x-ms-if-tags", "x-ms-encryption-key",
        "x-ms-encryption-scope", "x-ms-content-crc64", "x-ms-structured-body", "x-ms-immutability-policy-mode", "x-ms-legal-hold",
        "x-ms-range-get-content-md5", "x-ms-range-get-content-crc64",
    ];

    private readonly ContainerEndpoints containers = new(store);

    public Task ServeAsync(StorageRequest request)
    {
        if (request.Resource.Length > 0) Names.CheckQueueOrContainer(request.Resource);
        foreach (string header in RefusedHeaders)
            if (request.Header(header) is not null) throw StorageException.NotSupported($"The header {header}");
        if (request.Item.Length == 0) return containers.ServeAsync(request);
        if (request.Item.Length > LongestName)
            throw new StorageException(400, "InvalidUri", $"The blob's name is longer than {LongestName} characters.");
        if (request.Query("snapshot") is not null || request.Query("versionid") is not null)
            throw StorageException.NotSupported("A blob's snapshot or version");
        return (request.Method, request.Query("comp")) switch
        {
            ("PUT", null) => PutAsync(request),
            ("PUT", "block") => PutBlockAsync(request),
            ("PUT", "blocklist") => PutBlockListAsync(request),
            ("GET", "blocklist") => GetBlockListAsync(request),
            ("GET" or "HEAD", null or "metadata") => GetAsync(request, content: request.Method == "GET" && request.Query("comp") is null),
            ("PUT", "metadata") => ChangeAsync(request, blob => blob with { Metadata = Metadata.Read(request) }),
            ("PUT", "properties") => ChangeAsync(request, blob => blob with { Headers = BlobHeaders.Read(request) }),
            ("DELETE", null) => DeleteAsync(request),
            _ => throw StorageException.NotSupported($"The blob operation {request.Operation}"),
        };
    }

    private async Task PutAsync(StorageRequest request)
    {
        if (request.Header("x-ms-blob-type") is not "BlockBlob")
            throw request.Header("x-ms-blob-type") is { } type ? StorageException.NotSupported($"A blob of type {type}")
                : new StorageException(400, "MissingRequiredHeader", "The header x-ms-blob-type is required for this request.");
        BlobContent content = await BlobContent.ReceiveAsync(store.Database, request, LargestBlob);
        string md5 = Convert.ToBase64String(content.Md5);
        BlobHeaders headers = BlobHeaders.Read(request);
        if (headers.ContentMd5 is { } given && given != md5)
        {
            await content.DropAsync(store.Database);
            throw StorageException.Md5Mismatch();
        }

        headers = headers with { ContentMd5 = md5, ContentType = headers.ContentType ?? request.Header("Content-Type") };
        StoredBlob blob = await OrDropAsync(content, () =>
            store.PutAsync(request.Resource, request.Item, content, headers, Metadata.Read(request), BlobConditions.Read(request)));
        request.Response.Headers.ContentMD5 = md5;
        ReplyChanged(request, 201, blob);
    }

    private async Task PutBlockAsync(StorageRequest request)
    {
        string block = request.Query("blockid")
            ?? throw StorageException.Missing("blockid");
        if (!Convert.TryFromBase64String(block, new byte[block.Length], out int length) || length is 0 or > LongestBlockId)
            throw new StorageException(400, "InvalidQueryParameterValue",
                $"The block id '{block}' is not base64 of 1 to {LongestBlockId} bytes.");
        BlobContent content = await BlobContent.ReceiveAsync(store.Database, request, LargestBlock);
        await OrDropAsync(content, async () =>
        {
            await store.PutBlockAsync(request.Resource, request.Item, block, content);
            return true;
        });
        if (request.Header("Content-MD5") is { } md5) request.Response.Headers.ContentMD5 = md5;
        request.Response.StatusCode = 201;
    }

    private async Task PutBlockListAsync(StorageRequest request)
    {
        List<(BlockSource, string)> list = ReadBlockList(await request.ReadBodyAsync(LargestBlockList));
        StoredBlob blob = await store.PutBlockListAsync(
            request.Resource, request.Item, list, BlobHeaders.Read(request), Metadata.Read(request), BlobConditions.Read(request));
        ReplyChanged(request, 201, blob);
    }

    private async Task GetBlockListAsync(StorageRequest request)
    {
        (StoredBlob? blob, List<BlobPiece> uncommitted) = await store.BlocksAsync(request.Resource, request.Item);
        string type = request.Query("blocklisttype") ?? "committed";
        if (blob is not null)
        {
            request.Response.Headers.ETag = StorageClock.ETag(blob.Stamp);
            request.Response.Headers.LastModified = StorageClock.HttpDate(blob.Stamp);
        }

        request.Response.Headers["x-ms-blob-content-length"] = (blob?.Length ?? 0).ToString(CultureInfo.InvariantCulture);
        await request.ReplyXmlAsync(200, xml =>
        {
            xml.WriteStartElement("BlockList");
            if (type is "committed" or "all")
                WriteBlocks(xml, "CommittedBlocks", blob?.Pieces.Where(piece => piece.Block.Length > 0) ?? []);
            if (type is "uncommitted" or "all") WriteBlocks(xml, "UncommittedBlocks", uncommitted);
            xml.WriteEndElement();
        });
    }

    private async Task GetAsync(StorageRequest request, bool content)
    {
        string? wanted = content ? request.Header("x-ms-range") ?? request.Header("Range") : null;
        (StoredBlob blob, ByteRange range, byte[] first) = await store.OpenAsync(
            request.Resource, request.Item, BlobConditions.Read(request),
            found => content ? BlobRange.Read(wanted, found.Length) : default);
        BlobReply.Describe(request.Response, blob, range, partial: wanted is not null, content);
        if (!content) return;
        for (long sent = 0; sent < range.Length;)
        {
            byte[]? next = sent == 0 ? first : await store.ReadAsync(blob, range.Start + sent, range.Length - sent);
            if (next is null)
            {
                // Replaced meanwhile: a cut answer, which the client asks for again, instead of a mixture of two versions.
                request.Context.Abort();
                return;
            }

            await request.Response.Body.WriteAsync(next, request.Context.RequestAborted);
            sent += next.Length;
        }
    }

    private async Task ChangeAsync(StorageRequest request, Func<StoredBlob, StoredBlob> change) =>
        ReplyChanged(request, 200, await store.ChangeAsync(request.Resource, request.Item, BlobConditions.Read(request), change));

    private async Task DeleteAsync(StorageRequest request)
    {
        if (request.Header("x-ms-delete-snapshots") == "only") throw StorageException.NotSupported("Deleting snapshots");
        await store.DeleteAsync(request.Resource, request.Item, BlobConditions.Read(request));
        request.Response.StatusCode = 202;
    }

    private async Task<T> OrDropAsync<T>(BlobContent content, Func<Task<T>> write)
    {
        try
        {
            return await write();
        }
        catch
        {
            await content.DropAsync(store.Database);
            throw;
        }
    }

    private static List<(BlockSource, string)> ReadBlockList(byte[] body)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
            using XmlReader xml = XmlReader.Create(new MemoryStream(body), settings);
            List<(BlockSource, string)> list =
                [.. XElement.Load(xml).Elements().Select(block => (Enum.Parse<BlockSource>(block.Name.LocalName), block.Value))];
            return list.Count <= MostBlocks
                ? list
                : throw new StorageException(400, "BlockListTooLong", $"The block list may not contain more than {MostBlocks} blocks.");
        }
        catch (Exception failure) when (failure is XmlException or ArgumentException)
        {
            throw new StorageException(400, "InvalidXmlDocument", "XML specified is not syntactically valid.");
        }
    }

    private static void WriteBlocks(XmlWriter xml, string name, IEnumerable<BlobPiece> pieces)
    {
        xml.WriteStartElement(name);
        foreach (BlobPiece piece in pieces)
        {
            xml.WriteStartElement("Block");
            xml.WriteElementString("Name", piece.Block);
            xml.WriteElementString("Size", piece.Length.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void ReplyChanged(StorageRequest request, int status, StoredBlob blob)
    {
        request.Response.Headers.ETag = StorageClock.ETag(blob.Stamp);
        request.Response.Headers.LastModified = StorageClock.HttpDate(blob.Stamp);
        request.Response.Headers["x-ms-request-server-encrypted"] = "false";
        request.Response.StatusCode = status;
    }
}
