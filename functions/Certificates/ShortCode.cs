using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LinyingTalent.Certificates;

/// <summary>
/// The code that finds a certificate when someone reads it out on the telephone, e.g. 7K3-M9Q-XRT7: nine random letters and a check letter,
/// grouped as telephone numbers are.
/// </summary>
/// <remarks>
/// Random rather than derived from the number: numbers are consecutive, so one leaked secret would reveal every code ever printed, and a
/// derived code that happens to be taken could not be drawn again. The caller draws it in the transaction that allots the number and keeps it
/// in the row, so that a repeat finds the same code. 45 bits: with 100,000 certificates a guess hits once in 350 million tries, and two
/// certificates meet once in 7,000 counties of that size; the row key then refuses the second, and the caller draws again.
/// The alphabet is Crockford's base 32 (no I, L, O, U). The check letter is a weighted sum over GF(32) and so one more ordinary letter, where
/// Crockford's own check needs signs such as * and ~; it finds every single wrong letter and every swap of two.
/// </remarks>
public sealed record ShortCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int RandomLetters = 9;

    private ShortCode(string letters) => Letters = letters;

    /// <summary>The ten letters without grouping: the form for a row key.</summary>
    public string Letters { get; }

    /// <summary>A new random code.</summary>
    public static ShortCode Draw()
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, RandomLetters);
        return new ShortCode(letters + CheckLetter(letters));
    }

    /// <summary>
    /// Reads a code as people write it: either case, full-width letters, any spaces and dashes, O for 0, I or L for 1.
    /// </summary>
    /// <returns>The code, or null when the length, a letter or the check letter is wrong: say so at once, without a look-up.</returns>
    public static ShortCode? Parse(string? text)
    {
        var letters = string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(c => !IsSpacing(c)).Select(Canonical));
        var wellFormed = letters.Length == RandomLetters + 1
            && letters.All(Alphabet.Contains)
            && CheckLetter(letters[..RandomLetters]) == letters[RandomLetters];
        return wellFormed ? new ShortCode(letters) : null;
    }

    /// <summary>The grouped form that is printed and read out.</summary>
    public override string ToString() => $"{Letters[..3]}-{Letters[3..6]}-{Letters[6..]}";

    private static bool IsSpacing(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || c == '−';

    private static char Canonical(char c) => char.ToUpperInvariant(c) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var letter => letter,
    };

    private static char CheckLetter(string letters) =>
        Alphabet[letters.Aggregate(0, (sum, letter) => TimesAlpha(sum ^ Alphabet.IndexOf(letter, StringComparison.Ordinal)))];

    // α is a root of x⁵ + x² + 1; its powers up to 30 differ, so each place has a weight of its own.
    private static int TimesAlpha(int value) => value < 16 ? value << 1 : (value << 1) ^ 0b100101;
}
