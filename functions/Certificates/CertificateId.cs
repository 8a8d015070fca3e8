using System.Globalization;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Certificates;

/// <summary>
/// A certificate's key: county, kind, year and serial, written <c>411122-a-2026-0001</c>. The printed number says the same in the office's form.
/// </summary>
internal readonly record struct CertificateId(DivisionCode County, CertificateKind Kind, int Year, int Serial)
{
    /// <summary>The numbers that are counted together: a partition of the table.</summary>
    public string Series => SeriesOf(County, Kind, Year);

    public static string SeriesOf(DivisionCode county, CertificateKind kind, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{county.Prefix}-{LetterOf(kind)}-{year}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Series}-{Serial:D4}");

    public static bool TryParse(string? text, out CertificateId id)
    {
        id = default;
        if (text?.Split('-') is not [{ Length: 6 } county, var letter, { Length: 4 } year, { Length: >= 4 and <= 6 } serial]) return false;
        if (!DivisionCode.TryParse(county + "000000", out DivisionCode code, out _) || KindOf(letter) is not { } kind) return false;
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int y)) return false;
        if (!int.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out int n) || n == 0) return false;
        id = new CertificateId(code, kind, y, n);
        return id.ToString() == text;
    }

    public static CertificateId Parse(string text) =>
        TryParse(text, out CertificateId id) ? id : throw new FormatException($"'{text}' is no certificate id.");

    private static char LetterOf(CertificateKind kind) => kind switch
    {
        CertificateKind.Appointment => 'a',
        CertificateKind.Honour => 'h',
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of certificate has no letter."),
    };

    private static CertificateKind? KindOf(string letter) => letter switch
    {
        "a" => CertificateKind.Appointment,
        "h" => CertificateKind.Honour,
        _ => null,
    };
}
