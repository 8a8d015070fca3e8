using System.Globalization;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Certificates.Checks;

/// <summary>How often something was checked, and with what result.</summary>
internal sealed record CheckCount(string Of, IReadOnlyDictionary<string, int> Results)
{
    public int Total => Results.Values.Sum();
}

/// <summary>
/// Counts the checks, and nothing of who checked: partition = county, a row <c>certificate|id</c> each and a row <c>day|2026-03-02</c>
/// each, with a column for every result.
/// </summary>
internal sealed class CheckTable(Tables tables)
{
    /// <summary>The result of a code that leads to no certificate.</summary>
    public const string NotFound = "NotFound";

    private const string CertificatePrefix = "certificate|";
    private const string DayPrefix = "day|";
    private static readonly string[] SystemColumns = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    private TableClient Table => tables["CertificateChecks"];

    public async Task Count(CertificateId certificate, Validity result, DateOnly day)
    {
        await Add(certificate.County.Prefix, CertificatePrefix + certificate, result.ToString());
        await Add(certificate.County.Prefix, DayPrefix + StoredDay.Write(day), result.ToString());
    }

    /// <summary>A code that is none of the county's.</summary>
    public Task CountUnknown(DivisionCode county, DateOnly day) => Add(county.Prefix, DayPrefix + StoredDay.Write(day), NotFound);

    public async Task<CheckCount> Of(CertificateId certificate)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(certificate.County.Prefix, CertificatePrefix + certificate);
        return row.HasValue ? Read(row.Value!, CertificatePrefix) : new CheckCount(certificate.ToString(), new Dictionary<string, int>());
    }

    /// <summary>The counts of all the county's certificates that were ever checked, by their ids.</summary>
    public async Task<IReadOnlyDictionary<string, CheckCount>> OfCertificates(DivisionCode county) =>
        await Table.QueryAsync<TableEntity>(Keys.Prefix(county.County.Prefix, CertificatePrefix))
            .Select(row => Read(row, CertificatePrefix)).ToDictionaryAsync(count => count.Of);

    /// <summary>The county's counts since a day, day by day.</summary>
    public async Task<IReadOnlyList<CheckCount>> Since(DivisionCode county, DateOnly day) =>
        await Table.QueryAsync<TableEntity>(Keys.Prefix(county.County.Prefix, DayPrefix))
            .Select(row => Read(row, DayPrefix)).Where(count => StoredDay.Read(count.Of) >= day).ToListAsync();

    // Two people who check in the same moment are counted both: whoever comes second reads again.
    private async Task Add(string partition, string row, string result)
    {
        while (true)
        {
            NullableResponse<TableEntity> found = await Table.GetEntityIfExistsAsync<TableEntity>(partition, row);
            TableEntity counted = found.HasValue ? found.Value! : new TableEntity(partition, row);
            counted[result] = (counted.GetInt32(result) ?? 0) + 1;
            try
            {
                if (found.HasValue) await Table.UpdateEntityAsync(counted, counted.ETag, TableUpdateMode.Replace);
                else await Table.AddEntityAsync(counted);
                return;
            }
            catch (RequestFailedException failure) when (failure.Status is 409 or 412)
            {
                // Counted by somebody else in between.
            }
        }
    }

    private static CheckCount Read(TableEntity row, string prefix) => new(
        row.RowKey[prefix.Length..],
        row.Where(column => !SystemColumns.Contains(column.Key)).ToDictionary(column => column.Key, column => Convert.ToInt32(column.Value, CultureInfo.InvariantCulture)));
}
