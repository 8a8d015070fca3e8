using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Certificates.Correct;

/// <summary>What the certificate should say.</summary>
internal static class CorrectForm
{
    // What the signed code can carry: from 2000 until far beyond any term.
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2179, 6, 5);

    /// <summary>Filled in with what it says now.</summary>
    public static FormInput Of(Certificate certificate) => new(
        KeyValuePair.Create("name", certificate.Name), KeyValuePair.Create("from", StoredDay.Write(certificate.From)), KeyValuePair.Create("to", StoredDay.Write(certificate.To)));

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static CorrectCertificate? Read(FormInput input, Certificate certificate)
    {
        string? name = certificate.Honour is { Unit: true } ? input.Required("name", CorrectTexts.Name, PersonName.MaxLength) : NameOf(input);
        DateOnly? from = input.Date("from", CorrectTexts.From, Earliest, Latest);
        DateOnly? to = input.Date("to", CorrectTexts.To, Earliest, Latest);
        string? reason = input.Required("reason", CorrectTexts.Reason, 500, manyLines: true);
        return input.Errors.Count > 0 ? null : new CorrectCertificate(name!, from!.Value, to!.Value, reason!);
    }

    private static string? NameOf(FormInput input)
    {
        if (PersonName.TryParse(input["name"], out PersonName? name, out Phrase? wrong)) return name.Value;
        input.Refuse("name", wrong);
        return null;
    }
}
