using LinyingTalent.LocalRuntime.Data;
using Microsoft.Data.Sqlite;

namespace LinyingTalent.LocalRuntime.Storage.Blobs;

internal sealed record StoredContainer(long Id, string Name, long Stamp, string Metadata);

/// <summary>Containers in the database.</summary>
internal sealed class ContainerStore(Database database, StorageClock clock)
{
    public Task<StoredContainer> CreateAsync(string name, string metadata) => database.WriteAsync(session =>
    {
        long stamp = clock.Next();
        if (session.Execute("INSERT INTO container (name, stamp, metadata) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", name, stamp,
            metadata) == 0)
            throw new StorageException(409, "ContainerAlreadyExists", "The specified container already exists.");
        return Find(session, name);
    });

    public Task<StoredContainer> GetAsync(string name) => database.ReadAsync(session => Find(session, name));

    public Task<StoredContainer> SetMetadataAsync(string name, string metadata, BlobConditions conditions) => database.WriteAsync(session =>
    {
        StoredContainer found = Find(session, name);
        conditions.CheckWrite(found.Stamp);
        session.Execute("UPDATE container SET stamp = ?2, metadata = ?3 WHERE id = ?1", found.Id, clock.Next(), metadata);
        return Find(session, name);
    });

    public Task DeleteAsync(string name, BlobConditions conditions) => database.WriteAsync(session =>
    {
        StoredContainer found = Find(session, name);
        conditions.CheckWrite(found.Stamp);
        BlobStore.RemoveAll(session, found.Id);
        session.Execute("DELETE FROM container WHERE id = ?1", found.Id);
    });

    /// <summary>
    /// Containers whose name begins so, from a name on, in order; one more than <paramref name="count"/> if there are more.
    /// </summary>
    public Task<List<StoredContainer>> ListAsync(string prefix, string from, int count) => database.ReadAsync(session => session.Query(
        """
        SELECT id, name, stamp, metadata FROM container
        WHERE name >= max(?1, ?2) AND substr(name, 1, length(?1)) = ?1 ORDER BY name LIMIT ?3
        """,
        Read, prefix, from, count + 1));

    public static StoredContainer Find(Session session, string name) => session.First(
        "SELECT id, name, stamp, metadata FROM container WHERE name = ?1", Read, name)
        ?? throw new StorageException(404, "ContainerNotFound", "The specified container does not exist.");

    private static StoredContainer Read(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3));
}
