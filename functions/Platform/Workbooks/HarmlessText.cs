using System.Globalization;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>
/// Text that a spreadsheet must not take for a formula, now or after it was saved as CSV and opened again: what begins with
/// = + - @, also in full width and after blanks, or with a tab or another control character, gets an apostrophe in front, as one would type it.
/// </summary>
internal static class HarmlessText
{
    private const char Apostrophe = '\'';
    private const string Signs = "=+-@＝＋－＠";

    public static string Of(string text) => IsDangerous(text) ? Apostrophe + text : text;

    /// <summary>The text before <see cref="Of"/>: what was exported comes back as it was.</summary>
    public static string Original(string text) => text is [Apostrophe, .. var rest] && IsDangerous(rest) ? rest : text;

    // Apostrophes before a sign count too: else a text that already has one could not be told from one that was given it.
    private static bool IsDangerous(string text)
    {
        string rest = text.TrimStart(Apostrophe);
        string blanks = string.Concat(rest.TakeWhile(IsBlank));
        return blanks.Any(char.IsControl) || (rest.Length > blanks.Length && (char.IsControl(rest[blanks.Length]) || Signs.Contains(rest[blanks.Length])));
    }

    // Also what has no width: a byte order mark or a joiner in front of the sign hides it from whoever looks for it.
    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format;
}
