namespace LinyingTalent.AdvisorSelection.Campaigns.Board;

internal static class BoardWords
{
    public static string Of(BoardColumn column) => column switch
    {
        BoardColumn.NotBegun => BoardTexts.NotBegun,
        BoardColumn.Appointed => BoardTexts.Appointed,
        _ => SelectionWords.Step(Enum.Parse<SelectionStep>(column.ToString())),
    };
}
