using System.Globalization;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Certificates;

/// <summary>
/// The certificates: a partition a series (county, kind, year) with the row <c>counter</c>, a row <c>for|holder</c> that says
/// which number a holder has, and a row <c>no|0001</c> a certificate. Short codes are a partition of their own a county.
/// </summary>
internal sealed class CertificateTable(Tables tables)
{
    private const string Counter = "counter";

    private TableClient Table => tables["Certificates"];

    /// <summary>
    /// The holder's certificate, with the series' next number when the holder has none yet. Counter, holder and number are
    /// one transaction: no gap, no number twice, whatever breaks off in between.
    /// </summary>
    public async Task<Certificate> Allot(DivisionCode county, string countyName, CertificateKind kind, int year, string holder)
    {
        string series = CertificateId.SeriesOf(county, kind, year);
        while (true)
        {
            if (await FindByHolder(series, holder) is { } allotted) return allotted;
            NullableResponse<TableEntity> counter = await Table.GetEntityIfExistsAsync<TableEntity>(series, Counter);
            int serial = (counter.HasValue ? counter.Value!.GetInt32("Last")!.Value : 0) + 1;
            var id = new CertificateId(county, kind, year, serial);
            var certificate = new Certificate(
                id, new CertificateNumber(countyName, kind, year, serial).ToString(), holder, await DrawCode(series, holder),
                CertificateState.Allotted, county, "", default, default, default, "");
            var last = new TableEntity(series, Counter) { ["Last"] = serial };
            try
            {
                await Table.SubmitTransactionAsync(
                [
                    counter.HasValue
                        ? new(TableTransactionActionType.UpdateReplace, last, counter.Value!.ETag)
                        : new(TableTransactionActionType.Add, last),
                    new(TableTransactionActionType.Add, new TableEntity(series, HolderRow(holder)) { ["Serial"] = serial }),
                    new(TableTransactionActionType.Add, ToRow(certificate)),
                ]);
                return certificate;
            }
            catch (TableTransactionFailedException failure) when (failure.Status is 409 or 412)
            {
                // Another holder took this number: the next one is ours.
            }
        }
    }

    public async Task<Certificate?> Find(CertificateId id)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(id.Series, NumberRow(id.Serial));
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    public async Task<Certificate?> Find(DivisionCode county, ShortCode code)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(CodesOf(county.Prefix), code.Letters);
        return row.HasValue ? await FindByHolder(row.Value!.GetString("Series"), row.Value!.GetString("Holder")) : null;
    }

    public Task Keep(Certificate certificate) => Table.UpsertEntityAsync(ToRow(certificate), TableUpdateMode.Replace);

    /// <summary>The certificates of a series in the order of their numbers.</summary>
    public IAsyncEnumerable<Certificate> InSeries(DivisionCode county, CertificateKind kind, int year) =>
        Table.QueryAsync<TableEntity>(Keys.Prefix(CertificateId.SeriesOf(county, kind, year), "no|")).Select(FromRow);

    private async Task<Certificate?> FindByHolder(string series, string holder)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(series, HolderRow(holder));
        if (!row.HasValue) return null;
        return FromRow(await Table.GetEntityAsync<TableEntity>(series, NumberRow(row.Value!.GetInt32("Serial")!.Value)));
    }

    // The code is claimed before the number: a code that leads nowhere after a crash is harmless, one that leads to two is not.
    private async Task<ShortCode> DrawCode(string series, string holder)
    {
        while (true)
        {
            ShortCode code = ShortCode.Draw();
            try
            {
                await Table.AddEntityAsync(new TableEntity(CodesOf(series[..6]), code.Letters) { ["Series"] = series, ["Holder"] = holder });
                return code;
            }
            catch (RequestFailedException failure) when (failure.Status == 409)
            {
                // Taken, once in many millions: draw again.
            }
        }
    }

    private static string CodesOf(string county) => county + "-codes";

    private static string HolderRow(string holder) => "for|" + holder;

    private static string NumberRow(int serial) => "no|" + serial.ToString("D6", CultureInfo.InvariantCulture);

    private static TableEntity ToRow(Certificate certificate) => new(certificate.Id.Series, NumberRow(certificate.Id.Serial))
    {
        ["Id"] = certificate.Id.ToString(),
        ["Number"] = certificate.Number,
        ["Holder"] = certificate.Holder,
        ["ShortCode"] = certificate.ShortCode.Letters,
        ["State"] = certificate.State.ToString(),
        ["Division"] = certificate.Division.ToString(),
        ["Name"] = certificate.Name,
        ["From"] = StoredDay.Write(certificate.From),
        ["To"] = StoredDay.Write(certificate.To),
        ["IssuedOn"] = StoredDay.Write(certificate.IssuedOn),
        ["Code"] = certificate.Code,
    };

    private static Certificate FromRow(TableEntity row) => new(
        CertificateId.Parse(row.GetString("Id")), row.GetString("Number"), row.GetString("Holder"), ShortCode.Parse(row.GetString("ShortCode"))!,
        Enum.Parse<CertificateState>(row.GetString("State")), DivisionCode.Parse(row.GetString("Division")), row.GetString("Name"),
        Day(row, "From"), Day(row, "To"), Day(row, "IssuedOn"), row.GetString("Code"));

    private static DateOnly Day(TableEntity row, string column) => StoredDay.Read(row.GetString(column));
}
