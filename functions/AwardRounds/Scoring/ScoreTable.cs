using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AwardRounds.Scoring;

internal enum SheetState
{
    /// <summary>Assigned, and nothing or a draft is there.</summary>
    Open,
    Given,

    /// <summary>The judge must not score it, or was replaced: what is there does not count.</summary>
    Void,
}

/// <summary>评分表: one judge's sheet for one nomination.</summary>
/// <param name="Code">Under which the judge sees the nomination.</param>
internal sealed record ScoreSheet(string Judge, string Nomination, string Code, SheetState State, IReadOnlyList<Mark> Marks, string Remark, DateTimeOffset? At)
{
    public bool IsDraft => State == SheetState.Open && (Marks.Count > 0 || Remark.Length > 0);
}

internal sealed record StoredSheet(ScoreSheet State, ETag Version);

/// <param name="Next">The code after which the next page begins; null on the last.</param>
internal sealed record SheetRows(IReadOnlyList<ScoreSheet> Rows, string? Next);

/// <param name="Open">Still to be scored.</param>
internal sealed record SheetCounts(int Open, int Given);

/// <summary>
/// The score sheets: a partition for each judge of a round, with a row <c>s|code</c> a sheet, the row <c>count</c>, the keys of the forms taken
/// <c>done|…</c> and the marks of what was assigned <c>assigned|…</c>. A score touches its judge's rows alone, however many there are.
/// </summary>
internal sealed class ScoreTable(Tables tables)
{
    public const string TableName = "Scores";
    public const int PageSize = 50;
    private const string Prefix = "s|";
    private const string CountRow = "count";

    // A transaction holds 100 rows; two of them are the mark and the count.
    private const int AtOnce = 90;

    private TableClient Table => tables[TableName];

    public async Task<StoredSheet?> Find(CaseId round, string judge, string code)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(round, judge), Prefix + code);
        return row.HasValue ? new StoredSheet(FromRow(judge, row.Value!), row.Value!.ETag) : null;
    }

    public async Task<SheetCounts> Counts(CaseId round, string judge)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(round, judge), CountRow);
        return row.HasValue ? new SheetCounts(row.Value!.GetInt32("Open")!.Value, row.Value!.GetInt32("Given")!.Value) : new SheetCounts(0, 0);
    }

    /// <summary>A judge's sheets in the order of their codes, a page of them, without those that are void.</summary>
    public async Task<SheetRows> Page(CaseId round, string judge, string after)
    {
        string nothing = nameof(SheetState.Void);
        string filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {PartitionOf(round, judge)} and RowKey gt {Prefix + after} and RowKey lt {Prefix + "~"} and State ne {nothing}");
        List<ScoreSheet> rows = await Table.QueryAsync<TableEntity>(filter).Take(PageSize + 1).Select(row => FromRow(judge, row)).ToListAsync();
        return rows.Count > PageSize ? new SheetRows(rows[..PageSize], rows[PageSize - 1].Code) : new SheetRows(rows, null);
    }

    /// <summary>All of a judge's sheets: for the ranking, which needs every score.</summary>
    public IAsyncEnumerable<ScoreSheet> All(CaseId round, string judge) =>
        Table.QueryAsync<TableEntity>(Keys.Prefix(PartitionOf(round, judge), Prefix)).Select(row => FromRow(judge, row));

    /// <summary>Gives a judge sheets to fill in; those that the judge has stay as they are.</summary>
    /// <param name="step">Names the step: the same one adds nothing again.</param>
    /// <param name="nominations">The nominations with the codes under which the judge sees them.</param>
    public async Task Assign(CaseId round, string judge, string step, IReadOnlyList<(string Nomination, string Code)> nominations)
    {
        string partition = PartitionOf(round, judge);
        foreach ((int part, (string Nomination, string Code)[] some) in nominations.Chunk(AtOnce).Index())
        {
            string mark = string.Create(CultureInfo.InvariantCulture, $"assigned|{step}|{part}");
            while (!(await Table.GetEntityIfExistsAsync<TableEntity>(partition, mark, ["RowKey"])).HasValue)
            {
                await TrySubmit(
                [
                    new(TableTransactionActionType.Add, new TableEntity(partition, mark)),
                    await Counted(partition, some.Length, 0),
                    .. some.Select(one => new TableTransactionAction(TableTransactionActionType.Add, ToRow(
                        partition, new ScoreSheet(judge, one.Nomination, one.Code, SheetState.Open, [], "", null)))),
                ]);
            }
        }
    }

    public async Task<bool> Happened(CaseId round, string judge, string key) =>
        (await Table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(round, judge), "done|" + key, ["RowKey"])).HasValue;

    /// <summary>Writes a sheet; false when it was changed meanwhile or the form was taken before.</summary>
    public async Task<bool> TryCommit(CaseId round, string key, StoredSheet before, ScoreSheet next)
    {
        string partition = PartitionOf(round, next.Judge);
        return await TrySubmit(
        [
            new(TableTransactionActionType.UpdateReplace, ToRow(partition, next), before.Version),
            new(TableTransactionActionType.Add, new TableEntity(partition, "done|" + key)),
            await Counted(partition, Change(SheetState.Open, before.State, next), Change(SheetState.Given, before.State, next)),
        ]);
    }

    /// <summary>What a judge may not score any more does not count; a sheet that the judge never had is none.</summary>
    public async Task Void(CaseId round, string judge, string code)
    {
        while (await Find(round, judge, code) is { State.State: not SheetState.Void } sheet)
            await TryCommit(round, "void-" + code, sheet, sheet.State with { State = SheetState.Void });
    }

    private async Task<TableTransactionAction> Counted(string partition, int open, int given)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(partition, CountRow);
        var next = new TableEntity(partition, CountRow)
        {
            ["Open"] = open + (row.HasValue ? row.Value!.GetInt32("Open")!.Value : 0),
            ["Given"] = given + (row.HasValue ? row.Value!.GetInt32("Given")!.Value : 0),
        };
        return row.HasValue ? new(TableTransactionActionType.UpdateReplace, next, row.Value!.ETag) : new(TableTransactionActionType.Add, next);
    }

    private async Task<bool> TrySubmit(IEnumerable<TableTransactionAction> rows)
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

    private static int Change(SheetState state, ScoreSheet before, ScoreSheet next) => (next.State == state ? 1 : 0) - (before.State == state ? 1 : 0);

    private static string PartitionOf(CaseId round, string judge) => $"{round}|{judge}";

    private static TableEntity ToRow(string partition, ScoreSheet sheet) => new(partition, Prefix + sheet.Code)
    {
        ["Nomination"] = sheet.Nomination,
        ["State"] = sheet.State.ToString(),
        ["Marks"] = JsonSerializer.Serialize(sheet.Marks, CaseJson.Options),
        ["Remark"] = sheet.Remark,
        ["At"] = sheet.At,
    };

    private static ScoreSheet FromRow(string judge, TableEntity row) => new(
        judge, row.GetString("Nomination"), row.RowKey[Prefix.Length..], Enum.Parse<SheetState>(row.GetString("State")),
        JsonSerializer.Deserialize<Mark[]>(row.GetString("Marks"), CaseJson.Options)!, row.GetString("Remark"), row.GetDateTimeOffset("At"));
}
