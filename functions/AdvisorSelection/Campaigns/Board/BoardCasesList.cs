using LinyingTalent.AdvisorSelection.Overview;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Lists;

namespace LinyingTalent.AdvisorSelection.Campaigns.Board;

/// <param name="Place">The village with its township.</param>
internal sealed record BoardCaseRow(BoardVillage Village, string Place, string Township)
{
    /// <summary>By when the office has to act; null where nobody has to.</summary>
    public DateTimeOffset? Due => Village.Latest is { Ended: false, Due: { } due } ? due : null;
}

/// <summary>The villages behind one number of the board, in the order of their codes.</summary>
internal static class BoardCasesList
{
    public static ListOf<BoardCaseRow> Of(string campaign, DivisionCode place, BoardCell cell) => new(Links.BoardCases(campaign, place, cell.Path), () => BoardWords.Of(cell))
    {
        Filters =
        [
            new TextFilter<BoardCaseRow>("q", () => BoardTexts.Village, row => row.Place),
            new ChoiceFilter<BoardCaseRow>("township", () => BoardTexts.Township, row => row.Village.Village.Code.Township.ToString()!, row => row.Township),
            new ChoiceFilter<BoardCaseRow>("late", () => BoardTexts.InTime, row => row.Village.Overdue.ToString(), row => row.Village.Overdue ? OverviewTexts.Overdue : BoardTexts.NotOverdue),
        ],
        Columns =
        [
            new("village", () => BoardTexts.Village, row => row.Place) { SortBy = row => row.Village.Village.Code.ToString() },
            new("township", () => BoardTexts.Township, row => row.Township) { OnlyExported = true },
            new("case", () => BoardTexts.Case, row => row.Village.Latest?.Id.ToString()) { Width = 24 },
            new("due", () => BoardTexts.Due, row => row.Due),
            new("late", () => BoardTexts.InTime, row => row.Village.Overdue ? OverviewTexts.Overdue : BoardTexts.NotOverdue) { OnlyExported = true },
        ],
    };
}
