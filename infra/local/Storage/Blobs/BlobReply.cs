using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.LocalRuntime.Storage.Blobs;

/// <summary>The header "Range: bytes=first-last".</summary>
internal static class BlobRange
{
    /// <summary>The bytes that are asked for and there, all of them when nothing is asked; 416 when none of them is there.</summary>
    public static ByteRange Read(string? header, long length)
    {
        if (header is null) return new ByteRange(0, length);
        string[] ends = header.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase) ? header["bytes=".Length..].Split('-') : [];
        if (ends.Length != 2 || !IsNumber(ends[0], out long first)) return new ByteRange(0, length);
        if (first >= length)
            throw new StorageException(416, "InvalidRange", "The range specified is invalid for the current size of the resource.");
        long last = IsNumber(ends[1], out long given) ? Math.Min(given, length - 1) : length - 1;
        return last >= first ? new ByteRange(first, last - first + 1) : new ByteRange(0, length);
    }

    private static bool IsNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

/// <summary>The headers of an answer that shows a blob.</summary>
internal static class BlobReply
{
    public static void Describe(HttpResponse response, StoredBlob blob, ByteRange range, bool partial, bool content)
    {
        IHeaderDictionary headers = response.Headers;
        response.StatusCode = partial ? 206 : 200;
        response.ContentType = blob.Headers.ContentType ?? BlobEndpoints.DefaultType;
        response.ContentLength = content ? range.Length : blob.Length;
        headers.ETag = StorageClock.ETag(blob.Stamp);
        headers.LastModified = StorageClock.HttpDate(blob.Stamp);
        headers.AcceptRanges = "bytes";
        headers["x-ms-creation-time"] = StorageClock.HttpDate(blob.Created);
        headers["x-ms-blob-type"] = "BlockBlob";
        headers["x-ms-lease-status"] = "unlocked";
        headers["x-ms-lease-state"] = "available";
        headers["x-ms-server-encrypted"] = "false";
        if (partial) headers.ContentRange = $"bytes {range.Start}-{range.Start + range.Length - 1}/{blob.Length}";
        Set(headers, "Content-Encoding", blob.Headers.ContentEncoding);
        Set(headers, "Content-Language", blob.Headers.ContentLanguage);
        Set(headers, "Content-Disposition", blob.Headers.ContentDisposition);
        Set(headers, "Cache-Control", blob.Headers.CacheControl);
        // Of a part, the whole's hash is no hash.
        Set(headers, partial ? "x-ms-blob-content-md5" : "Content-MD5", blob.Headers.ContentMd5);
        Metadata.Reply(response, blob.Metadata);
    }

    private static void Set(IHeaderDictionary headers, string name, string? value)
    {
        if (value is not null) headers[name] = value;
    }
}
