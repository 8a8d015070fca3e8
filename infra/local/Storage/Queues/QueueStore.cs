using System.Buffers.Binary;
using LinyingTalent.LocalRuntime.Data;
using Microsoft.Data.Sqlite;

namespace LinyingTalent.LocalRuntime.Storage.Queues;

internal sealed record QueueMessage(
    long Sequence, string Id, long Inserted, long Expires, long Visible, long Dequeues, long Receipt, string Text)
{
    public string PopReceipt
    {
        get
        {
            byte[] bytes = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64BigEndian(bytes, Receipt);
            return Convert.ToBase64String(bytes);
        }
    }
}

internal sealed record QueueItem(string Name, string Metadata);

/// <summary>Queues and messages in the database: the only place that knows how they are kept. Instants are UTC ticks.</summary>
internal sealed class QueueStore(Database database, StorageClock clock)
{
    private const string Columns = "sequence, id, inserted, expires, visible, dequeues, receipt, text";

    /// <summary>Raised with the queue's name after a message that is visible at once is committed.</summary>
    public event Action<string>? MessageArrived;

    /// <summary>True when it is new, false when it is there with the same metadata.</summary>
    public Task<bool> CreateAsync(string queue, string metadata) => database.WriteAsync(session =>
    {
        string? found = session.First("SELECT metadata FROM queue WHERE name = ?1", row => row.GetString(0), queue);
        if (found is null) session.Execute("INSERT INTO queue (name, metadata) VALUES (?1, ?2)", queue, metadata);
        else if (found != metadata) throw new StorageException(409, "QueueAlreadyExists", "The specified queue already exists.");
        return found is null;
    });

    public Task DeleteAsync(string queue) => database.WriteAsync(session =>
    {
        long id = Find(session, queue);
        session.Execute("DELETE FROM message WHERE queue_id = ?1", id);
        session.Execute("DELETE FROM queue WHERE id = ?1", id);
    });

    /// <summary>Queues whose name begins so, from a name on, in order; one more than <paramref name="count"/> if there are more.</summary>
    public Task<List<QueueItem>> ListAsync(string prefix, string from, int count) => database.ReadAsync(session => session.Query(
        "SELECT name, metadata FROM queue WHERE name >= max(?1, ?2) AND substr(name, 1, length(?1)) = ?1 ORDER BY name LIMIT ?3",
        row => new QueueItem(row.GetString(0), row.GetString(1)), prefix, from, count + 1));

    public Task<(string Metadata, long Messages)> PropertiesAsync(string queue) => database.ReadAsync(session =>
    {
        string metadata = session.First("SELECT metadata FROM queue WHERE name = ?1", row => row.GetString(0), queue) ?? throw NoQueue();
        return (metadata, session.First(
            "SELECT count(*) FROM message WHERE queue_id = ?1 AND expires > ?2", row => row.GetInt64(0), Find(session, queue), clock.Now));
    });

    public Task SetMetadataAsync(string queue, string metadata) => database.WriteAsync(session =>
    {
        if (session.Execute("UPDATE queue SET metadata = ?2 WHERE name = ?1", queue, metadata) == 0) throw NoQueue();
    });

    /// <summary>
    /// Puts a message that becomes visible after <paramref name="delay"/> and lives for <paramref name="life"/>, or for ever.
    /// </summary>
    public async Task<QueueMessage> PutAsync(string queue, string text, TimeSpan delay, TimeSpan? life)
    {
        QueueMessage put = await database.WriteAsync(session =>
        {
            long now = clock.Now, expires = life is { } span ? now + span.Ticks : DateTime.MaxValue.Ticks;
            var message = new QueueMessage(0, Guid.NewGuid().ToString(), now, expires, now + delay.Ticks, 0, clock.Next(), text);
            session.Execute("""
                INSERT INTO message (queue_id, id, inserted, expires, visible, dequeues, receipt, text)
                VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, ?7)
                """,
                Find(session, queue), message.Id, now, expires, message.Visible, message.Receipt, text);
            return message;
        });
        if (delay == TimeSpan.Zero) MessageArrived?.Invoke(queue);
        return put;
    }

