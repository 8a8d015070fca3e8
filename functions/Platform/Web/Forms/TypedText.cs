using System.Globalization;
using System.Text;

namespace LinyingTalent.Platform.Web.Forms;

/// <summary>What can be wrong with a text whatever the field, and how the same thing is written in several ways.</summary>
internal static class TypedText
{
    /// <summary>Browsers send CR LF between lines, scripts LF: one of them, else a length and a comparison depend on the sender.</summary>
    public static string WithLineFeeds(string text) => text.ReplaceLineEndings("\n");

    /// <summary>Full-width digits and signs, as Chinese input methods write them, become ASCII: ２０２６．１．５ is 2026.1.5.</summary>
    public static string Narrow(string text) => IsWellFormed(text) ? text.Normalize(NormalizationForm.FormKC).Trim() : text;

    /// <summary>The same text whatever its case and width: for searching.</summary>
    public static string Comparable(string text) => Narrow(text).ToUpperInvariant();

    /// <summary>As people count: a rare character outside the first plane is one, not two.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>
    /// The place, from 1, of the first character that no text may hold: control characters, halves of a character, and the
    /// marks that turn the reading direction, with which a name can be made to look like another. Null when there is none.
    /// </summary>
    public static int? Forbidden(string text, bool manyLines)
    {
        int place = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            place++;
            if (manyLines && rune.Value is '\n' or '\t') continue;
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control || TurnsDirection(rune) || rune == Rune.ReplacementChar) return place;
        }

        return null;
    }

    private static bool TurnsDirection(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    // Normalize throws on half a surrogate pair.
    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar);
}
