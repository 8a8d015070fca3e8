using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace LinyingTalent.LocalRuntime.Data;

/// <summary>
/// The one SQLite file that holds everything: histories, tables, queues, blobs. All writes go through one thread, which
/// commits what has gathered while the last commit was on its way to the disk (group commit); a write's task ends after
/// the commit, so whoever was told "done" finds it again after a power cut. Reads run beside the writer (WAL).
/// </summary>
internal sealed class Database : IAsyncDisposable
{
    private const int LargestGroup = 512;

    // Whoever writes wakes the writer itself: by way of the thread pool each commit would wait for one more thread.
    private readonly Channel<PendingWrite> writes =
        Channel.CreateUnbounded<PendingWrite>(new() { SingleReader = true, AllowSynchronousContinuations = true });
    private readonly Session writer;
    private readonly SessionPool? readers;
    private readonly DataDirectory? directory;
    private readonly Thread writerThread;
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long commits;
    private volatile SqliteException? fault;

    private Database(Session writer, SessionPool? readers, DataDirectory? directory)
    {
        (this.writer, this.readers, this.directory) = (writer, readers, directory);
        writerThread = new Thread(WriteUntilClosed) { IsBackground = true, Name = "database writer" };
        writerThread.Start();
    }

    /// <summary>Called on the writer thread around each commit that changes something: false before it, true after it. For crash tests.</summary>
    internal static Action<bool>? AroundCommit { get; set; }

    /// <summary>The commits since the start that changed something.</summary>
    public long Commits => Volatile.Read(ref commits);

    /// <summary>Why the last commit could not be made, as a sentence with its remedy; null when it could.</summary>
    public StartupException? Fault => fault is { } failure ? directory?.Explain(failure) : null;

    /// <summary>Opens the database in a directory, which it creates when absent and which no second process may open meanwhile.</summary>
    /// <exception cref="StartupException">In use by another process, read-only, no space left, not a database of ours, damaged.</exception>
    public static Database Open(string path)
    {
        DataDirectory directory = DataDirectory.Claim(path);
        try
        {
            var writer = new Session(directory.Connect(write: true));
            writer.Execute("PRAGMA journal_mode=WAL");
            Schema.Apply(writer);
            return new Database(writer, new SessionPool(() => new Session(directory.Connect(write: false))), directory);
        }
        catch (SqliteException failure)
        {
            directory.Dispose();
            throw directory.Explain(failure);
        }
    }

