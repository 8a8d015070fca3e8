using System.Globalization;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Rules;

/// <summary>
/// The figures that offices have set: partition = county, row = <c>rule|key of the form</c>. Rows are added and never changed, so the
/// table is its own history.
/// </summary>
internal sealed class RuleVersionTable(Tables tables)
{
    private TableClient Table => tables["RuleVersions"];

    /// <summary>All versions of all counties, in the order in which they were set.</summary>
    public async Task<IReadOnlyList<RuleVersion>> All() => InOrder(await Table.QueryAsync<TableEntity>().Select(FromRow).ToListAsync());

    /// <summary>The versions of one rule in a county, in the order in which they were set.</summary>
    public async Task<IReadOnlyList<RuleVersion>> Of(string rule, DivisionCode county) =>
        InOrder(await Table.QueryAsync<TableEntity>(Keys.Prefix(county.CountyDigits, rule + '|')).Select(FromRow).ToListAsync());

    /// <summary>Adds a version. The same form sent twice adds one.</summary>
    public async Task Add(RuleVersion version, IdempotencyKey key)
    {
        try
        {
            await Table.AddEntityAsync(ToRow(version, key));
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // The same form came twice: the first copy counts.
        }
    }

    /// <summary>Whether the form with this key was taken.</summary>
    public async Task<bool> Knows(string rule, DivisionCode county, IdempotencyKey key) =>
        (await Table.GetEntityIfExistsAsync<TableEntity>(county.CountyDigits, $"{rule}|{key}", ["RowKey"])).HasValue;

    private static IReadOnlyList<RuleVersion> InOrder(IEnumerable<RuleVersion> versions) => [.. versions.OrderBy(version => version.At)];

    private static TableEntity ToRow(RuleVersion version, IdempotencyKey key) => new(version.Row.Region!.Value.CountyDigits, $"{version.Row.Id}|{key}")
    {
        ["Region"] = version.Row.Region.ToString(),
        ["ValidFrom"] = StoredDay.Write(version.Row.ValidFrom!.Value),
        ["Value"] = version.Row.Figure.Value.ToString(CultureInfo.InvariantCulture),
        ["Unit"] = version.Row.Figure.Unit,
        ["Standing"] = version.Row.Figure.Standing.ToString(),
        ["Source"] = version.Row.Figure.Source,
        ["Reason"] = version.Reason,
        ["ById"] = version.By.Id,
        ["ByName"] = version.By.Name,
        ["At"] = version.At,
    };

    private static RuleVersion FromRow(TableEntity row)
    {
        var figure = new Figure(
            decimal.Parse(row.GetString("Value"), CultureInfo.InvariantCulture), row.GetString("Unit"),
            Enum.Parse<Standing>(row.GetString("Standing")), row.GetString("Source"));
        return new RuleVersion(
            new RuleRow(row.RowKey.Split('|')[0], DivisionCode.Parse(row.GetString("Region")), StoredDay.Read(row.GetString("ValidFrom")), ValidTo: null, figure),
            new Actor(row.GetString("ById"), row.GetString("ByName")), row.GetDateTimeOffset("At")!.Value, row.GetString("Reason"));
    }
}
