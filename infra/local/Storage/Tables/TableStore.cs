using System.Globalization;
using System.Text;
using LinyingTalent.LocalRuntime.Data;
using Microsoft.Data.Sqlite;

namespace LinyingTalent.LocalRuntime.Storage.Tables;

/// <summary>An entity as stored: keys, the instant of its last write, its own properties as JSON.</summary>
internal sealed record EntityRow(string PartitionKey, string RowKey, long Stamp, byte[] Properties)
{
    public string Timestamp =>
        new DateTime(Stamp, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    public string ETag => $"W/\"datetime'{Timestamp.Replace(":", "%3A", StringComparison.Ordinal)}'\"";
}

internal sealed record EntityPage(List<EntityRow> Rows, (string PartitionKey, string RowKey)? Next);

/// <summary>Tables and entities in the database: the only place that knows how they are kept.</summary>
internal sealed class TableStore(Database database, StorageClock clock)
{
    // Greater than any key, whose characters are at most 512.
    private static readonly byte[] EndOfKeys = Enumerable.Repeat((byte)0xFF, 1026).ToArray();

    public Task CreateAsync(string table) => database.WriteAsync(session =>
    {
        if (session.Execute("INSERT INTO storage_table (name) VALUES (?1) ON CONFLICT DO NOTHING", table) == 0)
            throw new StorageException(409, "TableAlreadyExists", "The table specified already exists.");
    });

    public Task DeleteAsync(string table) => database.WriteAsync(session =>
    {
        session.Execute("DELETE FROM entity WHERE table_id = (SELECT id FROM storage_table WHERE name = ?1)", table);
        if (session.Execute("DELETE FROM storage_table WHERE name = ?1", table) == 0) throw NoResource();
    });

    /// <summary>
    /// The names of the tables from <paramref name="from"/> on, in order, one more than <paramref name="count"/> if there are
    /// more.
    /// </summary>
    public Task<List<string>> ListAsync(Filter filter, string from, int count) => database.ReadAsync(session => session
        .Query("SELECT name FROM storage_table WHERE name >= ?1 ORDER BY name", row => row.GetString(0), from)
        .Where(name => filter.Matches(property => property == "TableName" ? EdmValue.Of(name) : null))
        .Take(count + 1).ToList());

    public async Task<EntityRow> GetAsync(string table, string partitionKey, string rowKey) =>
        await database.ReadAsync(session => Find(session, TableId(session, table), Encode(partitionKey), Encode(rowKey)) is { } found
            ? new EntityRow(partitionKey, rowKey, found.Stamp, found.Properties)
            : throw NoResource());

    /// <summary>
    /// Applies the writes in order in one commit, all or none, and returns what each left (a delete leaves an empty row).
    /// </summary>
    /// <exception cref="StorageException">The refusal of the first that fails; in a group its message begins with "index:".</exception>
    public Task<EntityRow[]> WriteAsync(IReadOnlyList<EntityWrite> writes, bool group) => database.WriteAsync(session =>
    {
        var rows = new EntityRow[writes.Count];
        for (int index = 0; index < rows.Length; index++)
        {
            try
            {
                rows[index] = Apply(session, writes[index]);
            }
            catch (StorageException refusal) when (group)
            {
                throw new StorageException(refusal.Status, refusal.Code,
                    string.Create(CultureInfo.InvariantCulture, $"{index}:{refusal.Message}"));
            }
        }

        return rows;
    });

    /// <summary>
    /// The next entities that match, in key order: at most <paramref name="count"/>, and no more than fills one answer.
    /// Only the rows between the filter's bounds on the keys are read.
    /// </summary>
    public Task<EntityPage> QueryAsync(string table, Filter filter, int count, (string PartitionKey, string RowKey)? from) =>
        database.ReadAsync(session =>
    {
        var rows = new List<EntityRow>();
        (string, string)? next = null;
        long bytes = 0;
        Scan(session, TableId(session, table), filter, from, row =>
        {
            if (rows.Count == count || bytes > TableLimits.RequestBytes)
            {
                next = (row.PartitionKey, row.RowKey);
                return false;
            }

            if (!Matches(filter, row)) return true;
            rows.Add(row);
            bytes += row.Properties.Length;
            return true;
        });
        return new EntityPage(rows, next);
    });

    private static void Scan(
        Session session, long table, Filter filter, (string PartitionKey, string RowKey)? from, Func<EntityRow, bool> visit)
    {
        KeyRange partitions = filter.Range("PartitionKey"), rowKeys = filter.Range("RowKey");
        if (from is { } start && string.CompareOrdinal(start.PartitionKey, partitions.Low) >= 0)
        {
            partitions = partitions with { Low = start.PartitionKey };
            if (partitions.IsOne) rowKeys = rowKeys.Intersect(new KeyRange(start.RowKey, null));
        }

        bool Visit(SqliteDataReader row) =>
            visit(new EntityRow(Decode(row, 0), Decode(row, 1), row.GetInt64(2), row.GetFieldValue<byte[]>(3)));
        if (partitions.IsOne)
        {
            session.Scan(OnePartitionSql, Visit, table, Encode(partitions.Low), Encode(rowKeys.Low), End(rowKeys));
        }
        else
        {
            string rowKey = from?.PartitionKey == partitions.Low ? from.Value.RowKey : "";
            session.Scan(ManyPartitionsSql, Visit, table, Encode(partitions.Low), Encode(rowKey), End(partitions));
        }
    }

