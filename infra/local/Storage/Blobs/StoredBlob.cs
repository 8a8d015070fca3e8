using System.Text.Json;
using LinyingTalent.LocalRuntime.Data;
using Microsoft.Data.Sqlite;

namespace LinyingTalent.LocalRuntime.Storage.Blobs;

/// <summary>A run of a blob's content, with the block's id when it was put as a block.</summary>
internal sealed record BlobPiece(long Id, long Length, string Block);

/// <summary>The headers that are kept with a blob and given back as they were; null is "not set".</summary>
internal sealed record BlobHeaders(string? ContentType, string? ContentEncoding, string? ContentLanguage, string? ContentMd5,
    string? CacheControl, string? ContentDisposition)
{
    public static BlobHeaders Read(StorageRequest request) => new(
        Kept(request, "content-type"), Kept(request, "content-encoding"), Kept(request, "content-language"),
        Kept(request, "content-md5"), Kept(request, "cache-control"), Kept(request, "content-disposition"));

    private static string? Kept(StorageRequest request, string name) => request.Header("x-ms-blob-" + name) is { Length: > 0 } value
        ? value : null;
}

internal sealed record StoredBlob(string Name, long Created, long Stamp, long Length, BlobHeaders Headers, string Metadata,
    IReadOnlyList<BlobPiece> Pieces)
{
    public const string Columns = "name, created, stamp, length, headers, metadata, pieces";

    public static StoredBlob Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), JsonSerializer.Deserialize<BlobHeaders>(row.GetString(4))!,
        row.GetString(5), JsonSerializer.Deserialize<List<BlobPiece>>(row.GetString(6))!);

    public void Save(Session session, long container) => session.Execute(
        "INSERT OR REPLACE INTO blob VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        container, Name, Created, Stamp, Length, JsonSerializer.Serialize(Headers), Metadata, JsonSerializer.Serialize(Pieces));
}
