using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Features;

/// <summary>
/// When features are open: partition = county, row = <c>feature|key of the form</c>. Rows are added and never changed, so the table is
/// its own history.
/// </summary>
internal sealed class FeatureWindowTable(Tables tables)
{
    private TableClient Table => tables["FeatureWindows"];

    /// <summary>All windows of all counties, in the order in which they were set.</summary>
    public async Task<IReadOnlyList<FeatureWindow>> All() => InOrder(await Table.QueryAsync<TableEntity>().Select(FromRow).ToListAsync());

    /// <summary>The windows of a feature in a county, in the order in which they were set.</summary>
    public async Task<IReadOnlyList<FeatureWindow>> Of(Feature feature, DivisionCode county) =>
        InOrder(await Table.QueryAsync<TableEntity>(Keys.Prefix(county.CountyDigits, $"{feature}|")).Select(FromRow).ToListAsync());

    /// <summary>Adds a window. The same form sent twice adds one.</summary>
    public async Task Add(FeatureWindow window, IdempotencyKey key)
    {
        try
        {
            await Table.AddEntityAsync(new TableEntity(window.County.CountyDigits, $"{window.Feature}|{key}")
            {
                ["County"] = window.County.ToString(),
                ["Opening"] = window.Opening.ToString(),
                ["First"] = window.First is { } first ? StoredDay.Write(first) : null,
                ["Last"] = window.Last is { } last ? StoredDay.Write(last) : null,
                ["Reason"] = window.Reason,
                ["ById"] = window.By.Id,
                ["ByName"] = window.By.Name,
                ["At"] = window.At,
            });
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // The same form came twice: the first copy counts.
        }
    }

    /// <summary>Whether the form with this key was taken.</summary>
    public async Task<bool> Knows(Feature feature, DivisionCode county, IdempotencyKey key) =>
        (await Table.GetEntityIfExistsAsync<TableEntity>(county.CountyDigits, $"{feature}|{key}", ["RowKey"])).HasValue;

    private static IReadOnlyList<FeatureWindow> InOrder(IEnumerable<FeatureWindow> windows) => [.. windows.OrderBy(window => window.At)];

    private static FeatureWindow FromRow(TableEntity row) => new(
        Enum.Parse<Feature>(row.RowKey.Split('|')[0]), DivisionCode.Parse(row.GetString("County")), Enum.Parse<Opening>(row.GetString("Opening")),
        row.GetString("First") is { } first ? StoredDay.Read(first) : null, row.GetString("Last") is { } last ? StoredDay.Read(last) : null,
        new Actor(row.GetString("ById"), row.GetString("ByName")), row.GetDateTimeOffset("At")!.Value, row.GetString("Reason"));
}
