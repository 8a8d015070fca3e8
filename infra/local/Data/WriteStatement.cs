using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LinyingTalent.LocalRuntime.Data;

/// <summary>
/// A prepared statement that returns no rows, run over SQLite's own functions: the writer's thread is where all writes wait, and
/// a command with its parameters and reader costs several times what the statement does.
/// </summary>
internal sealed class WriteStatement : IDisposable
{
    private const int LongestOnStack = 512;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public WriteStatement(sqlite3 database, string sql)
    {
        this.database = database;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out statement), database);
    }

    /// <summary>Runs it; returns the number of rows that it changed.</summary>
    public int Run(ReadOnlySpan<object?> arguments)
    {
        for (int i = 0; i < arguments.Length; i++) SqliteException.ThrowExceptionForRC(Bind(i + 1, arguments[i]), database);
        int code;
        do code = raw.sqlite3_step(statement);
        while (code == raw.SQLITE_ROW);
        if (code != raw.SQLITE_DONE)
        {
            try
            {
                SqliteException.ThrowExceptionForRC(code, database);
            }
            finally
            {
                raw.sqlite3_reset(statement);
            }
        }

        raw.sqlite3_reset(statement);
        return raw.sqlite3_changes(database);
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int position, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, position),
        string text => Bind(position, text),
        ReadOnlyMemory<byte> utf8 => raw.sqlite3_bind_text(statement, position, utf8.Span),
        long number => raw.sqlite3_bind_int64(statement, position, number),
        int number => raw.sqlite3_bind_int(statement, position, number),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(statement, position, 0),
        byte[] bytes => raw.sqlite3_bind_blob(statement, position, bytes),
        _ => throw new ArgumentException($"A {value.GetType()} cannot be stored."),
    };

    private int Bind(int position, string text)
    {
        // No bytes at all would be NULL.
        if (text.Length == 0) return raw.sqlite3_bind_text(statement, position, "");
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte[]? rented = most > LongestOnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> bytes = rented ?? stackalloc byte[LongestOnStack];
        int code = raw.sqlite3_bind_text(statement, position, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return code;
    }
}
