using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Records;

/// <summary>What a division's records of a kind add up to, as it is kept.</summary>
internal sealed record KeptCounts(DivisionCode Division, FigureCounts Counts, ETag Version)
{
    /// <summary>Every change of a record of the division, counted, and the last of them by name.</summary>
    public ChangeLog Log { get; init; } = ChangeLog.None;
}

/// <param name="Version">Null where no act has written it yet.</param>
internal sealed record PersonRow(string Row, ETag? Version);

/// <summary>What one act changes, written whole or not at all.</summary>
/// <param name="Key">The act's idempotency key: one whose key is there is not done again.</param>
/// <param name="Before">Null for a new record.</param>
internal sealed record RecordChange(RecordKind Kind, string Key, KeptRecord? Before, KeptRecord Next, HistoryEntry Entry)
{
    /// <summary>What the act owes somebody to know: written with it, sent after it.</summary>
    public IReadOnlyList<Notification> Notifications { get; init; } = [];

    /// <summary>As it was before the person's other records were read; null where no rule looks at them.</summary>
    public PersonRow? Person { get; init; }
}

/// <summary>
/// The records: partition = county and kind, <c>411122-stations</c>; in it <c>record|…</c> with the record, <c>history|…</c>, the acts done
/// <c>done|…</c>, what only one record may hold <c>claim|…</c>, whose records a rule looks at together <c>person|…</c>, and <c>figures|division</c>
/// with what the division's records add up to and which of them changed last. So a record, the figures it counts in and the sign that it changed are written in one transaction, and a division's records are a key range.
/// </summary>
internal sealed class RecordTable(Tables tables)
{
    public const string Name = "Records";
    private const string RecordPrefix = "record|";
    private const string HistoryPrefix = "history|";
    private const string FiguresPrefix = "figures|";
    private const string ChangesColumn = "Changes";

    /// <summary>A secret field's value: the owner is the record and the field.</summary>
    public static SealedRows Sealed { get; } = new(Name, place => SecretItem.OwnerOf(place.Row.RowKey[RecordPrefix.Length..], place.Name));

    private TableClient Table => tables[Name];

    /// <summary>The records of a kind in a division and all below it, in the order of their keys.</summary>
    public IAsyncEnumerable<KeptRecord> In(RecordKind kind, DivisionCode division) =>
        Table.QueryAsync<TableEntity>(Keys.Prefix(PartitionOf(kind, division), RecordPrefix + division.Prefix)).Select(FromRow);