    /// <summary>A database that lives in memory and ends with this object. Reads wait for the writer, all else is the same.</summary>
    public static Database InMemory()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        var writer = new Session(connection);
        Schema.Apply(writer);
        return new Database(writer, readers: null, directory: null);
    }

    /// <summary>
    /// Runs <paramref name="work"/> inside the next commit and returns its result once that commit is on the disk.
    /// Work that throws is undone by itself, others of the same commit are not touched.
    /// </summary>
    /// <param name="repeatable">The work may be run twice: it changes nothing but the database.</param>
    public Task<T> WriteAsync<T>(Func<Session, T> work, bool repeatable = false)
    {
        var pending = new PendingWrite<T>(work, repeatable);
        return writes.Writer.TryWrite(pending) ? pending.Task : Task.FromException<T>(new ObjectDisposedException(nameof(Database)));
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<Session> work) => WriteAsync(session =>
    {
        work(session);
        return true;
    });

    /// <summary>Runs <paramref name="work"/> on a snapshot of what is committed. It must not write.</summary>
    public Task<T> ReadAsync<T>(Func<Session, T> work)
    {
        if (readers is null) return WriteAsync(work);
        Session session = readers.Take();
        try
        {
            // Several statements of one piece of work see the same snapshot only within a transaction.
            session.Execute("BEGIN");
            return Task.FromResult(work(session));
        }
        catch (Exception failure)
        {
            return Task.FromException<T>(failure);
        }
        finally
        {
            session.Execute("COMMIT");
            readers.Return(session);
        }
    }

    public async ValueTask DisposeAsync()
    {
        writes.Writer.TryComplete();
        await stopped.Task;
        readers?.Dispose();
        writer.Dispose();
        directory?.Dispose();
    }

    private void WriteUntilClosed()
    {
        var group = new List<PendingWrite>();
        while (writes.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < LargestGroup && writes.Reader.TryRead(out PendingWrite? next)) group.Add(next);
            CommitGroup(group);
        }

        stopped.SetResult();
    }

    private void CommitGroup(List<PendingWrite> group)
    {
        try
        {
            long before = writer.TotalChanges;
            writer.Execute("BEGIN IMMEDIATE");
            RunGroup(group);
            bool changes = writer.TotalChanges != before;
            if (changes) AroundCommit?.Invoke(false);
            writer.Execute("COMMIT");
            if (changes)
            {
                Volatile.Write(ref commits, commits + 1);
                AroundCommit?.Invoke(true);
            }

            fault = null;
        }
        catch (Exception failure) when (failure is SqliteException or InvalidOperationException)
        {
            fault = failure as SqliteException;
            RollBack();
            foreach (PendingWrite write in group) write.Fail(failure);
            return;
        }

        foreach (PendingWrite write in group) write.Complete();
    }

    // A savepoint for each piece of work costs as much as the work: it is taken when a piece that fails has changed something.
    private void RunGroup(List<PendingWrite> group)
    {
        if (group.TrueForAll(write => write.IsRepeatable))
        {
            if (group.TrueForAll(write => write.TryRun(writer))) return;
            writer.Execute("ROLLBACK");
            writer.Execute("BEGIN IMMEDIATE");
        }

        foreach (PendingWrite write in group) write.Run(writer);
    }

    private void RollBack()
    {
        try
        {
            writer.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // A full disk has already rolled the transaction back: there is none to end.
        }
    }

    private abstract class PendingWrite(bool repeatable)
    {
        public bool IsRepeatable => repeatable;

        /// <summary>Runs the work; false when it failed after it had changed something.</summary>
        public abstract bool TryRun(Session session);

        /// <summary>Runs the work, once more after a try; when it fails, all that it has changed is undone.</summary>
        public abstract void Run(Session session);

        public abstract void Complete();

        public abstract void Fail(Exception failure);
    }

    private sealed class PendingWrite<T>(Func<Session, T> work, bool repeatable) : PendingWrite(repeatable)
    {
        private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? ownFailure;
        private T result = default!;

        public Task<T> Task => completion.Task;

        public override bool TryRun(Session session)
        {
            long before = session.TotalChanges;
            try
            {
                result = work(session);
            }
            catch (Exception failure)
            {
                EndGroupWithoutTransaction(session, failure);
                ownFailure = failure;
            }

            return ownFailure is null || session.TotalChanges == before;
        }

        public override void Run(Session session)
        {
            ownFailure = null;
            session.Execute("SAVEPOINT work");
            try
            {
                result = work(session);
            }
            catch (Exception failure)
            {
                EndGroupWithoutTransaction(session, failure);
                ownFailure = failure;
                session.Execute("ROLLBACK TO work");
            }

            session.Execute("RELEASE work");
        }

        // A full disk ends the whole transaction, and with it what others did in it.
        private static void EndGroupWithoutTransaction(Session session, Exception failure)
        {
            if (session.InTransaction) return;
            throw failure is SqliteException ? failure : new InvalidOperationException("The transaction was lost.", failure);
        }

        public override void Complete()
        {
            if (ownFailure is null) completion.SetResult(result);
            else completion.SetException(ownFailure);
        }

        // Nobody's own refusal either: it may rest on what another of the group had written, which is not there now.
        public override void Fail(Exception failure) => completion.TrySetException(failure);
    }
}
