using LinyingTalent.Platform.Lists;

namespace LinyingTalent.Certificates.Overview;

/// <param name="Checks">How often anyone has checked it.</param>
internal sealed record CertificateListRow(Certificate Certificate, CertificateStanding Standing, int Checks, string Township, string Village);

/// <summary>The list of certificates: by township and standing, found by name, number or short code.</summary>
internal static class CertificateList
{
    public static ListOf<CertificateListRow> Shape { get; } = new(CertificateLinks.List, () => CertificateListTexts.Title)
    {
        Filters =
        [
            new TextFilter<CertificateListRow>("q", () => CertificateListTexts.Find,
                row => row.Certificate.Name, row => row.Certificate.Number, row => row.Certificate.ShortCode.ToString(), row => row.Certificate.ShortCode.Letters),
            new ChoiceFilter<CertificateListRow>("township", () => CertificateListTexts.Township, row => row.Certificate.Division.TownshipDigits, row => row.Township)
            {
                OrderBy = row => row.Certificate.Division.TownshipDigits,
            },
            new ChoiceFilter<CertificateListRow>("state", () => CertificateListTexts.State, row => row.Standing.Is.ToString(), row => CertificateWords.Of(row.Standing.Is))
            {
                OrderBy = row => (int)row.Standing.Is,
            },
        ],
        Columns =
        [
            new("holder", () => CertificateListTexts.Holder, row => row.Certificate.Name),
            new("number", () => CertificateListTexts.Number, row => row.Certificate.Number) { SortBy = row => row.Certificate.Id.ToString(), Width = 28 },
            new("village", () => CertificateListTexts.Village, row => $"{row.Township} {row.Village}") { SortBy = row => row.Certificate.Division.ToString(), Width = 28 },
            new("until", () => CertificateListTexts.Until, row => row.Certificate.To),
            new("state", () => CertificateListTexts.State, row => CertificateWords.Of(row.Standing.Is)) { SortBy = row => (int)row.Standing.Is },
            new("checks", () => CertificateListTexts.Checks, row => row.Checks),
            new("from", () => CertificateListTexts.Since, row => row.Certificate.From) { OnlyExported = true },
            new("issued", () => CertificateListTexts.IssuedOn, row => row.Certificate.IssuedOn) { OnlyExported = true },
        ],
        Sort = "-number",
    };
}
