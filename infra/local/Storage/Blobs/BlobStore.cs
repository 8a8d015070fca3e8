using LinyingTalent.LocalRuntime.Data;

namespace LinyingTalent.LocalRuntime.Storage.Blobs;

/// <summary>The bytes of a blob from <paramref name="Start"/> on.</summary>
internal readonly record struct ByteRange(long Start, long Length);

/// <summary>What a list shows: a blob, or a common prefix of several up to the delimiter.</summary>
internal sealed record BlobListItem(string Name, StoredBlob? Blob);

/// <summary>Where a list of block ids looks for a block.</summary>
internal enum BlockSource
{
    Latest,
    Committed,
    Uncommitted,
}

/// <summary>
/// Block blobs in the database; with <see cref="BlobContent"/> and <see cref="StoredBlob"/> the only place that knows how they
/// are kept.
/// </summary>
internal sealed class BlobStore(Database database, StorageClock clock)
{
    // Sorts after every name that begins with the same prefix.
    private const string AfterPrefix = "\U0010FFFF";

    public Database Database => database;

    public ContainerStore Containers { get; } = new(database, clock);

    public static Task RemovePendingAsync(Database database) => database.WriteAsync(BlobContent.RemovePending);

    /// <summary>Writes a whole blob; blocks that wait for a commit are dropped.</summary>
    public Task<StoredBlob> PutAsync(string container, string name, BlobContent content, BlobHeaders headers, string metadata,
        BlobConditions conditions) =>
        ReplaceAsync(container, name, conditions, headers, metadata,
            (session, _, _) => [new BlobPiece(content.Store(session), content.Length, "")]);

    public Task PutBlockAsync(string container, string name, string block, BlobContent content) => database.WriteAsync(session =>
    {
        long id = ContainerStore.Find(session, container).Id;
        List<BlobPiece> waiting = Uncommitted(session, id, name);
        if (waiting.Count > 0 && waiting[0].Block.Length != block.Length)
            throw new StorageException(400, "InvalidBlobOrBlock",
                "The specified blob or block content is invalid: all block ids of a blob must have the same length.");
        if (waiting.Find(piece => piece.Block == block) is { } before) BlobContent.Remove(session, before.Id);
        session.Execute("INSERT OR REPLACE INTO uncommitted_block VALUES (?1, ?2, ?3, ?4, ?5)", id, name, block, content.Store(session),
            content.Length);
    });

    /// <summary>Makes the blob of the named blocks, in that order.</summary>
    public Task<StoredBlob> PutBlockListAsync(string container, string name, List<(BlockSource Source, string Block)> list,
        BlobHeaders headers, string metadata, BlobConditions conditions) =>
        ReplaceAsync(container, name, conditions, headers, metadata, (_, before, uncommitted) =>
        {
            // A block may be listed again and again: by id, not by position.
            Dictionary<string, BlobPiece> old = (before?.Pieces ?? [])
                .GroupBy(piece => piece.Block).ToDictionary(pieces => pieces.Key, pieces => pieces.First());
            Dictionary<string, BlobPiece> fresh = uncommitted.ToDictionary(piece => piece.Block);
            return list.ConvertAll(entry =>
                (entry.Source != BlockSource.Committed ? fresh.GetValueOrDefault(entry.Block) : null)
                ?? (entry.Source != BlockSource.Uncommitted ? old.GetValueOrDefault(entry.Block) : null)
                ?? throw new StorageException(400, "InvalidBlockList",
                    $"The specified block list is invalid: there is no block '{entry.Block}'."));
        });

    public Task<(StoredBlob? Blob, List<BlobPiece> Uncommitted)> BlocksAsync(string container, string name) => database.ReadAsync(session =>
    {
        long id = ContainerStore.Find(session, container).Id;
        (StoredBlob? blob, List<BlobPiece> uncommitted) = (Find(session, id, name), Uncommitted(session, id, name));
        return blob is null && uncommitted.Count == 0 ? throw NoBlob() : (blob, uncommitted);
    });

    /// <summary>Finds a blob and, in the same snapshot, the first of the bytes that <paramref name="choose"/> wants of it.</summary>
    public Task<(StoredBlob Blob, ByteRange Range, byte[] First)> OpenAsync(
        string container, string name, BlobConditions conditions, Func<StoredBlob, ByteRange> choose) => database.ReadAsync(session =>
    {
        StoredBlob? found = Find(session, ContainerStore.Find(session, container).Id, name);
        conditions.CheckRead(found?.Stamp);
        StoredBlob blob = found ?? throw NoBlob();
        ByteRange range = choose(blob);
        byte[]? first = range.Length == 0 ? [] : ReadAt(session, blob, range.Start, range.Length);
        return (blob, range, first ?? throw new InvalidOperationException($"The blob {container}/{name} has lost its content."));
    });

    /// <summary>The next bytes of a blob that was opened, up to a chunk; null when it was replaced or deleted meanwhile.</summary>
    public Task<byte[]?> ReadAsync(StoredBlob blob, long position, long atMost) =>
        database.ReadAsync(session => ReadAt(session, blob, position, atMost));

