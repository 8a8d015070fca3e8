using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Workbooks;

internal static class WorkbookTexts
{
    private static readonly PhraseBook Book = new(typeof(WorkbookTexts));

    public static Phrase None => Book.Phrase();

    public static Phrase NotAWorkbook => Book.Phrase();

    public static Phrase OldOrLocked => Book.Phrase();

    public static Phrase HasMacros => Book.Phrase();

    public static Phrase HasExternalLinks => Book.Phrase();

    public static Phrase TooLarge(int megabytes) => Book.Phrase([megabytes]);

    public static Phrase UnpacksTooLarge(long megabytes) => Book.Phrase([megabytes]);

    public static Phrase HasFormula(string sheet, int row, string column) => Book.Phrase([sheet, row, column]);

    public static Phrase HasMergedCells(string sheet, string range) => Book.Phrase([sheet, range]);

    public static Phrase HasErrorCell(string sheet, int row, string column) => Book.Phrase([sheet, row, column]);

    public static Phrase TooManyRows(string sheet, int most) => Book.Phrase([sheet, most]);

    public static Phrase CellOutOfReach(string sheet, int row, string column) => Book.Phrase([sheet, row, column]);

    public static Phrase WrongHead(string sheet, string column, string expected, string found) => Book.Phrase([sheet, column, expected, found]);

    public static Phrase UnknownColumn(string sheet, string column, string found) => Book.Phrase([sheet, column, found]);

    public static Phrase LostDigits(string sheet, int row, string column) => Book.Phrase([sheet, row, column]);

    public static Phrase NoRows(string sheet) => Book.Phrase([sheet]);
}
