using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.AdvisorSelection.Campaigns.Board;

/// <summary>Where a village stands in a campaign.</summary>
/// <param name="Latest">Its latest case of the campaign; null when it has not begun.</param>
/// <param name="Overdue">The case's office is late.</param>
internal sealed record BoardVillage(Division Village, SelectionSummary? Latest, bool Overdue)
{
    public BoardColumn Column => Latest is null ? BoardColumn.NotBegun : Enum.Parse<BoardColumn>(Latest.Step.ToString());
}

/// <summary>The columns of the board, in the order of the procedure: each is a <see cref="SelectionStep"/> but the first; what was withdrawn has not begun.</summary>
internal enum BoardColumn
{
    NotBegun,
    Analyse,
    Review,
    Correct,
    Notice,
    Invite,
    Appointed,
    Unfilled,
    Refused,
}

/// <summary>
/// The figures of the board: pure. Every village stands in exactly one column, by its latest case of the campaign, so that a row adds up
/// to its villages and the cases behind a number are those that were counted.
/// </summary>
internal static class BoardFigures
{
    public static IReadOnlyList<BoardVillage> Of(
        IEnumerable<Division> villages, IEnumerable<SelectionSummary> cases, string campaign, DateTimeOffset now)
    {
        // A case that was withdrawn gives the village its task back.
        Dictionary<DivisionCode, SelectionSummary> latest = cases
            .Where(selection => selection.Campaign == campaign && selection.Step != SelectionStep.Withdrawn)
            .GroupBy(selection => selection.Id.Division)
            .ToDictionary(group => group.Key, group => group.MaxBy(selection => (selection.Id.Year, selection.Id.Number))!);
        return [.. villages.Select(village => latest.GetValueOrDefault(village.Code) is { } selection
            ? new BoardVillage(village, selection, !selection.Ended && selection.Due < now)
            : new BoardVillage(village, Latest: null, Overdue: false))];
    }
}
