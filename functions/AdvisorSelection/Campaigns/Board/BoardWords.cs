using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Campaigns.Board;

internal static class BoardWords
{
    public static Phrase Of(BoardCell cell) => cell.OverdueOnly ? BoardTexts.ColumnOverdue(Of(cell.Column)) : Of(cell.Column);

    public static Phrase Of(BoardColumn column) => column switch
    {
        BoardColumn.NotBegun => BoardTexts.NotBegun,
        BoardColumn.Appointed => BoardTexts.Appointed,
        _ => SelectionWords.Step(Enum.Parse<SelectionStep>(column.ToString())),
    };
}
