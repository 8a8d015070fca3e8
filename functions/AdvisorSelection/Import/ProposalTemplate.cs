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
            new([ProposalSheet.Roots, ProposalSheet.Consent], UploadTexts.YesNo, [UploadTexts.Yes, UploadTexts.No]),
            new(["places"], ImportTexts.Places, ["1", "2", "3"]),
            new([], ImportTexts.Trades, [.. Enum.GetValues<Trade>().Select(trade => TradeWords.Of(trade).ToString())]),
        ];
    }

    public IReadOnlyList<Sheet> Sheets => TemplateWorkbook.Sheets(
        ImportTexts.SheetName,
        [.. ProposalSheet.Fields.Select(column => new TemplateColumn(
            column.Head(), column.Width, NeedOf(column), column.Explanation(), choices.FindIndex(choice => choice.Fields.Contains(column.Field))))],
        [.. choices.Select(choice => new TemplateChoices(choice.Head, choice.Values))],
        villages.Select(village => new CellValue[] { TownshipOf(village), village.Name }));

    private static string NeedOf(SheetField field) =>
        field.Optional ? UploadTexts.IsOptional : field.OfVillage ? ImportTexts.IsNeededOnce : UploadTexts.IsNeeded;

    private string TownshipOf(Division village) => divisions.Find(village.Code.Township!.Value)!.Name;

    private sealed record Choice(string[] Fields, string Head, string[] Values);
}
