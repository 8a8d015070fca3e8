using System.Globalization;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Certificates.Ceremonies;

/// <summary>
/// The ceremonies: a partition each (county and key), with the row <c>ceremony</c>, the chosen certificates in rows <c>chosen|001</c>
/// of some hundreds each, for a column has its limit, and the notification that it is done.
/// </summary>
internal sealed class CeremonyTable(Tables tables)
{
    public const string Name = "Ceremonies";
    private const string State = "ceremony";
    private const string Chosen = "chosen|";
    private const int ChosenInARow = 500;

    private TableClient Table => tables[Name];

    /// <summary>Keeps an order with what was chosen, in the order of the pages; one that is there already stays as it is.</summary>
    public async Task Keep(Ceremony ceremony, IReadOnlyList<CertificateId> chosen)
    {
        List<TableTransactionAction> rows = [new(TableTransactionActionType.Add, ToRow(ceremony))];
        rows.AddRange(chosen.Chunk(ChosenInARow).Select((ids, i) => new TableTransactionAction(TableTransactionActionType.Add,
            new TableEntity(ceremony.Id, string.Create(CultureInfo.InvariantCulture, $"{Chosen}{i:D3}")) { ["Ids"] = string.Join(' ', ids) })));
        try
        {
            await Table.SubmitTransactionAsync(rows);
        }
        catch (TableTransactionFailedException failure) when (failure.Status == 409)
        {
            // The same form came twice: the first copy counts.
        }
    }

    public async Task<Ceremony?> Find(string id)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(id, State);
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    public async Task<IReadOnlyList<CertificateId>> ChosenFor(string id) =>
        await Table.QueryAsync<TableEntity>(Keys.Prefix(id, Chosen)).SelectMany(row => row.GetString("Ids").Split(' ').Select(CertificateId.Parse)).ToListAsync();

    /// <summary>Notes how far it is. Only a page shows it, so whoever writes last is right.</summary>
    public Task Progress(Ceremony ceremony) => Table.UpdateEntityAsync(ToRow(ceremony), ETag.All, TableUpdateMode.Replace);

    /// <summary>Notes that it is done, and owes the notification, in one transaction; said twice it is owed once.</summary>
    public Task Finish(Ceremony ceremony, DateTimeOffset at, Notification notification) => Table.SubmitTransactionAsync(
    [
        new(TableTransactionActionType.UpsertReplace, ToRow(ceremony)),
        new(TableTransactionActionType.UpsertReplace, Outbox.ToRow(ceremony.Id, "done", at, notification)),
    ]);

    /// <summary>The county's ceremonies.</summary>
    public async Task<IReadOnlyList<Ceremony>> Of(DivisionCode county) =>
        await Table.QueryAsync<TableEntity>(Keys.Below(county.County, State)).Select(FromRow).ToListAsync();

    /// <summary>Those whose document is not there yet.</summary>
    public IAsyncEnumerable<Ceremony> Working() =>
        Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {State} and State eq {nameof(CeremonyState.Working)}")).Select(FromRow);

    private static TableEntity ToRow(Ceremony ceremony) => new(ceremony.Id, State)
    {
        ["County"] = ceremony.County.ToString(),
        ["Key"] = ceremony.Key,
        ["Title"] = ceremony.Title,
        ["State"] = ceremony.State.ToString(),
        ["ById"] = ceremony.By.Id,
        ["ByName"] = ceremony.By.Name,
        ["OrderedAt"] = ceremony.OrderedAt,
        ["Total"] = ceremony.Total,
        ["Printed"] = ceremony.Printed,
        ["LeftOut"] = ceremony.LeftOut,
    };

    private static Ceremony FromRow(TableEntity row) => new(
        DivisionCode.Parse(row.GetString("County")), row.GetString("Key"), row.GetString("Title"), Enum.Parse<CeremonyState>(row.GetString("State")),
        new Actor(row.GetString("ById"), row.GetString("ByName")), row.GetDateTimeOffset("OrderedAt")!.Value,
        row.GetInt32("Total")!.Value, row.GetInt32("Printed")!.Value, row.GetInt32("LeftOut")!.Value);
}
