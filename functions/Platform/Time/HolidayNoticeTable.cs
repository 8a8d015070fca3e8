using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Time;

/// <summary>A notice that an administrator has entered.</summary>
/// <param name="Key">The key of the form that it came with.</param>
/// <param name="Recount">The recount of open deadlines that followed; null until it is done.</param>
internal sealed record EnteredNotice(HolidayNotice Notice, Actor By, DateTimeOffset At, string Key, Recount? Recount = null);

/// <param name="Deadlines">How many open deadlines were handed in to be counted again.</param>
internal sealed record Recount(DateTimeOffset At, int Deadlines);

/// <summary>
/// The holiday notices entered since the product was shipped, in one partition, for the State Council's days off are the whole
/// country's: row = <c>year|key of the form</c>. A correction is a further row.
/// </summary>
internal sealed class HolidayNoticeTable(Tables tables)
{
    private const string Partition = "notices";

    private TableClient Table => tables["HolidayNotices"];

    /// <summary>All notices by year, a correction after what it corrects: each of a year replaces the one before.</summary>
    public async Task<IReadOnlyList<EnteredNotice>> All()
    {
        List<EnteredNotice> entered = await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"))
            .Select(FromRow).ToListAsync();
        return [.. entered.OrderBy(notice => notice.Notice.Year).ThenBy(notice => notice.At)];
    }

    /// <summary>Keeps a notice. The same form sent twice keeps one.</summary>
    public async Task Add(EnteredNotice entered)
    {
        try
        {
            await Table.AddEntityAsync(new TableEntity(Partition, RowOf(entered.Notice.Year, entered.Key))
            {
                ["Notice"] = JsonSerializer.Serialize(entered.Notice, CaseJson.Options),
                ["ById"] = entered.By.Id,
                ["ByName"] = entered.By.Name,
                ["At"] = entered.At,
            });
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // The same form came twice: the first copy counts.
        }
    }

    /// <summary>The open deadlines were counted again. Said twice, it is noted once more as it is.</summary>
    public Task NoteRecount(int year, string key, Recount recount) => Table.UpdateEntityAsync(
        new TableEntity(Partition, RowOf(year, key)) { ["RecountedAt"] = recount.At, ["Recounted"] = recount.Deadlines },
        ETag.All, TableUpdateMode.Merge);

    private static string RowOf(int year, string key) => string.Create(CultureInfo.InvariantCulture, $"{year}|{key}");

    private static EnteredNotice FromRow(TableEntity row) => new(
        JsonSerializer.Deserialize<HolidayNotice>(row.GetString("Notice"), CaseJson.Options)!,
        new Actor(row.GetString("ById"), row.GetString("ByName")), row.GetDateTimeOffset("At")!.Value, row.RowKey.Split('|')[1],
        row.GetDateTimeOffset("RecountedAt") is { } at ? new Recount(at, row.GetInt32("Recounted")!.Value) : null);
}
