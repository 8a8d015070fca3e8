namespace LinyingTalent.Platform.Workbooks;

/// <summary>A sheet to be written: a row of headings that stays in view, and rows that may come from storage one after the other.</summary>
/// <param name="Name">As people call it; what a sheet's name must not hold is left out when it is written.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IAsyncEnumerable<IReadOnlyList<CellValue>> Rows);

/// <param name="Width">In characters of Latin width; a Chinese character takes two.</param>
/// <param name="AsText">What is typed into the column later stays text, so that a long number keeps its digits.</param>
/// <param name="Choices">The range that holds what may be entered, such as <c>Choices!$A$2:$A$9</c>; null where anything may.</param>
internal sealed record SheetColumn(string Head, double Width = 18, bool AsText = false, string? Choices = null);
