using System.Globalization;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>A column to be filled in.</summary>
/// <param name="Need">Whether it has to be.</param>
/// <param name="Choices">Which of the choices may be entered; -1 where anything may.</param>
internal sealed record TemplateColumn(string Head, double Width, string Need, string Explanation, int Choices = -1);

/// <summary>What may be chosen, under a heading of its own on the sheet of choices.</summary>
internal sealed record TemplateChoices(string Head, IReadOnlyList<string> Values);

/// <summary>
/// A workbook to fill in: the sheet itself, a sheet that explains each column, and one that holds what can be chosen. Every column is text, so
/// that an identity number keeps its eighteen digits.
/// </summary>
internal static class TemplateWorkbook
{
    /// <param name="filled">Rows that stand in the sheet already.</param>
    public static IReadOnlyList<Sheet> Sheets(string name, IReadOnlyList<TemplateColumn> columns, IReadOnlyList<TemplateChoices> choices, IEnumerable<CellValue[]> filled) =>
    [
        new Sheet(name, [.. columns.Select(column => new SheetColumn(column.Head, column.Width, AsText: true, RangeOf(column.Choices, choices)))], Rows(filled)),
        new Sheet(
            UploadTexts.ExplanationSheet, [new(UploadTexts.Column, 24), new(UploadTexts.Needed, 20), new(UploadTexts.Explanation, 90)],
            Rows(columns.Select(column => new CellValue[] { column.Head, column.Need, column.Explanation }))),
        new Sheet(
            UploadTexts.ChoiceSheet, [.. choices.Select(choice => new SheetColumn(choice.Head, 24))],
            Rows(Enumerable.Range(0, choices.Max(choice => choice.Values.Count))
                .Select(row => choices.Select(choice => (CellValue)choice.Values.ElementAtOrDefault(row)).ToArray()))),
    ];

    private static IAsyncEnumerable<IReadOnlyList<CellValue>> Rows(IEnumerable<CellValue[]> rows) =>
        rows.Select(row => (IReadOnlyList<CellValue>)row).ToAsyncEnumerable();

    private static string? RangeOf(int index, IReadOnlyList<TemplateChoices> choices)
    {
        if (index < 0) return null;
        string column = CellReference.Column(index + 1);
        return string.Create(CultureInfo.InvariantCulture, $"'{UploadTexts.ChoiceSheet}'!${column}$2:${column}${choices[index].Values.Count + 1}");
    }
}
