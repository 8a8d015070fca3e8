using System.Globalization;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>A cell's place as spreadsheets write it: B7 is column 2, row 7.</summary>
internal static class CellReference
{
    private const int Letters = 26;
    private const int MostDigits = 7;
    private const int MostLetters = 3;

    /// <param name="number">From 1.</param>
    public static string Column(int number) =>
        number > Letters ? Column((number - 1) / Letters) + Letter(number) : Letter(number).ToString();

    /// <summary>Reads B7; false for anything else, also for places that no sheet has.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int column, out int row)
    {
        (column, row) = (0, 0);
        int letters = 0;
        for (; letters < text.Length && char.IsAsciiLetterUpper(text[letters]); letters++)
        {
            if (letters == MostLetters) return false;
            column = (column * Letters) + text[letters] - 'A' + 1;
        }

        ReadOnlySpan<char> digits = text[letters..];
        return letters > 0 && digits.Length is > 0 and <= MostDigits
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out row) && row > 0;
    }

    private static char Letter(int number) => (char)('A' + ((number - 1) % Letters));
}
