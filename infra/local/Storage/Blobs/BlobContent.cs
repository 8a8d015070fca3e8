using System.Security.Cryptography;
using LinyingTalent.LocalRuntime.Data;

namespace LinyingTalent.LocalRuntime.Storage.Blobs;

/// <summary>
/// Content on its way into the database, in chunks. What fits in a few of them is stored in the commit that makes it
/// visible; more is stored as it arrives, under a pending piece, so that memory stays bounded.
/// </summary>
internal sealed class BlobContent
{
    public const int ChunkBytes = 1024 * 1024;

    private const int ChunksInMemory = 4;

    private readonly List<byte[]> waiting = [];
    private int stored;
    private long? piece;

    private BlobContent()
    {
    }

    public long Length { get; private set; }

    public byte[] Md5 { get; private set; } = [];

    public static async Task<BlobContent> ReceiveAsync(Database database, StorageRequest request, long limit)
    {
        if (request.Context.Request.ContentLength is not { } length)
            throw new StorageException(411, "MissingContentLengthHeader", "The Content-Length header was not specified.");
        if (length > limit) throw StorageException.TooLarge(limit);
        var content = new BlobContent();
        try
        {
            using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
            while (content.Length < length)
            {
                byte[] chunk = new byte[Math.Min(ChunkBytes, length - content.Length)];
                await request.Context.Request.Body.ReadExactlyAsync(chunk, request.Context.RequestAborted);
                md5.AppendData(chunk);
                content.Length += chunk.Length;
                content.waiting.Add(chunk);
                if (content.waiting.Count == ChunksInMemory && content.Length < length) await content.FlushAsync(database);
            }

            content.Md5 = md5.GetHashAndReset();
            CheckMd5(request, content.Md5);
            return content;
        }
        catch
        {
            await content.DropAsync(database);
            throw;
        }
    }

    /// <summary>Completes the piece within the write that refers to it. What that write undoes is not remembered here.</summary>
    public long Store(Session session)
    {
        long id = Save(session);
        session.Execute("UPDATE piece SET pending = 0 WHERE id = ?1", id);
        return id;
    }

    /// <summary>Removes what was stored of content that nothing will refer to.</summary>
    public Task DropAsync(Database database) => piece is { } id ? database.WriteAsync(session => Remove(session, id)) : Task.CompletedTask;

    public static void Remove(Session session, long piece)
    {
        session.Execute("DELETE FROM chunk WHERE piece = ?1", piece);
        session.Execute("DELETE FROM piece WHERE id = ?1", piece);
    }

    /// <summary>Removes what uploads that were cut off have left.</summary>
    public static void RemovePending(Session session)
    {
        foreach (long piece in session.Query("SELECT id FROM piece WHERE pending = 1", row => row.GetInt64(0))) Remove(session, piece);
    }

    public static byte[]? ReadChunk(Session session, long piece, long number) =>
        session.First("SELECT data FROM chunk WHERE piece = ?1 AND number = ?2", row => row.GetFieldValue<byte[]>(0), piece, number);

    private async Task FlushAsync(Database database)
    {
        piece = await database.WriteAsync(Save);
        stored += waiting.Count;
        waiting.Clear();
    }

    private long Save(Session session)
    {
        long id = piece ?? session.First("INSERT INTO piece (pending) VALUES (1) RETURNING id", row => row.GetInt64(0));
        for (int index = 0; index < waiting.Count; index++)
            session.Execute("INSERT INTO chunk VALUES (?1, ?2, ?3)", id, stored + index, waiting[index]);
        return id;
    }

    private static void CheckMd5(StorageRequest request, byte[] actual)
    {
        if (request.Header("Content-MD5") is { } given && given != Convert.ToBase64String(actual))
            throw StorageException.Md5Mismatch();
    }
}
