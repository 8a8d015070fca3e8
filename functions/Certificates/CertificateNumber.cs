using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LinyingTalent.Certificates;

/// <summary>What a certificate says; each kind of a county has its own numbers.</summary>
public enum CertificateKind
{
    /// <summary>聘书, marked 聘 in the number.</summary>
    Appointment = 1,

    /// <summary>荣誉证书, marked 荣 in the number.</summary>
    Honour = 2,
}

/// <summary>
/// A certificate's number as an office writes it, e.g. 某县聘字〔2026〕第0001号: counted from 1, without gaps, per county, kind and year.
/// </summary>
/// <param name="County">The county's short name, one to eight characters.</param>
/// <param name="Kind">Decides the mark after the county's name.</param>
/// <param name="Year">The year of issue in Shanghai, 2000 to 2099.</param>
/// <param name="Serial">1 to 999,999; written with at least four digits.</param>
public sealed partial record CertificateNumber(string County, CertificateKind Kind, int Year, int Serial)
{
    /// <summary>The form a document prints and a row stores.</summary>
    public override string ToString() => $"{County}{MarkOf(Kind)}字〔{Year}〕第{Serial:D4}号";

    /// <summary>
    /// Reads a number as people type it: full-width digits, any pair of brackets, spaces, a missing 第 and missing zeros are all accepted.
    /// </summary>
    /// <returns>The number, or null when the text is none.</returns>
    public static CertificateNumber? Parse(string? text)
    {
        var match = Written().Match(string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))));
        if (!match.Success)
            return null;

        var serial = int.Parse(match.Groups["serial"].ValueSpan, CultureInfo.InvariantCulture);
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var kind = match.Groups["mark"].Value == MarkOf(CertificateKind.Appointment) ? CertificateKind.Appointment : CertificateKind.Honour;
        return serial == 0 ? null : new CertificateNumber(match.Groups["county"].Value, kind, year, serial);
    }

    private static string MarkOf(CertificateKind kind) => kind switch
    {
        CertificateKind.Appointment => "聘",
        CertificateKind.Honour => "荣",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A certificate is an appointment or an honour; this kind has no mark."),
    };

    [GeneratedRegex(@"^(?<county>\p{Lo}{1,8})(?<mark>[聘荣])字[〔\[(【](?<year>20[0-9]{2})[〕\])】]第?(?<serial>[0-9]{1,6})号$")]
    private static partial Regex Written();
}