    /// <summary>Changes what is kept beside the content.</summary>
    public Task<StoredBlob> ChangeAsync(string container, string name, BlobConditions conditions, Func<StoredBlob, StoredBlob> change) =>
        database.WriteAsync(session =>
    {
        long id = ContainerStore.Find(session, container).Id;
        StoredBlob? found = Find(session, id, name);
        conditions.CheckWrite(found?.Stamp);
        StoredBlob changed = change(found ?? throw NoBlob()) with { Stamp = clock.Next() };
        changed.Save(session, id);
        return changed;
    });

    public Task DeleteAsync(string container, string name, BlobConditions conditions) => database.WriteAsync(session =>
    {
        long id = ContainerStore.Find(session, container).Id;
        StoredBlob? found = Find(session, id, name);
        conditions.CheckWrite(found?.Stamp);
        RemovePieces(session, (found ?? throw NoBlob()).Pieces);
        session.Execute("DELETE FROM blob WHERE container_id = ?1 AND name = ?2", id, name);
    });

    /// <summary>
    /// Blobs, or prefixes up to the delimiter, from a name on, in order; one more than <paramref name="count"/> if there are
    /// more.
    /// </summary>
    public Task<List<BlobListItem>> ListAsync(string container, string prefix, string delimiter, string from, int count) =>
        database.ReadAsync(session =>
    {
        long id = ContainerStore.Find(session, container).Id;
        var items = new List<BlobListItem>();
        string? position = string.CompareOrdinal(from, prefix) > 0 ? from : prefix;
        while (position is not null)
        {
            string start = position;
            position = null;
            session.Scan($"SELECT {StoredBlob.Columns} FROM blob WHERE container_id = ?1 AND name >= ?2 ORDER BY name", row =>
            {
                string name = row.GetString(0);
                if (items.Count > count || !name.StartsWith(prefix, StringComparison.Ordinal)) return false;
                int end = delimiter.Length == 0 ? -1 : name.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal);
                if (end < 0)
                {
                    items.Add(new BlobListItem(name, StoredBlob.Read(row)));
                    return true;
                }

                // What lies under the common prefix is skipped, not read.
                string common = name[..(end + delimiter.Length)];
                items.Add(new BlobListItem(common, null));
                position = common + AfterPrefix;
                return false;
            }, id, start);
        }

        return items;
    });

    public static void RemoveAll(Session session, long container)
    {
        string all = $"SELECT {StoredBlob.Columns} FROM blob WHERE container_id = ?1";
        foreach (StoredBlob blob in session.Query(all, StoredBlob.Read, container)) RemovePieces(session, blob.Pieces);
        RemovePieces(session, session.Query(
            "SELECT piece FROM uncommitted_block WHERE container_id = ?1", row => new BlobPiece(row.GetInt64(0), 0, ""), container));
        session.Execute("DELETE FROM blob WHERE container_id = ?1", container);
        session.Execute("DELETE FROM uncommitted_block WHERE container_id = ?1", container);
    }

    private Task<StoredBlob> ReplaceAsync(string container, string name, BlobConditions conditions, BlobHeaders headers, string metadata,
        Func<Session, StoredBlob?, List<BlobPiece>, List<BlobPiece>> compose) => database.WriteAsync(session =>
    {
        long id = ContainerStore.Find(session, container).Id, stamp = clock.Next();
        StoredBlob? before = Find(session, id, name);
        conditions.CheckWrite(before?.Stamp, creates: true);
        List<BlobPiece> uncommitted = Uncommitted(session, id, name);
        List<BlobPiece> pieces = compose(session, before, uncommitted);
        HashSet<long> used = [.. pieces.Select(piece => piece.Id)];
        RemovePieces(session, (before?.Pieces ?? []).Concat(uncommitted).Where(piece => !used.Contains(piece.Id)));
        session.Execute("DELETE FROM uncommitted_block WHERE container_id = ?1 AND name = ?2", id, name);
        var blob = new StoredBlob(name, before?.Created ?? stamp, stamp, pieces.Sum(piece => piece.Length), headers, metadata, pieces);
        blob.Save(session, id);
        return blob;
    });

    private static byte[]? ReadAt(Session session, StoredBlob blob, long position, long atMost)
    {
        long start = 0;
        foreach (BlobPiece piece in blob.Pieces)
        {
            if (position < start + piece.Length)
            {
                (long number, long skip) = Math.DivRem(position - start, BlobContent.ChunkBytes);
                if (BlobContent.ReadChunk(session, piece.Id, number) is not { } chunk) return null;
                return skip == 0 && chunk.Length <= atMost ? chunk
                    : chunk.AsSpan((int)skip, (int)Math.Min(chunk.Length - skip, atMost)).ToArray();
            }

            start += piece.Length;
        }

        return null;
    }

    private static void RemovePieces(Session session, IEnumerable<BlobPiece> pieces)
    {
        foreach (BlobPiece piece in pieces) BlobContent.Remove(session, piece.Id);
    }

    private static StoredBlob? Find(Session session, long container, string name) => session.First(
        $"SELECT {StoredBlob.Columns} FROM blob WHERE container_id = ?1 AND name = ?2", StoredBlob.Read, container, name);

    private static List<BlobPiece> Uncommitted(Session session, long container, string name) => session.Query(
        "SELECT piece, length, block FROM uncommitted_block WHERE container_id = ?1 AND name = ?2 ORDER BY piece",
        row => new BlobPiece(row.GetInt64(0), row.GetInt64(1), row.GetString(2)), container, name);

    private static StorageException NoBlob() => new(404, "BlobNotFound", "The specified blob does not exist.");
}
