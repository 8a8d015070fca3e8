using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Cases;

/// <summary>A case as it was read: its state and the version that a change must still find.</summary>
internal sealed record StoredCase<TState>(CaseId Id, TState State, ETag Version);

/// <summary>What one step changes, written whole or not at all.</summary>
/// <param name="Key">The step's idempotency key: a step whose key the history knows is not done again.</param>
internal sealed record CaseChange<TState>(
    string Key, TState Next, IReadOnlyList<HistoryEntry> History, IReadOnlyList<Notification> Notifications);

/// <summary>
/// The rows of one kind of case. A case is a partition: the row <c>case</c> with its state, <c>history|…</c> with the timeline,
/// <c>outbox|…</c> with the notifications to send, <c>done|…</c> with the keys of the steps taken. All that a step changes is one transaction.
/// A state that is longer than a column holds goes on in the columns <c>State2</c>, <c>State3</c> …
/// </summary>
internal abstract class CaseTable<TState>(Tables tables, string name)
    where TState : class
{
    private const string StateRow = "case";
    private const string HistoryPrefix = "history|";
    private const string DonePrefix = "done|";
    private const string RefusedPrefix = "refused|";

    // A column holds 32 Ki characters, a row 1 MiB.
    private const int MostInAColumn = 32_000;

    public string Name => name;

    private TableClient Table => tables[name];

    public async Task<StoredCase<TState>?> Find(CaseId id)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(id.ToString(), StateRow);
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    /// <summary>Whether the step with this key was taken before.</summary>
    public async Task<bool> Happened(CaseId id, string key) =>
        (await Table.GetEntityIfExistsAsync<TableEntity>(id.ToString(), DonePrefix + key, ["RowKey"])).HasValue;

    public async Task<IReadOnlyList<HistoryEntry>> History(CaseId id) =>
        await Table.QueryAsync<TableEntity>(Keys.Prefix(id.ToString(), HistoryPrefix))
            .Select(row => JsonSerializer.Deserialize<HistoryEntry>(row.GetString("Entry"), CaseJson.Options)!).ToListAsync();

    /// <summary>The cases of a division and all below it, in the order of their keys.</summary>
    public IAsyncEnumerable<StoredCase<TState>> In(DivisionCode division) =>
        Table.QueryAsync<TableEntity>(Keys.Below(division, StateRow)).Select(FromRow);

    /// <summary>Those of them that a filter over the columns lets through, see <see cref="TableClient.CreateQueryFilter(FormattableString)"/>.</summary>
    protected IAsyncEnumerable<StoredCase<TState>> Where(DivisionCode division, string filter) =>
        Table.QueryAsync<TableEntity>($"{Keys.Below(division, StateRow)} and {filter}").Select(FromRow);

    /// <summary>Chosen columns of the same rows, for those who need not read the states.</summary>
    protected IAsyncEnumerable<TableEntity> Rows(DivisionCode division, IEnumerable<string> columns) =>
        Table.QueryAsync<TableEntity>(Keys.Below(division, StateRow), select: columns);

    /// <summary>Writes a change; false when another change came between, or the step was taken before: read again and decide again.</summary>
    public async Task<bool> TryCommit(CaseId id, ETag? seen, CaseChange<TState> change)
    {
        string partition = id.ToString();
        var state = new TableEntity(partition, StateRow);
        foreach ((int part, char[] text) in JsonSerializer.Serialize(change.Next, CaseJson.Options).Chunk(MostInAColumn).Index()) state[ColumnOf(part)] = new string(text);
        AddColumns(state, change.Next);
        List<TableTransactionAction> rows =
        [
            seen is { } version
                ? new(TableTransactionActionType.UpdateReplace, state, version)
                : new(TableTransactionActionType.Add, state),
            new(TableTransactionActionType.Add, new TableEntity(partition, DonePrefix + change.Key)),
        ];
        rows.AddRange(change.History.Select(entry => new TableTransactionAction(TableTransactionActionType.Add,
            new TableEntity(partition, HistoryPrefix + entry.Sequence.ToString("D5", CultureInfo.InvariantCulture))
            {
                ["Entry"] = JsonSerializer.Serialize(entry, CaseJson.Options),
            })));
        rows.AddRange(change.Notifications.Select((notification, i) => new TableTransactionAction(
            TableTransactionActionType.Add, Outbox.ToRow(partition, $"{change.Key}-{i}", change.History[0].At, notification))));
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

    /// <summary>Keeps why a submission was not taken, so that whoever sent it can be told.</summary>
    public Task KeepRefusal(CaseId id, string key, Refusal refusal) =>
        Table.UpsertEntityAsync(new TableEntity(id.ToString(), RefusedPrefix + key)
        {
            ["Chinese"] = refusal.Sentence.In(Languages.Chinese),
            ["English"] = refusal.Sentence.In(Languages.English),
        }, TableUpdateMode.Replace);

    /// <summary>Why the submission with this key was not taken; null when it was, or is not settled yet.</summary>
    public async Task<string?> WhyRefused(CaseId id, string key, CultureInfo language)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(id.ToString(), RefusedPrefix + key);
        return row.HasValue ? row.Value!.GetString(Languages.IsEnglish(language) ? "English" : "Chinese") : null;
    }

    /// <summary>Columns that lists filter by, beside the state itself.</summary>
    protected abstract void AddColumns(TableEntity row, TState state);

    private static StoredCase<TState> FromRow(TableEntity row) => new(
        CaseId.Parse(row.PartitionKey), JsonSerializer.Deserialize<TState>(StateIn(row), CaseJson.Options)!, row.ETag);

    private static string StateIn(TableEntity row)
    {
        string state = row.GetString(ColumnOf(0));
        for (int part = 1; row.GetString(ColumnOf(part)) is { } more; part++) state += more;
        return state;
    }

    private static string ColumnOf(int part) => part == 0 ? "State" : string.Create(CultureInfo.InvariantCulture, $"State{part + 1}");
}
