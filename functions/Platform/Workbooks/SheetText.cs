using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>Text as SpreadsheetML spells it: characters that XML cannot hold stand there as <c>_x0001_</c>.</summary>
internal static partial class SheetText
{
    /// <summary>In UTF-16 units; a longer text makes Excel call the whole workbook damaged.</summary>
    public const int Longest = 32_767;

    private const char More = '…';

    public static string ToXml(string text)
    {
        string whole = Escape().Replace(text.Length > Longest ? Cut(text) : text, "_x005F$0");
        return whole.All(IsPlain) ? whole : string.Concat(whole.EnumerateRunes().Select(Spell));
    }

    public static string FromXml(string text) => Escape().Replace(text, match =>
        ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    private static bool IsPlain(char letter) => letter is (>= ' ' and < '\uD800') or '\t' or '\n';

    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1)] + More;

    // Halves of a character have become U+FFFD by now; U+FFFE and U+FFFF are no characters at all.
    private static string Spell(Rune rune) => rune.Value switch
    {
        (< ' ' and not ('\t' or '\n')) or 0xFFFE or 0xFFFF => $"_x{rune.Value:X4}_",
        _ => rune.ToString(),
    };

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
