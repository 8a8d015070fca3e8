using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Visits;

/// <summary>
/// The visits that are due: partition = county, row = <c>due|day|appointment</c>, so that what is due by a day is a range of keys.
/// </summary>
internal sealed class VisitTable(Tables tables)
{
    public const string Name = "Visits";
    private const string Prefix = "due|";

    private TableClient Table => tables[Name];

    public static string PartitionOf(DivisionCode division) => division.County.Prefix;

    /// <summary>Adds a duty; one that is there already stays as it is.</summary>
    public async Task Expect(VisitDuty duty)
    {
        try
        {
            await Table.AddEntityAsync(ToRow(duty));
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // The step that added it is being repeated.
        }
    }

    /// <summary>The county's duties that are due by a day, the oldest first.</summary>
    public async IAsyncEnumerable<VisitDuty> DueBy(DivisionCode county, DateOnly day)
    {
        string partition = PartitionOf(county), after = Prefix + StoredDay.Write(day.AddDays(1));
        await foreach (TableEntity row in Table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {Prefix} and RowKey lt {after}")))
            yield return FromRow(row);
    }

    /// <summary>The duties of a division, the oldest first.</summary>
    public IAsyncEnumerable<VisitDuty> In(DivisionCode division) =>
        Table.QueryAsync<TableEntity>(Keys.Prefix(PartitionOf(division), Prefix)).Select(FromRow).Where(duty => division.Contains(duty.Village));

    /// <summary>Notes that a duty was reminded of, and owes the reminders, in one transaction.</summary>
    public Task Reminded(VisitDuty duty, DateOnly day, DateTimeOffset at, IEnumerable<Notification> notifications) => Table.SubmitTransactionAsync(
    [
        new(TableTransactionActionType.UpdateReplace, ToRow(duty with { RemindedOn = day })),
        .. notifications.Select((notification, i) => new TableTransactionAction(
            TableTransactionActionType.UpsertReplace, Outbox.ToRow(PartitionOf(duty.Village), $"visit-{duty.Appointment}-{day:yyyyMMdd}-{i}", at, notification))),
    ]);

    private static TableEntity ToRow(VisitDuty duty) => new(PartitionOf(duty.Village), $"{Prefix}{StoredDay.Write(duty.Due)}|{duty.Appointment}")
    {
        ["Village"] = duty.Village.ToString(),
        ["Appointment"] = duty.Appointment,
        ["Name"] = duty.Name,
        ["Due"] = StoredDay.Write(duty.Due),
        ["RemindedOn"] = duty.RemindedOn is { } day ? StoredDay.Write(day) : null,
    };

    private static VisitDuty FromRow(TableEntity row) => new(
        DivisionCode.Parse(row.GetString("Village")), row.GetString("Appointment"), row.GetString("Name"),
        StoredDay.Read(row.GetString("Due")),
        row.GetString("RemindedOn") is { } reminded ? StoredDay.Read(reminded) : null);
}
