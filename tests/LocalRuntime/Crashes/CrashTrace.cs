using System.Text;
using LinyingTalent.LocalRuntime.Data;
using Microsoft.Data.Sqlite;

namespace LinyingTalent.LocalRuntime.Tests.Crashes;

/// <summary>What a database file holds at one moment, whether its process lives or was killed.</summary>
internal sealed class CrashTrace
{
    private const string ProcessPrefix = "sample-";

    private readonly Dictionary<string, StoredCase> cases = [];

    /// <summary>Messages in all queues, and the names of the queues.</summary>
    public (long Messages, string Queues) Queued { get; private set; }

    /// <summary>When the sample's sweep last ran, in ticks; 0 before its first run.</summary>
    public long SweptAt { get; private set; }

    /// <summary>Reads without writing: the log that a killed process left stays as it is, for its successor to recover.</summary>
    public static CrashTrace Read(string data)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(data, "linying.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var session = new Session(connection);
        session.Execute("BEGIN");
        var trace = new CrashTrace();
        trace.ReadAll(session);
        return trace;
    }

    public StoredCase this[SentCase sent] => cases.GetValueOrDefault(sent.Id) ?? new StoredCase();

    public void ShouldFollow(CrashTrace before, string when)
    {
        foreach ((string id, StoredCase stored) in before.cases) cases.GetValueOrDefault(id, new()).ShouldFollow(stored, $"case {id} {when}");
    }

    /// <summary>These cases have come to their end, and there is nothing else.</summary>
    public void ShouldBeWhole(IReadOnlyCollection<SentCase> sent, string when)
    {
        cases.Keys.Order().ShouldBe(sent.Select(one => one.Id).Order(), when);
        foreach (SentCase one in sent) this[one].ShouldBeWhole(one, $"case {one.Id} {when}");
        Queued.ShouldBe((0, "sample-notices"), when);
    }

    private void ReadAll(Session session)
    {
        // Before the first start has come to its schema there is nothing to read.
        if (session.First("SELECT count(*) FROM sqlite_master WHERE name = 'message'", row => row.GetInt64(0)) == 0) return;
        Each(session, "SELECT partition_key, row_key, stamp, properties FROM entity", row =>
        {
            if (Key(row, 0) is var partition && partition == "counts") return;
            Of(partition).Rows.Add(Key(row, 1), new StoredRow(row.GetInt64(2), Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(3))));
        });
        Each(session, "SELECT id, status || coalesce(' ' || output, '') FROM instances", row => OfProcess(row).Process = row.GetString(1));
        Each(session, "SELECT instance, turn, events FROM history", row => OfProcess(row).Turns.Add(row.GetInt32(1), row.GetString(2)));
        Each(session, "SELECT instance, coalesce(event, 'timer') FROM inbox", row => OfProcess(row).Inbox.Add(row.GetString(1)));
        Each(session, "SELECT instance FROM tasks", row => OfProcess(row).Tasks++);
        SweptAt = session.First("SELECT last FROM timers WHERE name = 'SweepSamples'", row => row.GetInt64(0));
        Queued = session.First(
            "SELECT (SELECT count(*) FROM message), coalesce((SELECT group_concat(name) FROM queue), '')", row => (row.GetInt64(0), row.GetString(1)));
    }

    private static void Each(Session session, string sql, Action<SqliteDataReader> visit) => session.Scan(sql, row =>
    {
        visit(row);
        return true;
    });

    private StoredCase OfProcess(SqliteDataReader row) => Of(row.GetString(0)[ProcessPrefix.Length..]);

    private StoredCase Of(string id) => cases.TryGetValue(id, out StoredCase? known) ? known : cases[id] = new StoredCase();

    private static string Key(SqliteDataReader row, int column) => Encoding.BigEndianUnicode.GetString(row.GetFieldValue<byte[]>(column));
}
