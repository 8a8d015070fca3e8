using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Data.Sqlite;

namespace LinyingTalent.LocalRuntime.Tests.Data;

public sealed class DatabaseTests : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("linying-data-").FullName;

    [Fact]
    public async Task Write_WorkThatThrows_LeavesOthersOfTheSameCommitAlone()
    {
        await using Database database = Database.Open(path);
        Task bad = database.WriteAsync(session =>
        {
            session.Execute("INSERT INTO runtime VALUES ('bad', '1')");
            throw new InvalidOperationException("no");
        });
        Task good = database.WriteAsync(session => session.Execute("INSERT INTO runtime VALUES ('good', '1')"));

        await bad.ShouldThrowAsync<InvalidOperationException>();
        await good;

        List<string> keys = await database.ReadAsync(session => session.Query("SELECT key FROM runtime ORDER BY key", row => row.GetString(0)));
        keys.ShouldBe(["good", "schema"]);
    }

    [Fact]
    public async Task Write_CommitIsLost_RefusalsThatRestOnItAreLostToo()
    {
        await using Database database = Database.Open(path);
        using var gate = new ManualResetEventSlim();
        Task before = database.WriteAsync(_ => gate.Wait(TimeSpan.FromMinutes(1)));
        Task first = database.WriteAsync(session => session.Execute("INSERT INTO runtime VALUES ('key', '1')"));
        Task copy = database.WriteAsync(session =>
        {
            if (session.Execute("INSERT INTO runtime VALUES ('key', '1') ON CONFLICT DO NOTHING") == 0) throw new ArgumentException("It is there already.");
        });
        // What a full disk does to the transaction of all three.
        Task fatal = database.WriteAsync(session => session.Execute("ROLLBACK"));
        gate.Set();

        // It may be of the same commit, and is then lost as well.
        await Task.WhenAny(before);
        foreach (Task lost in new[] { first, copy, fatal }) await lost.ShouldThrowAsync<SqliteException>();
        (await database.ReadAsync(session => session.Query("SELECT key FROM runtime WHERE key = 'key'", row => row.GetString(0)))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_ManyAtOnce_ShareCommits()
    {
        await using Database database = Database.Open(path);
        long before = database.Commits;
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i =>
            database.WriteAsync(session => session.Execute("INSERT INTO runtime VALUES (?1, '1')", "k" + i))));
        (database.Commits - before).ShouldBeLessThan(250);
    }

    [Fact]
    public async Task Open_WhileAnotherHoldsIt_SaysSo()
    {
        await using Database database = Database.Open(path);
        Should.Throw<StartupException>(() => Database.Open(path)).Message.ShouldContain("in use by another process");
    }

    [Fact]
    public void Open_FileIsNoDatabase_SaysSoAndLeavesItAlone()
    {
        string file = Path.Combine(path, "linying.db");
        File.WriteAllText(file, new string('x', 5000));
        Should.Throw<StartupException>(() => Database.Open(path)).Message.ShouldContain("damaged");
        File.ReadAllText(file).ShouldBe(new string('x', 5000));
    }

    [Fact]
    public void Open_DirectoryCannotBeWritten_SaysSo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/sys, which not even root may write to");
        Should.Throw<StartupException>(() => Database.Open("/sys/linying")).Message
            .ShouldBe("The data directory /sys/linying cannot be written to. Give this account write permission on it, or choose another with --data DIRECTORY.");
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Write_DiskIsFull_FailsWholeAndGoesOnOnceThereIsRoom(bool repeatable)
    {
        await using Database database = Database.Open(path);
        await LimitAsync(database, pages: 1);
        Task[] writes = [.. Enumerable.Range(0, 3).Select(i => database.WriteAsync(session =>
        {
            session.Execute("INSERT INTO runtime VALUES (?1, 'small')", $"small {i}");
            return session.Execute("INSERT INTO runtime VALUES (?1, ?2)", $"large {i}", new string('x', 100_000));
        }, repeatable))];

        foreach (Task write in writes) (await write.ShouldThrowAsync<SqliteException>()).SqliteErrorCode.ShouldBe(SQLitePCL.raw.SQLITE_FULL);
        database.Fault.ShouldNotBeNull().Message.ShouldBe($"The disk that holds {path} is full. Free some space and start again; nothing was lost.");
        await LimitAsync(database, pages: 100_000);
        await database.WriteAsync(session => session.Execute("INSERT INTO runtime VALUES ('later', '1')"));

        database.Fault.ShouldBeNull();
        (await database.ReadAsync(session => session.Query("SELECT key FROM runtime ORDER BY key", row => row.GetString(0)))).ShouldBe(["later", "schema"]);
    }

    [Fact]
    public async Task BackUp_WhileWriting_IsConsistentAndWhole()
    {
        await using Database database = Database.Open(path);
        await database.WriteAsync(session => session.Execute("INSERT INTO runtime VALUES ('before', '1')"));
        string copy = Path.Combine(path, "copy", "linying.db");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        LocalData.BackUp(path, copy);
        await database.WriteAsync(session => session.Execute("INSERT INTO runtime VALUES ('after', '1')"));

        await using Database restored = Database.Open(Path.GetDirectoryName(copy)!);
        List<string> keys = await restored.ReadAsync(session => session.Query("SELECT key FROM runtime ORDER BY key", row => row.GetString(0)));
        keys.ShouldBe(["before", "schema"]);
    }

    [Fact]
    public async Task InMemory_ReadsItsWrites()
    {
        await using Database database = Database.InMemory();
        await database.WriteAsync(session => session.Execute("INSERT INTO runtime VALUES ('k', 'v')"));
        (await database.ReadAsync(session => session.First("SELECT value FROM runtime WHERE key = 'k'", row => row.GetString(0)))).ShouldBe("v");
    }

    // SQLite takes a file that has reached its page limit for a full disk; a limit below the present size means the present size.
    private static Task<long> LimitAsync(Database database, int pages) => database.WriteAsync(session => session.First($"PRAGMA max_page_count={pages}", row => row.GetInt64(0)));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(path, recursive: true);
    }
}
