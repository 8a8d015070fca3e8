using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LinyingTalent.LocalRuntime.Data;

/// <summary>
/// One SQLite connection with its prepared statements. SQL takes positional parameters: ?1, ?2, …
/// Not safe for use by two threads at once; <see cref="Database"/> hands it to one piece of work at a time.
/// </summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> queries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WriteStatement> statements = new(StringComparer.Ordinal);

    /// <summary>
    /// Runs a statement and returns the number of rows that it changed. An array of bytes is stored as such, a memory of bytes as text in UTF-8.
    /// </summary>
    public int Execute(string sql, params ReadOnlySpan<object?> arguments)
    {
        if (!statements.TryGetValue(sql, out WriteStatement? statement))
            statements.Add(sql, statement = new WriteStatement(connection.Handle!, sql));
        return statement.Run(arguments);
    }

    /// <summary>Runs several statements without parameters.</summary>
    public void ExecuteAll(string sql)
    {
        using SqliteCommand script = connection.CreateCommand();
        script.CommandText = sql;
        script.ExecuteNonQuery();
    }

    /// <summary>Returns each row of the answer as <paramref name="map"/> makes it, read to the end before this returns.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> arguments)
    {
        using SqliteDataReader reader = Prepare(sql, arguments).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    }

    /// <summary>Returns the first row as <paramref name="map"/> makes it, or <c>default</c> when there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> arguments)
    {
        using SqliteDataReader reader = Prepare(sql, arguments).ExecuteReader();
        return reader.Read() ? map(reader) : default;
    }

    /// <summary>Shows each row to <paramref name="visit"/> until it says false, so that a long answer is never held whole.</summary>
    public void Scan(string sql, Func<SqliteDataReader, bool> visit, params ReadOnlySpan<object?> arguments)
    {
        using SqliteDataReader reader = Prepare(sql, arguments).ExecuteReader();
        while (reader.Read() && visit(reader))
        {
        }
    }

    /// <summary>The rows changed since this session began: the same number before and after means that nothing was.</summary>
    public long TotalChanges => raw.sqlite3_total_changes(connection.Handle);

    /// <summary>Whether what is written now can still be undone.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    public void Dispose()
    {
        foreach (SqliteCommand query in queries.Values) query.Dispose();
        foreach (WriteStatement statement in statements.Values) statement.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> arguments)
    {
        if (!queries.TryGetValue(sql, out SqliteCommand? query))
        {
            query = connection.CreateCommand();
            query.CommandText = sql;
            for (int i = 1; i <= arguments.Length; i++) query.Parameters.Add(new SqliteParameter { ParameterName = "?" + i });
            queries.Add(sql, query);
        }

        for (int i = 0; i < arguments.Length; i++) query.Parameters[i].Value = arguments[i] ?? DBNull.Value;
        return query;
    }
}
