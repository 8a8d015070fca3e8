using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Visits;

/// <summary>
/// A visit record's id: the village's code and 32 random digits, <c>411122204210-0123…</c>. The form holds it from when it is opened,
/// so that the same form sent twice is the same record.
/// </summary>
internal sealed record VisitId(DivisionCode Village, string Digits)
{
    private const int Length = 32;

    public static VisitId New(DivisionCode village) => new(village, RandomNumberGenerator.GetHexString(Length, lowercase: true));

    public override string ToString() => $"{Village}-{Digits}";

    /// <summary>Reads exactly what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out VisitId? id)
    {
        id = text?.Split('-') is [var code, { Length: Length } digits] && digits.All(char.IsAsciiHexDigitLower)
            && DivisionCode.TryParse(code, out DivisionCode village, out _) && village.Level == DivisionLevel.Village
            ? new VisitId(village, digits) : null;
        return id is not null && id.ToString() == text;
    }

}

/// <summary>Whose visits: an appointment to a village.</summary>
/// <param name="Appointment">The id of the certificate of appointment.</param>
internal sealed record VisitPlanId(DivisionCode Village, string Appointment)
{
    private const int MostLength = 40;

    /// <summary>Reads the two as they stand in an address.</summary>
    public static VisitPlanId? Parse(string village, string appointment) =>
        DivisionCode.TryParse(village, out DivisionCode code, out _) && code.Level == DivisionLevel.Village && code.ToString() == village
        && appointment.Length is > 0 and <= MostLength
        && appointment.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            ? new VisitPlanId(code, appointment) : null;
}
