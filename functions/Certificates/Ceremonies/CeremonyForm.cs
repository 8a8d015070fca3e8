using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Certificates.Ceremonies;

/// <summary>Which certificates a ceremony is for: those issued in some townships between two days.</summary>
internal sealed record CeremonyOrder(string Title, IReadOnlyList<Certificate> Chosen);

internal static class CeremonyForm
{
    private const int LongestTitle = 60;

    /// <summary>The field of a township's box.</summary>
    public static string FieldOf(DivisionCode township) => "t" + township;

    /// <summary>Filled in beforehand: every township, and the whole time in which certificates were issued.</summary>
    public static FormInput Of(IReadOnlyList<Certificate> certificates, DateOnly today) => new(
    [
        .. TownshipsOf(certificates).Select(township => KeyValuePair.Create(FieldOf(township.Key), CheckField.Ticked)),
        KeyValuePair.Create("from", StoredDay.Write(certificates.Select(certificate => certificate.IssuedOn).DefaultIfEmpty(today).Min())),
        KeyValuePair.Create("to", StoredDay.Write(certificates.Select(certificate => certificate.IssuedOn).DefaultIfEmpty(today).Max())),
    ]);

    /// <summary>The townships that have certificates to print, with how many.</summary>
    public static IReadOnlyList<KeyValuePair<DivisionCode, int>> TownshipsOf(IReadOnlyList<Certificate> certificates) =>
        [.. certificates.CountBy(certificate => certificate.Division.Township!.Value).OrderBy(township => township.Key.ToString(), StringComparer.Ordinal)];

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static CeremonyOrder? Read(FormInput input, IReadOnlyList<Certificate> certificates)
    {
        string? title = input.Required("title", CeremonyTexts.Name, LongestTitle);
        DateOnly? from = input.Date("from", CeremonyTexts.IssuedFrom);
        DateOnly? to = input.Date("to", CeremonyTexts.IssuedTo);
        if (input.Errors.Count > 0) return null;
        List<Certificate> chosen = [.. certificates
            .Where(certificate => input.Checked(FieldOf(certificate.Division.Township!.Value)) && certificate.IssuedOn >= from && certificate.IssuedOn <= to)
            .OrderBy(certificate => certificate.Division.ToString(), StringComparer.Ordinal)
            .ThenBy(certificate => certificate.Id.Year).ThenBy(certificate => certificate.Id.Serial)];
        if (chosen.Count == 0) input.Refuse("title", CeremonyTexts.NothingChosen);
        return chosen.Count == 0 ? null : new CeremonyOrder(title!, chosen);
    }
}
