using Azure.Data.Tables;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Certificates;

/// <summary>The columns of <see cref="CertificateTable"/>.</summary>
internal static class CertificateRow
{
    public static TableEntity Write(Certificate certificate, string row) => new(certificate.Id.Series, row)
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
        ["Edition"] = certificate.Edition,
        ["CorrectedOn"] = certificate.CorrectedOn is { } corrected ? StoredDay.Write(corrected) : null,
        ["StateSince"] = certificate.StateSince is { } since ? StoredDay.Write(since) : null,
        ["Sequence"] = certificate.Sequence,
        ["Untold"] = certificate.Untold,
        ["HonourTitle"] = certificate.Honour?.Title,
        ["HonourOccasion"] = certificate.Honour?.Occasion,
        ["HonourLasting"] = certificate.Honour?.Lasting,
        ["HonourUnit"] = certificate.Honour?.Unit,
    };

    public static Certificate Read(TableEntity row) => new(
        CertificateId.Parse(row.GetString("Id")), row.GetString("Number"), row.GetString("Holder"), ShortCode.Parse(row.GetString("ShortCode"))!,
        Enum.Parse<CertificateState>(row.GetString("State")), DivisionCode.Parse(row.GetString("Division")), row.GetString("Name"),
        Day(row, "From"), Day(row, "To"), Day(row, "IssuedOn"), row.GetString("Code"))
    {
        Edition = row.GetInt32("Edition")!.Value,
        CorrectedOn = row.GetString("CorrectedOn") is { } corrected ? StoredDay.Read(corrected) : null,
        StateSince = row.GetString("StateSince") is { } since ? StoredDay.Read(since) : null,
        Sequence = row.GetInt32("Sequence")!.Value,
        Untold = row.GetBoolean("Untold") ?? false,
        Honour = row.GetString("HonourTitle") is { } title
            ? new HonourSaid(title, row.GetString("HonourOccasion"), row.GetBoolean("HonourLasting") ?? false, row.GetBoolean("HonourUnit") ?? false) : null,
        Version = row.ETag,
    };

    public static TableEntity Write(SupersededPrint print, string partition, string row) => new(partition, row)
    {
        ["Edition"] = print.Edition,
        ["ShortCode"] = print.ShortCode.Letters,
        ["Code"] = print.Code,
        ["Name"] = print.Name,
        ["From"] = StoredDay.Write(print.From),
        ["To"] = StoredDay.Write(print.To),
        ["SupersededOn"] = StoredDay.Write(print.SupersededOn),
    };

    public static SupersededPrint ReadPrint(TableEntity row) => new(
        row.GetInt32("Edition")!.Value, ShortCode.Parse(row.GetString("ShortCode"))!, row.GetString("Code"), row.GetString("Name"),
        Day(row, "From"), Day(row, "To"), Day(row, "SupersededOn"));

    private static DateOnly Day(TableEntity row, string column) => StoredDay.Read(row.GetString(column));
}
