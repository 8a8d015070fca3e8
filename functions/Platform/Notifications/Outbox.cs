using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Notifications;

/// <summary>
/// The notifications that steps owe, in the partition of what they belong to, so that the debt is part of the step's
/// transaction. From here they go to the queue; the row stays as the record of what was owed.
/// </summary>
internal sealed class Outbox(Tables tables, QueueServiceClient queues)
{
    public const string Queue = "notifications";
    private const string RowPrefix = "outbox|";

    /// <summary>The row that owes a notification, for the step's transaction. The same step gives the same row.</summary>
    public static TableEntity ToRow(string partition, string id, DateTimeOffset at, Notification notification) => new(partition, RowPrefix + id)
    {
        ["At"] = at,
        ["Notification"] = JsonSerializer.Serialize(notification, CaseJson.Options),
        ["Queued"] = false,
    };

    /// <summary>
    /// Puts what a partition still owes into the queue. Called after the step's transaction by the same activity, which the
    /// engine repeats until it has ended: a crash in between costs at most a second copy, and the receiver knows it.
    /// </summary>
    public async Task Dispatch(string table, string partition)
    {
        string owed = Keys.Prefix(partition, RowPrefix) + " and Queued eq false";
        await foreach (TableEntity row in tables[table].QueryAsync<TableEntity>(owed))
        {
            await queues.GetQueueClient(Queue).SendMessageAsync(
                BinaryData.FromObjectAsJson(new NotificationReference(table, partition, row.RowKey), CaseJson.Options));
            row["Queued"] = true;
            await tables[table].UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge);
        }
    }

    public async Task<OwedNotification?> Find(NotificationReference reference)
    {
        NullableResponse<TableEntity> row = await tables[reference.Table].GetEntityIfExistsAsync<TableEntity>(reference.Partition, reference.Row);
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
