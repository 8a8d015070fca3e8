using System.Diagnostics.CodeAnalysis;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.People;

/// <summary>
/// A unified social credit code (GB 32100) of a legal person or other organisation: 17 characters, the last of which is within the organisation's own
/// number, and a check character. It is public, so its text is not masked.
/// </summary>
internal sealed record CreditCode
{
    private const int Length = 18;

    // Without I, O, S, V and Z, which are taken for digits and for one another.
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    // Powers of 3, modulo the number of characters.
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private CreditCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>Reads a code as people type it: full-width characters, spaces, dashes and small letters are accepted.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CreditCode? code, [NotNullWhen(false)] out Phrase? refusal)
    {
        string typed = HalfWidth.WithoutSpaces(text).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        refusal = typed switch
        {
            "" => PeopleTexts.CreditCodeMissing,
            { Length: not Length } => PeopleTexts.CreditCodeLength(typed.Length),
            _ when !typed.All(Characters.Contains) => PeopleTexts.CreditCodeCharacter,
            _ when typed[^1] != CheckCharacter(typed[..^1]) => PeopleTexts.CreditCodeCheck,
            _ => null,
        };
        code = refusal is null ? new CreditCode(typed) : null;
        return refusal is null;
    }

    /// <summary>The check character that belongs to the first 17.</summary>
    public static char CheckCharacter(string first17)
    {
        int sum = first17.Zip(Weights, (letter, weight) => Characters.IndexOf(letter, StringComparison.Ordinal) * weight).Sum();
        return Characters[(Characters.Length - (sum % Characters.Length)) % Characters.Length];
    }

    public override string ToString() => Value;
}