    public async Task<KeptRecord?> Find(RecordKind kind, RecordId id)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(kind, id.Division), RecordPrefix + id);
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    public async Task<IReadOnlyList<HistoryEntry>> History(RecordKind kind, RecordId id) =>
        await Table.QueryAsync<TableEntity>(Keys.Prefix(PartitionOf(kind, id.Division), $"{HistoryPrefix}{id}|"))
            .Select(row => JsonSerializer.Deserialize<HistoryEntry>(row.GetString("Entry"), CaseJson.Options)!).ToListAsync();

    public async Task<bool> Happened(RecordKind kind, DivisionCode division, string key) =>
        (await Table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(kind, division), DoneRow(key), ["RowKey"])).HasValue;

    /// <summary>Whether another record than this one holds what a claim is about.</summary>
    public async Task<bool> IsHeld(RecordKind kind, RecordId id, RecordClaim claim)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(kind, id.Division), ClaimRow(claim.What));
        return row.HasValue && row.Value!.GetString("Record") != id.ToString();
    }

    /// <summary>
    /// The row that every act on a record of a person writes, where a rule looks at the person's other records: whoever read it before deciding
    /// finds out at the commit that another act on that person came between.
    /// </summary>
    public async Task<PersonRow?> RowOfPerson(RecordKind kind, KeptRecord record)
    {
        if (kind.PersonOf(record) is not { } person) return null;
        string row = PersonRowOf(person);
        NullableResponse<TableEntity> found = await Table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(kind, record.Id.Division), row, ["RowKey"]);
        return new PersonRow(row, found.HasValue ? found.Value!.ETag : null);
    }

    /// <summary>What the records of a kind add up to, a line for each division below this one that has any.</summary>
    public async Task<IReadOnlyList<KeptCounts>> Counts(RecordKind kind, DivisionCode division) =>
        await Table.QueryAsync<TableEntity>(Keys.Prefix(PartitionOf(kind, division), FiguresPrefix + division.Prefix)).Select(FromCounts).ToListAsync();

    /// <summary>How often records of a kind changed, by division: for a county some twenty kilobytes, whatever the number of its records.</summary>
    public async Task<IReadOnlyList<(DivisionCode Division, long Changes)>> Changes(RecordKind kind, DivisionCode division) =>
        await Table.QueryAsync<TableEntity>(Keys.Prefix(PartitionOf(kind, division), FiguresPrefix + division.Prefix), select: ["RowKey", ChangesColumn])
            .Select(row => (DivisionCode.Parse(row.RowKey[FiguresPrefix.Length..]), row.GetInt64(ChangesColumn) ?? 0)).ToListAsync();

    /// <summary>What is kept of one division alone; null where nothing is.</summary>
    public async Task<KeptCounts?> CountsOf(RecordKind kind, DivisionCode division)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(kind, division), FiguresPrefix + division);
        return row.HasValue ? FromCounts(row.Value!) : null;
    }

    /// <summary>The records of a kind in a county whose divisions' digits lie between two texts, in the order of their keys.</summary>
    /// <param name="before">Not among them; null for no end.</param>
    public IAsyncEnumerable<KeptRecord> Between(RecordKind kind, DivisionCode county, string from, string? before) =>
        Table.QueryAsync<TableEntity>(Keys.Between(PartitionOf(kind, county), RecordPrefix + from, before is null ? null : RecordPrefix + before, RecordPrefix)).Select(FromRow);

    /// <summary>Writes an erasure: the lines of the history so far keep who, when and what kind of act, and lose what they tell.</summary>
    public async Task<bool> TryErase(RecordChange change) => await TryCommit(change,
    [
        .. (await History(change.Kind, change.Next.Id)).Select(entry => new TableTransactionAction(
            TableTransactionActionType.UpdateReplace,
            HistoryRow(change.Kind, change.Next.Id, entry with { By = entry.By with { Name = entry.By.Id == Actor.Link("").Id ? "" : entry.By.Name }, Arguments = [], Reason = null }), ETag.All)),
    ]);

    /// <summary>Writes an act; false when another came between, or it was done before: read again and decide again.</summary>
    public Task<bool> TryCommit(RecordChange change) => TryCommit(change, []);

    private async Task<bool> TryCommit(RecordChange change, IReadOnlyList<TableTransactionAction> further)
    {
        RecordKind kind = change.Kind;
        string partition = PartitionOf(kind, change.Next.Id.Division);
        TableEntity record = ToRow(kind, change.Next);
        List<TableTransactionAction> rows =
        [
            change.Before is { } before
                ? new(TableTransactionActionType.UpdateReplace, record, before.Version)
                : new(TableTransactionActionType.Add, record),
            new(TableTransactionActionType.Add, new TableEntity(partition, DoneRow(change.Key))),
            new(TableTransactionActionType.Add, HistoryRow(kind, change.Next.Id, change.Entry)),
            .. ClaimRows(kind, change.Before, change.Next),
            .. change.Person is { } person ? [PersonAction(partition, person)] : Array.Empty<TableTransactionAction>(),
            .. change.Notifications.Select((notification, i) => new TableTransactionAction(
                TableTransactionActionType.Add, Outbox.ToRow(partition, $"{change.Key}-{i}", change.Entry.At, notification))),
            .. further,
        ];
        KeptCounts? kept = await CountsOf(kind, change.Next.Id.Division);
        KeptCounts was = kept ?? new KeptCounts(change.Next.Id.Division, FigureCounts.None, default);
        rows.Add(CountsRow(kind, was with { Counts = was.Counts.With(kind, change.Before, change.Next), Log = was.Log.With(change.Next.Id) }, isNew: kept is null));
        return await TrySubmit(rows);
    }

    /// <summary>
    /// Writes many new records of a kind of one county, as many in a transaction as it takes. The same call again writes nothing twice: the
    /// records' ids and <paramref name="key"/> have to be the same then.
    /// </summary>
    /// <param name="insisted">Those that were found to be like another record and entered all the same, with the reasons.</param>
    public async Task AddMany(RecordKind kind, IReadOnlyCollection<KeptRecord> records, Actor by, string key, IReadOnlyDictionary<RecordId, string>? insisted = null)
    {
        if (records.Count == 0) return;
        DivisionCode county = records.First().Id.Division.County;
        Dictionary<DivisionCode, KeptCounts> kept = await Known();

        // A record, its history, a claim, the figures of its division, for each: that stays below a hundred rows.
        foreach ((int number, KeptRecord[] chunk) in records.OrderBy(record => record.Id.ToString(), StringComparer.Ordinal).Chunk(24).Index())
        {
            string done = string.Create(CultureInfo.InvariantCulture, $"{key}-{number}");
            while (!await Happened(kind, county, done))
            {
                if (await TryAdd(kind, [.. chunk.Select(record => (record, Entry(record)))], done, kept)) break;
                kept = await Known();
            }
        }

        HistoryEntry Entry(KeptRecord record) => insisted?.GetValueOrDefault(record.Id) is { } reasons
            ? new HistoryEntry(1, record.KeptAt, by, RecordWords.KeptAsAnother, [reasons], null) : new HistoryEntry(1, record.KeptAt, by, RecordWords.Kept, [], null);

        async Task<Dictionary<DivisionCode, KeptCounts>> Known() => (await Counts(kind, county)).ToDictionary(line => line.Division);
    }

    private async Task<bool> TryAdd(RecordKind kind, (KeptRecord Record, HistoryEntry Entry)[] acts, string done, Dictionary<DivisionCode, KeptCounts> kept)
    {
        KeptRecord[] chunk = [.. acts.Select(act => act.Record)];
        List<KeptCounts> next =
        [
            .. from division in chunk.GroupBy(record => record.Id.Division)
               let was = kept.GetValueOrDefault(division.Key) ?? new KeptCounts(division.Key, FigureCounts.None, default)
               select was with
               {
                   Counts = division.Aggregate(was.Counts, (sum, record) => sum.With(kind, before: null, record)),
                   Log = division.Aggregate(was.Log, (log, record) => log.With(record.Id)),
               },
        ];
        List<TableTransactionAction> rows =
        [
            .. next.Select(line => CountsRow(kind, line, isNew: line.Version == default)),
            new(TableTransactionActionType.Add, new TableEntity(PartitionOf(kind, chunk[0].Id.Division), DoneRow(done))),
            .. chunk.Select(record => new TableTransactionAction(TableTransactionActionType.Add, ToRow(kind, record))),
            .. acts.Select(act => new TableTransactionAction(TableTransactionActionType.Add, HistoryRow(kind, act.Record.Id, act.Entry))),
            .. chunk.SelectMany(record => ClaimRows(kind, before: null, record)),
        ];
        try
        {
            IReadOnlyList<Response> written = (await Table.SubmitTransactionAsync(rows)).Value;
            foreach ((int i, KeptCounts line) in next.Index()) kept[line.Division] = line with { Version = written[i].Headers.ETag ?? default };
            return true;
        }
        catch (TableTransactionFailedException failure) when (failure.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Sets what is kept of a division to what its records add up to; false when a record changed meanwhile.</summary>
    public Task<bool> TrySettle(RecordKind kind, KeptCounts kept, FigureCounts right) => TrySubmit([CountsRow(kind, kept with { Counts = right }, isNew: false)]);

    /// <summary>The same for a division of which nothing is kept; false when something is.</summary>
    public Task<bool> TryBegin(RecordKind kind, DivisionCode division, FigureCounts right) => TrySubmit([CountsRow(kind, new KeptCounts(division, right, default), isNew: true)]);

    private async Task<bool> TrySubmit(List<TableTransactionAction> rows)
    {
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

    public static string PartitionOf(RecordKind kind, DivisionCode division) => $"{division.CountyDigits}-{kind.Name}";

    private static string DoneRow(string key) => $"done|{key}";

    // What is claimed may be anything that people type: a key takes its digest.
    private static string ClaimRow(string what) => "claim|" + DigestOf(what);

    private static string PersonRowOf(string person) => "person|" + DigestOf(person);

    private static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private static TableTransactionAction PersonAction(string partition, PersonRow person)
    {
        var row = new TableEntity(partition, person.Row);
        return person.Version is { } version ? new(TableTransactionActionType.UpdateReplace, row, version) : new(TableTransactionActionType.Add, row);
    }

    private static IEnumerable<TableTransactionAction> ClaimRows(RecordKind kind, KeptRecord? before, KeptRecord next)
    {
        string partition = PartitionOf(kind, next.Id.Division);
        HashSet<string> held = before is null or { Withdrawn: true } ? [] : [.. kind.Claims(before).Select(claim => ClaimRow(claim.What))];
        HashSet<string> wanted = next.Withdrawn ? [] : [.. kind.Claims(next).Select(claim => ClaimRow(claim.What))];
        foreach (string row in wanted.Except(held))
            yield return new(TableTransactionActionType.Add, new TableEntity(partition, row) { ["Record"] = next.Id.ToString() });
        foreach (string row in held.Except(wanted)) yield return new(TableTransactionActionType.Delete, new TableEntity(partition, row), ETag.All);
    }

    private static TableTransactionAction CountsRow(RecordKind kind, KeptCounts line, bool isNew)
    {
        var row = new TableEntity(PartitionOf(kind, line.Division), FiguresPrefix + line.Division)
        {
            ["Counts"] = JsonSerializer.Serialize(line.Counts.Cells, CaseJson.Options),
            [ChangesColumn] = line.Log.Changes,
            ["Last"] = line.Log.Last,
        };
        return isNew ? new(TableTransactionActionType.Add, row) : new(TableTransactionActionType.UpdateReplace, row, line.Version);
    }

    private static KeptCounts FromCounts(TableEntity row) => new(
        DivisionCode.Parse(row.RowKey[FiguresPrefix.Length..]),
        new FigureCounts(JsonSerializer.Deserialize<Dictionary<string, decimal>>(row.GetString("Counts"), CaseJson.Options)!.ToImmutableSortedDictionary(StringComparer.Ordinal)),
        row.ETag)
    {
        Log = new ChangeLog(row.GetInt64(ChangesColumn) ?? 0, row.GetString("Last") ?? ""),
    };

    private static TableEntity HistoryRow(RecordKind kind, RecordId id, HistoryEntry entry) =>
        new(PartitionOf(kind, id.Division), string.Create(CultureInfo.InvariantCulture, $"{HistoryPrefix}{id}|{entry.Sequence:D5}"))
        {
            ["Entry"] = JsonSerializer.Serialize(entry, CaseJson.Options),
        };

    private static TableEntity ToRow(RecordKind kind, KeptRecord record) => new(PartitionOf(kind, record.Id.Division), RecordPrefix + record.Id)
    {
        ["Record"] = JsonSerializer.Serialize(record, CaseJson.Options),
    };

    private static KeptRecord FromRow(TableEntity row) =>
        JsonSerializer.Deserialize<KeptRecord>(row.GetString("Record"), CaseJson.Options)! with { Version = row.ETag };
}
