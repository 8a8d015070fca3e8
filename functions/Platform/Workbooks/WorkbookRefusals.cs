using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>Why a workbook from outside is not read. Each names the place, where there is one, and what to do.</summary>
internal abstract record WorkbookRefusal(Phrase Sentence) : Refusal(RefusalKind.Invalid, Sentence);

/// <summary>No file was chosen, or an empty one.</summary>
internal sealed record NoWorkbook() : WorkbookRefusal(WorkbookTexts.None);

internal sealed record WorkbookTooLarge() : WorkbookRefusal(WorkbookTexts.TooLarge(WorkbookLimits.LongestUpload / 1024 / 1024));

/// <summary>Another kind of file, or a damaged one.</summary>
internal sealed record NotAWorkbook() : WorkbookRefusal(WorkbookTexts.NotAWorkbook);

/// <summary>The format of before 2007, or a workbook with a password: both are the same container.</summary>
internal sealed record OldOrLocked() : WorkbookRefusal(WorkbookTexts.OldOrLocked);

/// <summary>Small as a file, enormous unpacked: made to use up the machine that opens it.</summary>
internal sealed record UnpacksTooLarge() : WorkbookRefusal(WorkbookTexts.UnpacksTooLarge(WorkbookLimits.LongestUnpacked / 1024 / 1024));

internal sealed record HasMacros() : WorkbookRefusal(WorkbookTexts.HasMacros);

/// <summary>It takes contents from another file or address.</summary>
internal sealed record HasExternalLinks() : WorkbookRefusal(WorkbookTexts.HasExternalLinks);

internal sealed record HasFormula(string Sheet, int Row, string Column) : WorkbookRefusal(WorkbookTexts.HasFormula(Sheet, Row, Column));

internal sealed record HasMergedCells(string Sheet, string Range) : WorkbookRefusal(WorkbookTexts.HasMergedCells(Sheet, Range));

/// <summary>The spreadsheet itself shows an error there, such as #N/A.</summary>
internal sealed record HasErrorCell(string Sheet, int Row, string Column) : WorkbookRefusal(WorkbookTexts.HasErrorCell(Sheet, Row, Column));

internal sealed record TooManyRows(string Sheet) : WorkbookRefusal(WorkbookTexts.TooManyRows(Sheet, WorkbookLimits.MostRows));

/// <summary>Something stands outside the table, often a blank typed by mistake.</summary>
internal sealed record CellOutOfReach(string Sheet, int Row, string Column) : WorkbookRefusal(WorkbookTexts.CellOutOfReach(Sheet, Row, Column));

internal sealed record WrongHead(string Sheet, string Column, string Expected, string Found)
    : WorkbookRefusal(WorkbookTexts.WrongHead(Sheet, Column, Expected, Found));

internal sealed record UnknownColumn(string Sheet, string Column, string Found) : WorkbookRefusal(WorkbookTexts.UnknownColumn(Sheet, Column, Found));

/// <summary>A number of more than 15 digits in a cell for numbers: the spreadsheet has made zeros of the last ones.</summary>
internal sealed record LostDigits(string Sheet, int Row, string Column) : WorkbookRefusal(WorkbookTexts.LostDigits(Sheet, Row, Column));

/// <summary>The headings stand there and nothing below them.</summary>
internal sealed record NoRows(string Sheet) : WorkbookRefusal(WorkbookTexts.NoRows(Sheet));

/// <summary>Leaves the reading from any depth; never leaves <see cref="WorkbookReader"/>.</summary>
internal sealed class WorkbookRefusedException(WorkbookRefusal refusal) : Exception(refusal.Sentence.In(Languages.English))
{
    public WorkbookRefusal Refusal { get; } = refusal;
}
