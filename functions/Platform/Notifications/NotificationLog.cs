using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Notifications;

/// <summary>A notification that went out: what it was and by which way.</summary>
internal sealed record SentNotification(string Id, Notification Notification, DateTimeOffset OwedAt, DateTimeOffset SentAt, string Channel);

/// <summary>What was sent: partition = county, row = the latest first. The same notification sent twice is one row.</summary>
internal sealed class NotificationLog(Tables tables)
{
    private TableClient Table => tables["Notifications"];

    public async Task<bool> Knows(DivisionCode county, string id) =>
        (await Table.GetEntityIfExistsAsync<TableEntity>(county.Prefix, id, ["RowKey"])).HasValue;

    public Task Keep(DivisionCode county, SentNotification sent) => Table.UpsertEntityAsync(new TableEntity(county.Prefix, sent.Id)
    {
        ["Notification"] = JsonSerializer.Serialize(sent.Notification, CaseJson.Options),
        ["OwedAt"] = sent.OwedAt,
        ["SentAt"] = sent.SentAt,
        ["Channel"] = sent.Channel,
    }, TableUpdateMode.Replace);

    public async Task<SentNotification?> Find(DivisionCode county, string id)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(county.Prefix, id);
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    /// <summary>The county's latest notifications.</summary>
    public IAsyncEnumerable<SentNotification> Latest(DivisionCode county, int most)
    {
        string partition = county.Prefix;
        return Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), maxPerPage: Math.Min(most, 1000)).Take(most).Select(FromRow);
    }

    private static SentNotification FromRow(TableEntity row) => new(
        row.RowKey, JsonSerializer.Deserialize<Notification>(row.GetString("Notification"), CaseJson.Options)!,
        row.GetDateTimeOffset("OwedAt")!.Value, row.GetDateTimeOffset("SentAt")!.Value, row.GetString("Channel"));

    /// <summary>The row of an owed notification: the later it was owed, the earlier it sorts.</summary>
    public static string IdOf(OwedNotification owed) => string.Create(CultureInfo.InvariantCulture,
        $"{DateTime.MaxValue.Ticks - owed.At.UtcTicks:D19}|{owed.Reference.Partition}|{owed.Reference.Row}");
}
