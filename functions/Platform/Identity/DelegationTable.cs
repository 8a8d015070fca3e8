using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Identity;

/// <summary>All delegations of a county as they stood at one moment.</summary>
/// <param name="Seen">What a change must still find; null before the first.</param>
internal sealed record DelegationRoll(DivisionCode County, IReadOnlyList<Delegation> All, ETag? Seen);

/// <summary>
/// Who stands in for whom: partition = county, row = <c>delegation|key</c>, with the notifications owed beside them. Every change goes
/// over the row <c>roll</c>, so that two that overlap cannot come in at once.
/// </summary>
internal sealed class DelegationTable(Tables tables)
{
    public const string Name = "Delegations";
    private const string Prefix = "delegation|";
    private const string RollRow = "roll";

    private TableClient Table => tables[Name];

    /// <summary>The delegations of all counties, ended ones too.</summary>
    public async Task<IReadOnlyList<Delegation>> All() =>
        await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey ge {Prefix} and RowKey lt {"delegation}"}")).Select(FromRow).ToListAsync();

    public async Task<DelegationRoll> Roll(DivisionCode county)
    {
        // The roll's own row first: a change that comes in between is then found out when ours is written.
        NullableResponse<TableEntity> roll = await Table.GetEntityIfExistsAsync<TableEntity>(county.CountyDigits, RollRow);
        List<Delegation> all = await Table.QueryAsync<TableEntity>(Keys.Prefix(county.CountyDigits, Prefix)).Select(FromRow).ToListAsync();
        return new DelegationRoll(county, all, roll.HasValue ? roll.Value!.ETag : null);
    }

    /// <summary>Writes a delegation, new or ended, with the notifications it owes; false when another change came between.</summary>
    public async Task<bool> TryKeep(DelegationRoll seen, Delegation delegation, DateTimeOffset at, IEnumerable<Notification> notifications)
    {
        string partition = seen.County.CountyDigits, state = delegation.EndedBy is null ? "begun" : "ended";
        var over = new TableEntity(partition, RollRow) { ["At"] = at };
        try
        {
            await Table.SubmitTransactionAsync(
            [
                seen.Seen is { } etag ? new(TableTransactionActionType.UpdateReplace, over, etag) : new(TableTransactionActionType.Add, over),
                new(TableTransactionActionType.UpsertReplace, new TableEntity(partition, Prefix + delegation.Id)
                {
                    ["Delegation"] = JsonSerializer.Serialize(delegation, CaseJson.Options),
                }),
                .. notifications.Select((notification, i) => new TableTransactionAction(
                    TableTransactionActionType.Add, Outbox.ToRow(partition, $"{delegation.Id}-{state}-{i}", at, notification))),
            ]);
            return true;
        }
        catch (TableTransactionFailedException failure) when (failure.Status is 409 or 412)
        {
            return false;
        }
    }

    private static Delegation FromRow(TableEntity row) => JsonSerializer.Deserialize<Delegation>(row.GetString("Delegation"), CaseJson.Options)!;
}
