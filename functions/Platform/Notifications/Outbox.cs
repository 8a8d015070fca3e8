using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Telemetry;

namespace LinyingTalent.Platform.Notifications;

/// <summary>
/// The notifications that steps owe, in the partition of what they belong to, so that the debt is part of the step's
/// transaction. From here they go to the queue; the row stays as the record of what was owed.
/// </summary>
internal sealed class Outbox(Tables tables, QueueServiceClient queues)
{
    public const string Queue = "notifications";
    private const string RowPrefix = "outbox|";

    // What waits for days must not be gone when the site was down for some more.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private QueueClient? opened;

    /// <summary>The row that owes a notification, for the step's transaction. The same step gives the same row.</summary>
    public static TableEntity ToRow(string partition, string id, DateTimeOffset at, Notification notification) => Traces.Mark(new(partition, RowPrefix + id)
    {
        ["At"] = at,
        ["Notification"] = JsonSerializer.Serialize(notification, CaseJson.Options),
        ["Queued"] = false,
    });

    /// <summary>
    /// Puts what a partition still owes into the queue. Called after the step's transaction by the same activity, which the
    /// engine repeats until it has ended: a crash in between costs at most a second copy, and the receiver knows it.
    /// </summary>
    /// <param name="step">What the ids of the rows begin with that are meant: in a partition of many records, those of one step.</param>
    public async Task Dispatch(string table, string partition, string step = "")
    {
        string owed = Keys.Prefix(partition, RowPrefix + step) + " and Queued eq false";
        await foreach (TableEntity row in tables[table].QueryAsync<TableEntity>(owed))
        {
            await (await Open()).SendMessageAsync(
                BinaryData.FromObjectAsJson(new NotificationReference(table, partition, row.RowKey), CaseJson.Options));
            row["Queued"] = true;
            await tables[table].UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge);
        }
    }

    /// <summary>Puts a notification into the queue again, to be seen after a while. A copy that comes twice counts once.</summary>
    /// <param name="wait">At most seven days.</param>
    public async Task Later(NotificationReference reference, TimeSpan wait) =>
        await (await Open()).SendMessageAsync(BinaryData.FromObjectAsJson(reference, CaseJson.Options), visibilityTimeout: wait, timeToLive: Forever);

    // The trigger makes the queue when it begins to listen; at a first start something may be owed before that.
    private async Task<QueueClient> Open()
    {
        if (opened is not null) return opened;
        QueueClient queue = queues.GetQueueClient(Queue);
        await queue.CreateIfNotExistsAsync();
        return opened = queue;
    }

    /// <summary>The filter for rows, of any table, that were owed before a moment and have not gone to the queue.</summary>
    public static string UnsentBefore(DateTimeOffset moment) => TableClient.CreateQueryFilter($"Queued eq false and At lt {moment}");

    public async Task<OwedNotification?> Find(NotificationReference reference)
    {
        NullableResponse<TableEntity> row = await tables[reference.Table].GetEntityIfExistsAsync<TableEntity>(reference.Partition, reference.Row);
        if (row.HasValue) Traces.Follow(row.Value!);
        return row.HasValue
            ? new OwedNotification(
                reference, JsonSerializer.Deserialize<Notification>(row.Value!.GetString("Notification"), CaseJson.Options)!,
                row.Value!.GetDateTimeOffset("At")!.Value)
            : null;
    }
}

/// <summary>A notification as its step wrote it down.</summary>
internal sealed record OwedNotification(NotificationReference Reference, Notification Notification, DateTimeOffset At);

/// <summary>Where a notification lies: all that a queue message holds.</summary>
internal sealed record NotificationReference(string Table, string Partition, string Row);
