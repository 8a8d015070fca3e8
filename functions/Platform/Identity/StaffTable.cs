using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Identity;

/// <summary>The people with an account: one partition, row = the id that the sign-in gives.</summary>
internal sealed class StaffTable(Tables tables)
{
    private const string Name = "Staff";
    private const string Partition = "staff";

    private TableClient Table => tables[Name];

    /// <summary>The person with this account id; null for an account that our table does not know.</summary>
    public async Task<Staff?> Find(string id)
    {
        if (!IsKey(id)) return null;
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(Partition, id);
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    public Task Keep(Staff person) => Table.UpsertEntityAsync(new TableEntity(Partition, person.Id)
    {
        ["Name"] = person.Name,
        ["Email"] = person.Email,
        ["Grants"] = JsonSerializer.Serialize(person.Grants.Select(grant => new StoredGrant(grant.Role, grant.Division.ToString(), grant.Department)), CaseJson.Options),
    }, TableUpdateMode.Replace);

    public Task<List<Staff>> All() =>
        Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}")).Select(FromRow).ToListAsync().AsTask();

    // An account id comes from outside: what cannot be a key belongs to nobody.
    private static bool IsKey(string id) => id.Length is > 0 and <= 200 && !id.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c));

    private static Staff FromRow(TableEntity row) => new(
        row.RowKey, row.GetString("Name"), row.GetString("Email"),
        [.. JsonSerializer.Deserialize<StoredGrant[]>(row.GetString("Grants"), CaseJson.Options)!
            .Select(grant => new Grant(grant.Role, DivisionCode.Parse(grant.Division), grant.Department))]);

    private sealed record StoredGrant(Role Role, string Division, string? Department = null);
}
