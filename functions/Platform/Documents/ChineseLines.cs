using System.Text.RegularExpressions;

namespace LinyingTalent.Platform.Documents;

/// <summary>
/// Breaks a Chinese paragraph into lines: no closing mark begins a line, no opening mark ends one, a date stays whole, a village's name keeps
/// its 村, and the last line is not one lonely character.
/// </summary>
internal static partial class ChineseLines
{
    private const int ShortestLastLine = 4;
    private const int NarrowingsTried = 4;

    /// <param name="text">The paragraph, without line breaks.</param>
    /// <param name="widthOf">Measures a text, in the unit of the next two.</param>
    /// <param name="em">The width of a full character; the first line is indented by two.</param>
    /// <param name="width">The measure.</param>
    public static IReadOnlyList<string> Break(string text, Func<string, float> widthOf, float em, float width)
    {
        var pieces = Piece().Matches(text).Select(piece => piece.Value).ToList();
        var narrower = Enumerable.Range(0, NarrowingsTried).Select(ems => Fill(pieces, widthOf, em, width - (ems * em)));
        return narrower.FirstOrDefault(lines => lines.Count == 1 || lines[^1].Length >= ShortestLastLine) ?? Fill(pieces, widthOf, em, width);
    }

    private static List<string> Fill(List<string> pieces, Func<string, float> widthOf, float em, float width)
    {
        var lines = new List<string> { "" };
        foreach (var piece in pieces)
        {
            var room = lines.Count == 1 ? width - (2 * em) : width;
            if (lines[^1].Length > 0 && widthOf(lines[^1] + piece) > room)
                lines.Add(piece);
            else
                lines[^1] += piece;
        }

        return lines;
    }

    /// <summary>What must not be divided: opening marks, then a date, a Latin word or a character, then closing marks.</summary>
    [GeneratedRegex(
        @"[（〔《“‘【]*(?:[0-9]+年[0-9]+月[0-9]+日|[\p{IsBasicLatin}-[\s]]+\s?|[\uD800-\uDBFF][\uDC00-\uDFFF]村?|.村?)[，。、；：？！）〕》”’】·]*",
        RegexOptions.Singleline)]
    private static partial Regex Piece();
}