    internal const string OnePartitionSql = """
        SELECT partition_key, row_key, stamp, properties FROM entity
        WHERE table_id = ?1 AND partition_key = ?2 AND row_key >= ?3 AND row_key <= ?4 ORDER BY row_key
        """;

    internal const string ManyPartitionsSql = """
        SELECT partition_key, row_key, stamp, properties FROM entity
        WHERE table_id = ?1 AND (partition_key, row_key) >= (?2, ?3) AND partition_key <= ?4 ORDER BY partition_key, row_key
        """;

    private static bool Matches(Filter filter, EntityRow row)
    {
        if (ReferenceEquals(filter, Filter.Everything)) return true;
        Dictionary<string, EdmValue>? properties = null;
        return filter.Matches(name => name switch
        {
            "PartitionKey" => EdmValue.Of(row.PartitionKey),
            "RowKey" => EdmValue.Of(row.RowKey),
            "Timestamp" => EdmValue.Of(new DateTime(row.Stamp, DateTimeKind.Utc)),
            _ => (properties ??= EntityJson.Read(row.Properties)).TryGetValue(name, out EdmValue value) ? value : null,
        });
    }

    private EntityRow Apply(Session session, EntityWrite write)
    {
        long table = TableId(session, write.Table);
        byte[] partitionKey = Encode(write.PartitionKey), rowKey = Encode(write.RowKey);
        Stored? found = Find(session, table, partitionKey, rowKey);
        if (write.Verb == EntityVerb.Insert && found is not null)
            throw new StorageException(409, "EntityAlreadyExists", "The specified entity already exists.");
        if (write.IfMatch is { } condition && write.Verb != EntityVerb.Insert)
        {
            if (found is null) throw NoResource();
            if (condition != "*" && condition != new EntityRow("", "", found.Stamp, []).ETag)
                throw new StorageException(412, "UpdateConditionNotSatisfied",
                    "The update condition specified in the request was not satisfied.");
        }

        // A clock that was set back must not give an entity its former ETag again.
        long stamp = Math.Max(clock.Next(), (found?.Stamp ?? 0) + 1);
        if (write.Verb == EntityVerb.Delete)
        {
            session.Execute("DELETE FROM entity WHERE table_id = ?1 AND partition_key = ?2 AND row_key = ?3", table, partitionKey, rowKey);
            return new EntityRow(write.PartitionKey, write.RowKey, stamp, []);
        }

        byte[] properties = EntityJson.Store(write.Verb == EntityVerb.Merge && found is not null ? Merge(found, write) : write.Properties);
        session.Execute("INSERT OR REPLACE INTO entity VALUES (?1, ?2, ?3, ?4, ?5)", table, partitionKey, rowKey, stamp, properties);
        return new EntityRow(write.PartitionKey, write.RowKey, stamp, properties);
    }

    private static Dictionary<string, EdmValue> Merge(Stored found, EntityWrite write)
    {
        Dictionary<string, EdmValue> merged = EntityJson.Read(found.Properties);
        foreach ((string name, EdmValue value) in write.Properties) merged[name] = value;
        TableLimits.CheckProperties(write.PartitionKey, write.RowKey, merged);
        return merged;
    }

    private static Stored? Find(Session session, long table, byte[] partitionKey, byte[] rowKey) => session.First(
        "SELECT stamp, properties FROM entity WHERE table_id = ?1 AND partition_key = ?2 AND row_key = ?3",
        row => new Stored(row.GetInt64(0), row.GetFieldValue<byte[]>(1)), table, partitionKey, rowKey);

    private static long TableId(Session session, string table) => session.First<long?>(
        "SELECT id FROM storage_table WHERE name = ?1", row => row.GetInt64(0), table)
        ?? throw new StorageException(404, "TableNotFound", "The table specified does not exist.");

    private static StorageException NoResource() => new(404, "ResourceNotFound", "The specified resource does not exist.");

    private static byte[] End(KeyRange range) => range.High is { } high ? Encode(high) : EndOfKeys;

    private static byte[] Encode(string key) => Encoding.BigEndianUnicode.GetBytes(key);

    private static string Decode(SqliteDataReader row, int column) =>
        Encoding.BigEndianUnicode.GetString(row.GetFieldValue<byte[]>(column));

    private sealed record Stored(long Stamp, byte[] Properties);
}
