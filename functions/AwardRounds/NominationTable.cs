using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.AwardRounds.Nominate;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AwardRounds;

/// <summary>A nomination as it was read, with the version that a change must still find.</summary>
internal sealed record StoredNomination(Nomination State, ETag Version);

/// <summary>A township's counts as they were read.</summary>
/// <param name="Last">The last number that was given.</param>
/// <param name="Version">Null before the first nomination.</param>
internal sealed record StoredCounts(int Last, NominationCounts Counts, ETag? Version);

/// <summary>What one step changes, written whole or not at all.</summary>
/// <param name="Before">Null for a nomination that is new.</param>
internal sealed record NominationChange(
    string Key, StoredNomination? Before, Nomination Next, HistoryEntry Entry, IReadOnlyList<Notification> Notifications);

/// <summary>
/// The nominations: a partition for each township's part of a round, with a row <c>n|0007</c> a nomination, its history <c>h|0007|00001</c>, the
/// keys of the steps taken <c>done|…</c>, what is owed <c>outbox|…</c>, and the row <c>count</c>, over which every change goes: so the quota holds
/// and the round's page counts sixteen rows, however many nominations there are.
/// </summary>
internal sealed class NominationTable(Tables tables)
{
    public const string TableName = "Nominations";
    private const string CountRow = "count";
    private const string RowPrefix = "n|";

    /// <summary>The numbers of nominees and nominators.</summary>
    public static SealedRows Sealed { get; } = new(TableName, place => NominateForm.Owner(
        place.Text(place.Root, nameof(Nomination.Record).ToLowerInvariant()),
        string.Equals(place.Name, nameof(Nominee.SealedIdentity), StringComparison.OrdinalIgnoreCase) ? "identity"
        : place.Holder!.ContainsKey(Camel(nameof(Nominee.SealedIdentity))) ? "telephone" : "by-telephone"));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private TableClient Table => tables[TableName];

    public async Task<StoredNomination?> Find(NominationId id)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(id.Part.ToString(), RowOf(id.Number));
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    public async Task<bool> Happened(CaseId part, string key) =>
        (await Table.GetEntityIfExistsAsync<TableEntity>(part.ToString(), DoneRow(key), ["RowKey"])).HasValue;

    /// <summary>The number that the step with this key gave; null when it did not take place.</summary>
    public async Task<int?> NumberOf(CaseId part, IdempotencyKey key)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(part.ToString(), DoneRow(key.ToString()));
        return row.HasValue ? row.Value!.GetInt32("Number") : null;
    }

    public async Task<IReadOnlyList<HistoryEntry>> History(NominationId id) =>
        await Table.QueryAsync<TableEntity>(Keys.Prefix(id.Part.ToString(), HistoryPrefix(id.Number)))
            .Select(row => JsonSerializer.Deserialize<HistoryEntry>(row.GetString("Entry"), CaseJson.Options)!).ToListAsync();

    public async Task<StoredCounts> Counts(CaseId part)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(part.ToString(), CountRow);
        return row.HasValue
            ? new StoredCounts(Number(row.Value!, "Last"), new(Number(row.Value!, "All"), Number(row.Value!, "Open"), Number(row.Value!, "Eligible"), Number(row.Value!, "Recommended")), row.Value!.ETag)
            : new StoredCounts(0, NominationCounts.None, null);
    }

    /// <summary>A township's nominations in the order of their numbers.</summary>
    public IAsyncEnumerable<StoredNomination> Rows(CaseId part, NominationStep? step = null)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {part.ToString()} and RowKey gt {RowPrefix} and RowKey lt {RowPrefix + ":"}");
        if (step is { } stands) filter += " and " + TableClient.CreateQueryFilter($"Step eq {stands.ToString()}");
        return Table.QueryAsync<TableEntity>(filter).Select(FromRow);
    }

    /// <summary>Writes a change; false when another one came between, or the step was taken before: read again and decide again.</summary>
    public async Task<bool> TryCommit(StoredCounts seen, NominationChange change)
    {
        Nomination next = change.Next;
        string partition = next.Part.ToString();
        var state = new TableEntity(partition, RowOf(next.Number)) { ["State"] = JsonSerializer.Serialize(next, CaseJson.Options), ["Step"] = next.Step.ToString() };
        NominationCounts counts = seen.Counts.Minus(change.Before?.State).Plus(next);
        var count = new TableEntity(partition, CountRow)
        {
            ["Last"] = Math.Max(seen.Last, next.Number),
            ["All"] = counts.All,
            ["Open"] = counts.Open,
            ["Eligible"] = counts.Eligible,
            ["Recommended"] = counts.Recommended,
        };
        List<TableTransactionAction> rows =
        [
            change.Before is { } before ? new(TableTransactionActionType.UpdateReplace, state, before.Version) : new(TableTransactionActionType.Add, state),
            seen.Version is { } version ? new(TableTransactionActionType.UpdateReplace, count, version) : new(TableTransactionActionType.Add, count),
            new(TableTransactionActionType.Add, new TableEntity(partition, DoneRow(change.Key)) { ["Number"] = next.Number }),
            new(TableTransactionActionType.Add, new TableEntity(partition, string.Create(CultureInfo.InvariantCulture, $"{HistoryPrefix(next.Number)}{change.Entry.Sequence:D5}"))
            {
                ["Entry"] = JsonSerializer.Serialize(change.Entry, CaseJson.Options),
            }),
        ];
        rows.AddRange(change.Notifications.Select((notification, i) => new TableTransactionAction(
            TableTransactionActionType.Add, Outbox.ToRow(partition, StepOf(next.Number, change.Key) + $"-{i}", change.Entry.At, notification))));
        try
        {
            await Table.SubmitTransactionAsync(rows);
            return true;
        }
        catch (TableTransactionFailedException failure) when (failure.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>What the outbox rows of a step begin with.</summary>
    public static string StepOf(int number, string key) => string.Create(CultureInfo.InvariantCulture, $"{number:D4}-{key}");

    private static string RowOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{RowPrefix}{number:D4}");

    private static string HistoryPrefix(int number) => string.Create(CultureInfo.InvariantCulture, $"h|{number:D4}|");

    private static string DoneRow(string key) => "done|" + key;

    private static int Number(TableEntity row, string column) => row.GetInt32(column)!.Value;

    private static StoredNomination FromRow(TableEntity row) => new(JsonSerializer.Deserialize<Nomination>(row.GetString("State"), CaseJson.Options)!, row.ETag);
}
