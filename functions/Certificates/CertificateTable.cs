using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Certificates;

/// <summary>What one act changes, written whole or not at all.</summary>
/// <param name="Key">The act's idempotency key: one whose key is there is not done again.</param>
/// <param name="Next">With the version that it was made from.</param>
/// <param name="Superseded">The print that the act replaced.</param>
internal sealed record CertificateChange(
    string Key, Certificate Next, HistoryEntry Entry, SupersededPrint? Superseded, IReadOnlyList<Notification> Notifications);

/// <summary>
/// The certificates: a partition a series (county, kind, year) with the row <c>counter</c>, a row <c>for|holder</c> that says
/// which number a holder has, a row <c>no|000001</c> a certificate, its history <c>history|000001|…</c>, the prints that were
/// replaced <c>print|000001|…</c>, the acts done <c>done|000001|…</c>. Short codes are a partition of their own a county.
/// </summary>
internal sealed class CertificateTable(Tables tables)
{
    public const string Name = "Certificates";
    private const string Counter = "counter";
    private const string NumberPrefix = "no|";

    private TableClient Table => tables[Name];

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
                    new(TableTransactionActionType.Add, CertificateRow.Write(certificate, NumberRow(serial))),
                ]);
                return (await Find(id))!;
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
        return row.HasValue ? CertificateRow.Read(row.Value!) : null;
    }

    /// <summary>The print that bears a short code.</summary>
    public async Task<FoundPrint?> Find(DivisionCode county, ShortCode code)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(CodesOf(county.Prefix), code.Letters);
        if (!row.HasValue || await FindByHolder(row.Value!.GetString("Series"), row.Value!.GetString("Holder")) is not { } certificate) return null;
        if (certificate.ShortCode == code) return new FoundPrint(certificate, null);
        return await Replaced(certificate.Id).FirstOrDefaultAsync(print => print.ShortCode == code) is { } old ? new FoundPrint(certificate, old) : null;
    }

    /// <summary>The print that bears a signed code.</summary>
    public async Task<FoundPrint?> Find(CertificateId id, string code)
    {
        if (await Find(id) is not { } certificate) return null;
        if (certificate.Code == code) return new FoundPrint(certificate, null);
        return await Replaced(id).FirstOrDefaultAsync(print => print.Code == code) is { } old ? new FoundPrint(certificate, old) : null;
    }

    /// <summary>
    /// Keeps what was signed, or told. Of two copies of a step that sign at once the first is kept, and both go on with that one: a
    /// signature holds a random number, and a print with the other's would not verify.
    /// </summary>
    public async Task<Certificate> KeepFirst(Certificate signed)
    {
        try
        {
            await Table.UpdateEntityAsync(CertificateRow.Write(signed, NumberRow(signed.Id.Serial)), signed.Version, TableUpdateMode.Replace);
        }
        catch (RequestFailedException failure) when (failure.Status == 412)
        {
            // The other copy was first.
        }

        return (await Find(signed.Id))!;
    }

    /// <summary>Whether the act with this key was done before.</summary>
    public async Task<bool> Happened(CertificateId id, string key) =>
        (await Table.GetEntityIfExistsAsync<TableEntity>(id.Series, DoneRow(id, key), ["RowKey"])).HasValue;

    /// <summary>Writes an act; false when another came between, or it was done before: read again and decide again.</summary>
    public async Task<bool> TryCommit(CertificateChange change)
    {
        CertificateId id = change.Next.Id;
        List<TableTransactionAction> rows =
        [
            new(TableTransactionActionType.UpdateReplace, CertificateRow.Write(change.Next, NumberRow(id.Serial)), change.Next.Version),
            new(TableTransactionActionType.Add, new TableEntity(id.Series, DoneRow(id, change.Key))),
            new(TableTransactionActionType.Add, new TableEntity(id.Series, string.Create(CultureInfo.InvariantCulture, $"{HistoryPrefix(id)}{change.Entry.Sequence:D5}"))
            {
                ["Entry"] = JsonSerializer.Serialize(change.Entry, CaseJson.Options),
            }),
        ];
        if (change.Superseded is { } print)
            rows.Add(new(TableTransactionActionType.Add, CertificateRow.Write(print, id.Series, $"{PrintPrefix(id)}{print.Edition:D3}")));
        rows.AddRange(change.Notifications.Select((notification, i) => new TableTransactionAction(
            TableTransactionActionType.Add, Outbox.ToRow(id.Series, $"{id.Serial:D6}-{change.Key}-{i}", change.Entry.At, notification))));
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

    public async Task<IReadOnlyList<HistoryEntry>> History(CertificateId id) =>
        await Table.QueryAsync<TableEntity>(Keys.Prefix(id.Series, HistoryPrefix(id)))
            .Select(row => JsonSerializer.Deserialize<HistoryEntry>(row.GetString("Entry"), CaseJson.Options)!).ToListAsync();

    /// <summary>The prints of a certificate that corrections have replaced, the oldest first.</summary>
    public IAsyncEnumerable<SupersededPrint> Replaced(CertificateId id) =>
        Table.QueryAsync<TableEntity>(Keys.Prefix(id.Series, PrintPrefix(id))).Select(CertificateRow.ReadPrint);

    /// <summary>The certificates that were issued for a division and all below it, by year and number.</summary>
    public IAsyncEnumerable<Certificate> In(DivisionCode division) =>
        Table.QueryAsync<TableEntity>(Keys.BelowWithPrefix(division.County, NumberPrefix)).Select(CertificateRow.Read)
            .Where(certificate => certificate.State != CertificateState.Allotted && division.Contains(certificate.Division));

    /// <summary>Every series in which a number was allotted.</summary>
    public IAsyncEnumerable<string> Series() =>
        Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {Counter}"), select: ["PartitionKey"]).Select(row => row.PartitionKey);

    /// <summary>The last number that was allotted in a series.</summary>
    public async Task<int> LastOf(string series)
    {
        NullableResponse<TableEntity> counter = await Table.GetEntityIfExistsAsync<TableEntity>(series, Counter);
        return counter.HasValue ? counter.Value!.GetInt32("Last")!.Value : 0;
    }

    /// <summary>All of a series, those included that are not made yet.</summary>
    public IAsyncEnumerable<Certificate> AllOf(string series) =>
        Table.QueryAsync<TableEntity>(Keys.Prefix(series, NumberPrefix)).Select(CertificateRow.Read);

    /// <summary>Those whose correction others are still to be told of.</summary>
    public IAsyncEnumerable<Certificate> Untold() =>
        Table.QueryAsync<TableEntity>("Untold eq true").Select(CertificateRow.Read);

    /// <summary>A new short code for the holder's print.</summary>
    /// <remarks>Claimed before the number: a code that leads nowhere after a crash is harmless, one that leads to two is not.</remarks>
    public async Task<ShortCode> DrawCode(string series, string holder)
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

    /// <summary>The number that a holder has in a series.</summary>
    public async Task<int?> SerialOf(string series, string holder)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(series, HolderRow(holder));
        return row.HasValue ? row.Value!.GetInt32("Serial") : null;
    }

    private async Task<Certificate?> FindByHolder(string series, string holder) => await SerialOf(series, holder) is { } serial
        ? CertificateRow.Read(await Table.GetEntityAsync<TableEntity>(series, NumberRow(serial)))
        : null;

    private static string CodesOf(string county) => county + "-codes";

    private static string HolderRow(string holder) => "for|" + holder;

    private static string NumberRow(int serial) => NumberPrefix + serial.ToString("D6", CultureInfo.InvariantCulture);

    private static string HistoryPrefix(CertificateId id) => $"history|{id.Serial:D6}|";

    private static string PrintPrefix(CertificateId id) => $"print|{id.Serial:D6}|";

    private static string DoneRow(CertificateId id, string key) => $"done|{id.Serial:D6}|{key}";
}