    /// <summary>
    /// Takes up to <paramref name="count"/> visible messages, oldest first, and hides them for <paramref name="hidden"/>.
    /// </summary>
    public Task<List<QueueMessage>> GetAsync(string queue, int count, TimeSpan hidden) => database.WriteAsync(session =>
    {
        long id = Find(session, queue), now = clock.Now;
        List<QueueMessage> found;
        do
        {
            found = session.Query(
                $"SELECT {Columns} FROM message WHERE queue_id = ?1 AND visible <= ?2 ORDER BY visible, sequence LIMIT ?3",
                Read, id, now, count);
            foreach (QueueMessage expired in found.Where(message => message.Expires <= now))
                session.Execute("DELETE FROM message WHERE sequence = ?1", expired.Sequence);
        }
        while (found.Any(message => message.Expires <= now));

        return found.ConvertAll(message =>
        {
            QueueMessage taken = message with { Visible = now + hidden.Ticks, Dequeues = message.Dequeues + 1, Receipt = clock.Next() };
            session.Execute("UPDATE message SET visible = ?2, dequeues = ?3, receipt = ?4 WHERE sequence = ?1",
                taken.Sequence, taken.Visible, taken.Dequeues, taken.Receipt);
            return taken;
        });
    });

    public Task<List<QueueMessage>> PeekAsync(string queue, int count) => database.ReadAsync(session => session.Query(
        $"SELECT {Columns} FROM message WHERE queue_id = ?1 AND visible <= ?2 AND expires > ?2 ORDER BY visible, sequence LIMIT ?3",
        Read, Find(session, queue), clock.Now, count));

    /// <summary>Hides a message that was got for a new while, with a new text unless it is null; the receipt changes.</summary>
    public async Task<QueueMessage> UpdateAsync(string queue, string id, string receipt, string? text, TimeSpan hidden)
    {
        QueueMessage updated = await database.WriteAsync(session =>
        {
            QueueMessage message = Held(session, queue, id, receipt);
            QueueMessage changed = message with { Visible = clock.Now + hidden.Ticks, Receipt = clock.Next(), Text = text ?? message.Text };
            if (changed.Visible > message.Expires)
                throw new StorageException(400, "InvalidQueryParameterValue",
                    "The visibility timeout would reach beyond the message's time to live.");
            session.Execute("UPDATE message SET visible = ?2, receipt = ?3, text = ?4 WHERE sequence = ?1",
                changed.Sequence, changed.Visible, changed.Receipt, changed.Text);
            return changed;
        });
        if (hidden == TimeSpan.Zero) MessageArrived?.Invoke(queue);
        return updated;
    }

    public Task DeleteMessageAsync(string queue, string id, string receipt) => database.WriteAsync(session =>
        session.Execute("DELETE FROM message WHERE sequence = ?1", Held(session, queue, id, receipt).Sequence));

    public Task ClearAsync(string queue) =>
        database.WriteAsync(session => session.Execute("DELETE FROM message WHERE queue_id = ?1", Find(session, queue)));

    private QueueMessage Held(Session session, string queue, string id, string receipt)
    {
        QueueMessage? message = session.First(
            $"SELECT {Columns} FROM message WHERE id = ?1 AND queue_id = ?2", Read, id, Find(session, queue));
        if (message is null || message.Expires <= clock.Now)
            throw new StorageException(404, "MessageNotFound", "The specified message does not exist.");
        return message.PopReceipt == receipt ? message : throw new StorageException(
            400, "PopReceiptMismatch", "The specified pop receipt did not match the pop receipt for a dequeued message.");
    }

    private static QueueMessage Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3),
        row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetString(7));

    private static long Find(Session session, string queue) =>
        session.First<long?>("SELECT id FROM queue WHERE name = ?1", row => row.GetInt64(0), queue) ?? throw NoQueue();

    private static StorageException NoQueue() => new(404, "QueueNotFound", "The specified queue does not exist.");
}
