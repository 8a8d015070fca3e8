using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Time;

/// <summary>A notice that an administrator has entered.</summary>
internal sealed record EnteredNotice(HolidayNotice Notice, Actor By, DateTimeOffset At);

/// <summary>
/// The holiday notices entered since the product was shipped, in one partition, for the State Council's days off are the whole
/// country's: row = <c>year|key of the form</c>. A correction is a further row; none is ever changed.
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
    public async Task Add(EnteredNotice entered, IdempotencyKey key)
    {
        try
        {
            await Table.AddEntityAsync(new TableEntity(Partition, $"{entered.Notice.Year}|{key}")
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

    private static EnteredNotice FromRow(TableEntity row) => new(
        JsonSerializer.Deserialize<HolidayNotice>(row.GetString("Notice"), CaseJson.Options)!,
        new Actor(row.GetString("ById"), row.GetString("ByName")), row.GetDateTimeOffset("At")!.Value);
}
