using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LinyingTalent.LocalRuntime.Storage.Tables;

/// <summary>
/// An entity-group transaction: a multipart batch with one change set of at most 100 writes in one partition, all or none.
/// Source: learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions.
/// </summary>
internal sealed record EntityGroup(IReadOnlyList<EntityWrite> Writes)
{
    public static async Task<EntityGroup> ReadAsync(string? contentType, byte[] body)
    {
        MultipartSection changes = await FirstSectionAsync(contentType, new MemoryStream(body));
        var reader = new MultipartReader(Boundary(changes.ContentType), changes.Body);
        var writes = new List<EntityWrite>();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var operation = new MemoryStream();
            await section.Body.CopyToAsync(operation);
            if (writes.Count == TableLimits.GroupEntities)
                throw StorageException.Invalid(
                    $"{writes.Count}:The batch request operation exceeds the maximum {TableLimits.GroupEntities} changes per change set.");
            writes.Add(Numbered(writes.Count, () => ReadOperation(operation.GetBuffer().AsMemory(0, (int)operation.Length))));
        }

        if (writes.Count == 0) throw StorageException.Invalid("The batch holds no operation.");
        CheckOnePartition(writes);
        return new EntityGroup(writes);
    }

    /// <summary>The answer's parts, one for each write; the boundary names are ours.</summary>
    public string Answer(string boundary, EntityRow[] rows)
    {
        var text = new StringBuilder();
        for (int index = 0; index < rows.Length; index++)
        {
            text.Append(Part(boundary)).Append("HTTP/1.1 204 No Content\r\n");
            text.Append("X-Content-Type-Options: nosniff\r\nCache-Control: no-cache\r\nDataServiceVersion: 1.0;\r\n");
            if (Writes[index].Verb != EntityVerb.Delete) text.Append(CultureInfo.InvariantCulture, $"ETag: {rows[index].ETag}\r\n");
            text.Append("\r\n\r\n");
        }

        return Envelope(boundary, text.ToString());
    }

    public static string Refusal(string boundary, StorageException refusal, string requestId)
    {
        string json = Encoding.UTF8.GetString(StorageErrorBody.Json(refusal.Code, $"{refusal.Message}\nRequestId:{requestId}"));
        const string Headers = "DataServiceVersion: 3.0;\r\nContent-Type: application/json;odata=minimalmetadata;charset=utf-8\r\n\r\n";
        return Envelope(boundary, $"{Part(boundary)}HTTP/1.1 {refusal.Status} {refusal.Code}\r\n{Headers}{json}\r\n");
    }

    private static string Part(string boundary) =>
        $"--changes_{boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n";

    private static string Envelope(string boundary, string parts) =>
        $"--batch_{boundary}\r\nContent-Type: multipart/mixed; boundary=changes_{boundary}\r\n\r\n"
        + $"{parts}--changes_{boundary}--\r\n--batch_{boundary}--\r\n";

    private static async Task<MultipartSection> FirstSectionAsync(string? contentType, Stream body)
    {
        try
        {
            MultipartSection? section = await new MultipartReader(Boundary(contentType), body).ReadNextSectionAsync();
            if (section?.ContentType?.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase) == true) return section;
        }
        catch (IOException failure)
        {
            throw StorageException.Invalid($"The batch is not well formed: {failure.Message}");
        }

        throw StorageException.NotSupported("A query inside a batch");
    }

    private static EntityWrite ReadOperation(ReadOnlyMemory<byte> request)
    {
        int end = request.Span.IndexOf("\r\n\r\n"u8);
        if (end < 0) throw StorageException.Invalid("The operation has no end of its headers.");
        string[] lines = Encoding.UTF8.GetString(request.Span[..end]).Split("\r\n");
        string[] first = lines[0].Split(' ');
        if (first.Length != 3 || !Uri.TryCreate(first[1], UriKind.Absolute, out Uri? address))
            throw StorageException.Invalid($"'{lines[0]}' is not a request.");
        string? ifMatch = lines.FirstOrDefault(line =>
            line.StartsWith("If-Match:", StringComparison.OrdinalIgnoreCase))?["If-Match:".Length..].Trim();
        TablePath path = TablePath.Parse(Uri.UnescapeDataString(address.AbsolutePath.Split('/', 3)[^1]));
        return EntityWrite.Read(first[0], path, ifMatch, request[(end + 4)..]);
    }

    private static void CheckOnePartition(List<EntityWrite> writes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int index = 0; index < writes.Count; index++)
        {
            EntityWrite write = writes[index];
            if (write.PartitionKey != writes[0].PartitionKey || !write.Table.Equals(writes[0].Table, StringComparison.OrdinalIgnoreCase))
                throw new StorageException(400, "CommandsInBatchActOnDifferentPartitions",
                    $"{index}:All commands in a batch must operate on same entity group.");
            if (!seen.Add(write.RowKey))
                throw new StorageException(400, "InvalidDuplicateRow",
                    $"{index}:A command with RowKey '{write.RowKey}' is already present in the batch.");
        }
    }

    private static EntityWrite Numbered(int index, Func<EntityWrite> read)
    {
        try
        {
            return read();
        }
        catch (StorageException refusal)
        {
            throw new StorageException(refusal.Status, refusal.Code, $"{index}:{refusal.Message}");
        }
    }

    private static string Boundary(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 } boundary
            ? boundary.ToString()
            : throw StorageException.Invalid("The batch's Content-Type names no boundary.");
}
