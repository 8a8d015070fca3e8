using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LinyingTalent.Benchmarks.Engine;

/// <summary>
/// The yardstick: a plain loop over one SQLite connection that writes the rows of such instances, of the sizes that the engine writes, in a given
/// number of commits. No engine, no queue, no thread, no JSON. Same disk, WAL and synchronous=FULL.
/// </summary>
internal sealed class BareCommits : IDisposable
{
    private static readonly string Input = "\"411122\"";
    private static readonly string Began = new('b', 200);
    private static readonly string Turn = new('t', 155);

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> statements = [];
    private long lastId;

    public BareCommits(string directory)
    {
        connection = new SqliteConnection($"Data Source={Path.Combine(directory, "bare.db")};Pooling=False");
        connection.Open();
        Execute("PRAGMA journal_mode=WAL");
        Execute("PRAGMA synchronous=FULL");
        Execute("""
            CREATE TABLE instances (id TEXT PRIMARY KEY, execution TEXT, name TEXT, version TEXT, status INTEGER, created INTEGER, updated INTEGER,
                input TEXT, start TEXT, output TEXT) WITHOUT ROWID
            """);
        Execute("CREATE TABLE history (instance TEXT, turn INTEGER, events TEXT, PRIMARY KEY (instance, turn)) WITHOUT ROWID");
        Execute("CREATE TABLE tasks (instance TEXT, task INTEGER, execution TEXT, name TEXT, input TEXT, PRIMARY KEY (instance, task)) WITHOUT ROWID");
    }

    /// <summary>Writes the steps of instances that run side by side: all starts, then all first turns, and so on.</summary>
    public void Run(int instances, int activities, long commits)
    {
        string[] ids = [.. Enumerable.Range(0, instances).Select(_ => string.Create(CultureInfo.InvariantCulture, $"{lastId++:d32}"))];
        int steps = instances * (activities + 2);
        double stepsOfACommit = steps / (double)commits;
        double room = 0;
        for (int step = 0; step < steps; step++)
        {
            if (room < 1)
            {
                if (step > 0) Execute("COMMIT");
                Execute("BEGIN IMMEDIATE");
                room += stepsOfACommit;
            }

            room--;
            Write(ids[step % instances], step / instances, activities);
        }

        Execute("COMMIT");
    }

    public void Dispose()
    {
        foreach (SqliteCommand statement in statements.Values) statement.Dispose();
        connection.Dispose();
    }

    // Step 0 is the start; then each turn takes in an answer and asks for the next, but the first and the last.
    private void Write(string id, int step, int activities)
    {
        if (step == 0)
        {
            Execute("INSERT INTO instances VALUES (?1, ?2, 'five', '', 5, ?3, ?3, ?4, ?5, NULL)", id, id, DateTime.UtcNow.Ticks, Input, Began);
            return;
        }

        if (step > 1) Execute("DELETE FROM tasks WHERE instance = ?1 AND task = ?2", id, step - 2);
        Execute("UPDATE instances SET status = ?2, updated = ?3, start = NULL, output = ?4 WHERE id = ?1", id, 0, DateTime.UtcNow.Ticks, Input);
        Execute("INSERT INTO history VALUES (?1, ?2, ?3)", id, step - 1, step == 1 ? Began : Turn);
        if (step <= activities) Execute("INSERT INTO tasks VALUES (?1, ?2, ?3, 'step', ?4)", id, step - 1, id, Input);
    }

    private void Execute(string sql, params ReadOnlySpan<object> arguments)
    {
        if (!statements.TryGetValue(sql, out SqliteCommand? statement))
        {
            statements[sql] = statement = connection.CreateCommand();
            statement.CommandText = sql;
            for (int i = 1; i <= arguments.Length; i++) statement.Parameters.Add(new SqliteParameter { ParameterName = "?" + i });
        }

        for (int i = 0; i < arguments.Length; i++) statement.Parameters[i].Value = arguments[i];
        statement.ExecuteNonQuery();
    }
}
