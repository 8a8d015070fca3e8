using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Trades;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>
/// The workbook to fill in: a sheet with the villages already in it, a sheet that explains each column, and one that holds what can be
/// chosen. Every column is text, so that an identity number keeps its eighteen digits.
/// </summary>
internal sealed class ProposalTemplate
{
    private readonly DivisionRegistry divisions;
    private readonly List<Division> villages;
    private readonly List<Choice> choices;

    /// <param name="villages">Those that may be put forward.</param>
    public ProposalTemplate(IEnumerable<Division> villages, DivisionRegistry divisions)
    {
        this.divisions = divisions;
        this.villages = [.. villages];

        // Several trades stand in one cell, so that a drop-down, which takes one, would be in their way: the list only shows them.
        choices =
        [
            new([ProposalSheet.Township], ImportTexts.Township, [.. this.villages.Select(TownshipOf).Distinct()]),
            new([ProposalSheet.Village], ImportTexts.Village, [.. this.villages.Select(village => village.Name).Distinct()]),
            new([ProposalSheet.Kind], ImportTexts.Kinds, [.. Enum.GetValues<CandidateKind>().Select(kind => SelectionWords.Kind(kind).ToString())]),
            new([ProposalSheet.Roots, ProposalSheet.Consent], ImportTexts.YesNo, [ImportTexts.Yes, ImportTexts.No]),
            new(["places"], ImportTexts.Places, ["1", "2", "3"]),
            new([], ImportTexts.Trades, [.. Enum.GetValues<Trade>().Select(trade => TradeWords.Of(trade).ToString())]),
        ];
    }

    public IReadOnlyList<Sheet> Sheets =>
    [
        new Sheet(
            ImportTexts.SheetName,
            [.. ProposalSheet.Fields.Select(column => new SheetColumn(column.Head(), column.Width, AsText: true, RangeFor(column.Field)))],
            Rows(villages.Select(village => new CellValue[] { TownshipOf(village), village.Name }))),
        new Sheet(
            ImportTexts.ExplanationSheet, [new(ImportTexts.Column, 24), new(ImportTexts.Needed, 20), new(ImportTexts.Explanation, 90)],
            Rows(ProposalSheet.Fields.Select(column => new CellValue[] { column.Head(), NeedOf(column), column.Explanation() }))),
        new Sheet(
            ImportTexts.ChoiceSheet, [.. choices.Select(choice => new SheetColumn(choice.Head, 24))],
            Rows(Enumerable.Range(0, choices.Max(choice => choice.Values.Length))
                .Select(row => choices.Select(choice => (CellValue)choice.Values.ElementAtOrDefault(row)).ToArray()))),
    ];

    private static IAsyncEnumerable<IReadOnlyList<CellValue>> Rows(IEnumerable<CellValue[]> rows) =>
        rows.Select(row => (IReadOnlyList<CellValue>)row).ToAsyncEnumerable();

    private static CellValue NeedOf(SheetField field) =>
        field.Optional ? ImportTexts.IsOptional : field.OfVillage ? ImportTexts.IsNeededOnce : ImportTexts.IsNeeded;

    private string TownshipOf(Division village) => divisions.Find(village.Code.Township!.Value)!.Name;

    private string? RangeFor(string field)
    {
        int index = choices.FindIndex(choice => choice.Fields.Contains(field));
        if (index < 0) return null;
        string column = CellReference.Column(index + 1);
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"'{ImportTexts.ChoiceSheet}'!${column}$2:${column}${choices[index].Values.Length + 1}");
    }

    private sealed record Choice(string[] Fields, string Head, string[] Values);
}
