using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.People;

/// <summary>
/// A resident identity number (GB 11643): 6 digits of the division of first registration, 8 of the birth date, 3 in
/// sequence, 1 check digit. Its text is masked, so that no page or log shows it by accident.
/// </summary>
internal sealed record IdentityNumber
{
    private const int Length = 18;
    private const int BirthDateStart = 6;
    private const int BirthDateEnd = 14;
    private const string CheckDigits = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private readonly string number;

    private IdentityNumber(string number, DateOnly birthDate) => (this.number, BirthDate) = (number, birthDate);

    public DateOnly BirthDate { get; }

    /// <summary>
    /// Reads a number as people type it: full-width digits, spaces and a lower-case x are accepted. The division is not
    /// looked up, since numbers outlive the codes they were given under.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The day, in China, after which nobody can have been born yet.</param>
    /// <param name="number">The number, when the result is true.</param>
    /// <param name="refusal">What is wrong, when the result is false.</param>
    public static bool TryParse(
        string? text, DateOnly today, [NotNullWhen(true)] out IdentityNumber? number, [NotNullWhen(false)] out Phrase? refusal)
    {
        string typed = HalfWidth.WithoutSpaces(text).ToUpperInvariant();
        DateOnly birthDate = default;
        refusal = typed switch
        {
            "" => PeopleTexts.IdentityNumberMissing,
            { Length: not Length } => PeopleTexts.IdentityNumberLength(typed.Length),
            _ when !typed[..^1].All(char.IsAsciiDigit) || !CheckDigits.Contains(typed[^1]) => PeopleTexts.IdentityNumberCharacter,
            _ when !HasBirthDate(typed, out birthDate) => PeopleTexts.IdentityNumberBirthDate,
            _ when birthDate > today => PeopleTexts.IdentityNumberFuture,
            _ when typed[^1] != CheckDigit(typed[..^1]) => PeopleTexts.IdentityNumberCheckDigit,
            _ => null,
        };
        number = refusal is null ? new IdentityNumber(typed, birthDate) : null;
        return refusal is null;
    }

    /// <summary>The check digit that belongs to the first 17 digits.</summary>
    public static char CheckDigit(string first17) =>
        CheckDigits[first17.Zip(Weights, (digit, weight) => (digit - '0') * weight).Sum() % CheckDigits.Length];

    /// <summary>The whole number. Showing it to a person is an act that is recorded; storing it means encrypting it.</summary>
    public string Reveal() => number;

    public override string ToString() => Mask.Of(this);

    private static bool HasBirthDate(string typed, out DateOnly birthDate) => DateOnly.TryParseExact(
        typed.AsSpan(BirthDateStart..BirthDateEnd), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out birthDate);
}
