using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Visits;

/// <summary>Something as it was read, and the version that a change must still find.</summary>
internal sealed record Stored<T>(T State, ETag Version);

/// <summary>
/// Plans and visit records, a partition a county: <c>plan|village|appointment</c> (a plan holds its duties, a few a year),
/// <c>visit|village-digits</c>, <c>history|visit|number</c>, <c>feed|id</c>, and what is owed to the outbox. So a division's plans and
/// visits are a range of keys, and a confirmed visit and the duty it fulfils change in one transaction.
/// </summary>
internal sealed class VisitTable(Tables tables)
{
    public const string Name = "Visits";
    private const string PlanPrefix = "plan|";
    private const string VisitPrefix = "visit|";
    private const string HistoryPrefix = "history|";
    private const string FeedPrefix = "feed|";

    private TableClient Table => tables[Name];

    public static string PartitionOf(DivisionCode division) => division.County.Prefix;

    public Task<Stored<VisitPlan>?> Find(VisitPlanId id) => Find<VisitPlan>(id.Village, RowOf(id));

    public Task<Stored<Visit>?> Find(VisitId id) => Find<Visit>(id.Village, RowOf(id));

    /// <summary>The plans of a division and all below it, village by village.</summary>
    public IAsyncEnumerable<Stored<VisitPlan>> PlansIn(DivisionCode division) => In<VisitPlan>(division, PlanPrefix);

    /// <summary>The visit records of a division and all below it.</summary>
    public IAsyncEnumerable<Stored<Visit>> VisitsIn(DivisionCode division) => In<Visit>(division, VisitPrefix);

    /// <summary>A visit's timeline, the first entry first.</summary>
    public IAsyncEnumerable<HistoryEntry> History(VisitId id) =>
        Table.QueryAsync<TableEntity>(Keys.Prefix(PartitionOf(id.Village), HistoryOf(id)))
            .Select(row => JsonSerializer.Deserialize<HistoryEntry>(row.GetString("Entry"), CaseJson.Options)!);

    /// <summary>
    /// Writes all rows or none. False when one of those that are new is there already, or one of those that are replaced has changed
    /// since it was read.
    /// </summary>
    public async Task<bool> TryCommit(IEnumerable<TableTransactionAction> rows)
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

    public static TableTransactionAction New(VisitPlan plan) =>
        new(TableTransactionActionType.Add, ToRow(plan.Id.Village, RowOf(plan.Id), plan));

    public static TableTransactionAction New(Visit visit) =>
        new(TableTransactionActionType.Add, ToRow(visit.Id.Village, RowOf(visit.Id), visit));

    public static TableTransactionAction Next(Stored<VisitPlan> seen, VisitPlan next) =>
        new(TableTransactionActionType.UpdateReplace, ToRow(next.Id.Village, RowOf(next.Id), next), seen.Version);

    public static TableTransactionAction Next(Stored<Visit> seen, Visit next) =>
        new(TableTransactionActionType.UpdateReplace, ToRow(next.Id.Village, RowOf(next.Id), next), seen.Version);

    public static TableTransactionAction Entry(VisitId visit, HistoryEntry entry) => new(TableTransactionActionType.Add,
        new TableEntity(PartitionOf(visit.Village), HistoryOf(visit) + entry.Sequence.ToString("D3", CultureInfo.InvariantCulture))
        {
            ["Entry"] = JsonSerializer.Serialize(entry, CaseJson.Options),
        });

    /// <param name="step">Tells the step from others: the same step owes the same rows.</param>
    public static IEnumerable<TableTransactionAction> Owed(
        DivisionCode village, string step, DateTimeOffset at, IEnumerable<Notification> notifications) =>
        notifications.Select((notification, i) => new TableTransactionAction(
            TableTransactionActionType.UpsertReplace, Outbox.ToRow(PartitionOf(village), $"{step}-{i}", at, notification)));

    /// <summary>Whose calendar a feed is, and what its link is derived from; null where there is none.</summary>
    public async Task<CalendarFeed?> FindFeed(string id)
    {
        if (id.Split('-') is not [{ Length: 6 } county, var random] || !(county + random).All(char.IsAsciiLetterOrDigit)) return null;
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(county, FeedPrefix + id);
        return row.HasValue ? FeedOf(row.Value!) : null;
    }

    /// <summary>The feed of an account; null before it asked for one.</summary>
    public async Task<CalendarFeed?> FeedOf(DivisionCode county, string account) =>
        await Table.QueryAsync<TableEntity>(Keys.Prefix(PartitionOf(county), FeedPrefix)).Select(FeedOf)
            .FirstOrDefaultAsync(feed => feed.Account == account);

    public Task Keep(CalendarFeed feed) => Table.UpsertEntityAsync(new TableEntity(feed.Id[..6], FeedPrefix + feed.Id)
    {
        ["Account"] = feed.Account,
        ["Nonce"] = feed.Nonce,
    }, TableUpdateMode.Replace);

    private static CalendarFeed FeedOf(TableEntity row) =>
        new(row.RowKey[FeedPrefix.Length..], row.GetString("Account"), row.GetString("Nonce"));

    private static string RowOf(VisitPlanId id) => $"{PlanPrefix}{id.Village}|{id.Appointment}";

    private static string RowOf(VisitId id) => VisitPrefix + id;

    private static string HistoryOf(VisitId id) => $"{HistoryPrefix}{id}|";

    private static TableEntity ToRow<T>(DivisionCode village, string row, T state) => new(PartitionOf(village), row)
    {
        ["State"] = JsonSerializer.Serialize(state, CaseJson.Options),
    };

    private async Task<Stored<T>?> Find<T>(DivisionCode village, string row)
    {
        NullableResponse<TableEntity> found = await Table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(village), row);
        return found.HasValue ? FromRow<T>(found.Value!) : null;
    }

    private IAsyncEnumerable<Stored<T>> In<T>(DivisionCode division, string prefix) =>
        Table.QueryAsync<TableEntity>(Keys.Prefix(PartitionOf(division), prefix + division.Prefix)).Select(FromRow<T>);

    private static Stored<T> FromRow<T>(TableEntity row) =>
        new(JsonSerializer.Deserialize<T>(row.GetString("State"), CaseJson.Options)!, row.ETag);
}
