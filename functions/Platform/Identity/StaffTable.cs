using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Identity;

/// <summary>A person with an account, and how often the account was changed.</summary>
internal sealed record StoredStaff(Staff Person, int Version);

/// <summary>All accounts as they stood at one moment.</summary>
/// <param name="Seen">What a change must still find; null before the first change.</param>
internal sealed record StaffRoll(IReadOnlyList<StoredStaff> Everyone, ETag? Seen)
{
    public StoredStaff? Find(string id) => Everyone.FirstOrDefault(stored => stored.Person.Id == id);
}

/// <summary>
/// The people with an account: one partition, row = the id that the sign-in gives. Beside them the rows <c>|history|id|number</c> with
/// what was changed, <c>|done|key</c> with the forms taken, and <c>|roll</c>, over which every change goes: so that changes come one after
/// the other, and of two administrators who take each other's role away at once only one does.
/// </summary>
internal sealed class StaffTable(Tables tables)
{
    private const string Name = "Staff";
    private const string Partition = "staff";

    // Behind every character that an account id may have: what begins with it is no account.
    private const string Beside = "|";
    private const string RollRow = "|roll";
    private const string DonePrefix = "|done|";

    private TableClient Table => tables[Name];

    /// <summary>Whether nobody has an account yet: the storage is new.</summary>
    public static bool IsEmpty(Tables tables) => !tables[Name].Query<TableEntity>(maxPerPage: 1, select: ["RowKey"]).Any();

    /// <summary>The person with this account id; null for an account that our table does not know or that may no longer sign in.</summary>
    public async Task<Staff?> Find(string id)
    {
        if (!IsAccount(id)) return null;
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(Partition, id);
        return row.HasValue && FromRow(row.Value!).Person is { Active: true } person ? person : null;
    }

    /// <summary>Writes a person as made up for the demonstration; for a change that somebody makes there is <see cref="TryChange"/>.</summary>
    public Task Keep(Staff person) => Table.UpsertEntityAsync(ToRow(new StoredStaff(person, Version: 0)), TableUpdateMode.Replace);

    /// <summary>Those who may sign in.</summary>
    public async Task<List<Staff>> All() =>
        [.. (await Accounts()).Select(stored => stored.Person).Where(person => person.Active)];

    /// <summary>All accounts, also those that may no longer sign in, to decide about a change.</summary>
    public async Task<StaffRoll> Roll()
    {
        // The roll's own row first: a change that comes in between is then found out when ours is written.
        NullableResponse<TableEntity> roll = await Table.GetEntityIfExistsAsync<TableEntity>(Partition, RollRow);
        return new StaffRoll(await Accounts(), roll.HasValue ? roll.Value!.ETag : null);
    }

    /// <summary>Writes a change with its line of history; false when another change came between: read the roll and decide again.</summary>
    /// <param name="entry">Its sequence is the person's new version.</param>
    public async Task<bool> TryChange(StaffRoll roll, Staff next, HistoryEntry entry, IdempotencyKey key)
    {
        var over = new TableEntity(Partition, RollRow) { ["At"] = entry.At };
        try
        {
            await Table.SubmitTransactionAsync(
            [
                roll.Seen is { } seen ? new(TableTransactionActionType.UpdateReplace, over, seen) : new(TableTransactionActionType.Add, over),
                new(TableTransactionActionType.UpsertReplace, ToRow(new StoredStaff(next, entry.Sequence))),
                new(TableTransactionActionType.Add, new TableEntity(Partition, DonePrefix + key)),
                new(TableTransactionActionType.Add, new TableEntity(
                    Partition, HistoryOf(next.Id) + entry.Sequence.ToString("D5", CultureInfo.InvariantCulture))
                {
                    ["Entry"] = JsonSerializer.Serialize(entry, CaseJson.Options),
                }),
            ]);
            return true;
        }
        catch (TableTransactionFailedException failure) when (failure.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Whether the form with this key was taken.</summary>
    public async Task<bool> Knows(IdempotencyKey key) =>
        (await Table.GetEntityIfExistsAsync<TableEntity>(Partition, DonePrefix + key, ["RowKey"])).HasValue;

    /// <summary>What was changed about an account, the earliest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> History(string id) =>
        await Table.QueryAsync<TableEntity>(Keys.Prefix(Partition, HistoryOf(id)))
            .Select(row => JsonSerializer.Deserialize<HistoryEntry>(row.GetString("Entry"), CaseJson.Options)!).ToListAsync();

    /// <summary>
    /// Whether a text can be an account id: at most 200 ASCII characters without blanks and without those that keys may not hold. It comes
    /// from outside: what cannot be a key belongs to nobody.
    /// </summary>
    public static bool IsAccount(string id) =>
        id.Length is > 0 and <= 200 && id.All(letter => letter is > ' ' and < '|' and not ('/' or '\\' or '#' or '?'));

    private static string HistoryOf(string id) => $"|history|{id}|";

    private async Task<List<StoredStaff>> Accounts() =>
        await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey lt {Beside}")).Select(FromRow).ToListAsync();

    private static TableEntity ToRow(StoredStaff stored) => new(Partition, stored.Person.Id)
    {
        ["Name"] = stored.Person.Name,
        ["Email"] = stored.Person.Email,
        ["Grants"] = JsonSerializer.Serialize(
            stored.Person.Grants.Select(grant => new StoredGrant(grant.Role, grant.Division.ToString(), grant.Department)), CaseJson.Options),
        ["Active"] = stored.Person.Active,
        ["Version"] = stored.Version,
    };

    private static StoredStaff FromRow(TableEntity row) => new(
        new Staff(
            row.RowKey, row.GetString("Name"), row.GetString("Email"),
            [.. JsonSerializer.Deserialize<StoredGrant[]>(row.GetString("Grants"), CaseJson.Options)!
                .Select(grant => new Grant(grant.Role, DivisionCode.Parse(grant.Division), grant.Department))])
        {
            Active = row.GetBoolean("Active") ?? true,
        },
        row.GetInt32("Version") ?? 0);

    private sealed record StoredGrant(Role Role, string Division, string? Department = null);
}
