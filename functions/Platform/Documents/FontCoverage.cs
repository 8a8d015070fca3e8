using System.Globalization;
using System.Text;

namespace LinyingTalent.Platform.Documents;

/// <summary>
/// Finds what a font cannot print. A missing character would print as a blank, silently, on a person's certificate: ask before issuing.
/// </summary>
internal static class FontCoverage
{
    /// <summary>The characters of <paramref name="text"/> that the font lacks, each once, in order. Control and half characters count as lacking.</summary>
    public static IReadOnlyList<Rune> Missing(PrintFont font, string text) =>
        [.. text.EnumerateRunes().Distinct().Where(rune => !font.Has(rune))];
}

/// <summary>The refusal to print a text with characters that the font lacks.</summary>
/// <param name="Characters">Each once; never empty.</param>
public sealed record MissingCharacters(IReadOnlyList<Rune> Characters)
{
    /// <summary>What is wrong and what to do, for the office.</summary>
    public string Sentence =>
        $"证书字库中没有以下字符，打印出来会是空白：{string.Join("、", Characters.Select(Describe))}。请核对用字；确认无误的，请先更换含有该字的字库，再颁发证书。";

    private static string Describe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => $"不可见字符（U+{rune.Value:X4}）",
        _ => $"“{rune}”（U+{rune.Value:X4}）",
    };
}
