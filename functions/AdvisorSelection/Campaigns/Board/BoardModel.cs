using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Lists;

namespace LinyingTalent.AdvisorSelection.Campaigns.Board;

/// <param name="Campaign">Null where the county has opened none.</param>
/// <param name="Places">The townships that the person sees, each with its villages.</param>
/// <param name="Whole">The division of the totals; null where one township is all there is.</param>
internal sealed record BoardModel(Campaign? Campaign, IReadOnlyList<BoardPlace> Places, Division? Whole, DateTimeOffset Now)
{
    public IReadOnlyList<BoardVillage> All => [.. Places.SelectMany(place => place.Villages)];
}

internal sealed record BoardPlace(Division Township, IReadOnlyList<BoardVillage> Villages);

/// <summary>One line of the board.</summary>
internal sealed record BoardLineModel(string Campaign, Division Place, IReadOnlyList<BoardVillage> Villages, bool Total);

/// <summary>The villages behind one number of the board.</summary>
internal sealed record BoardCasesModel(Campaign Campaign, Division Place, ListView<BoardCaseRow> Villages);

/// <summary>A number of the board as a path names it: <c>review</c> for all of a column, <c>review-overdue</c> for those that are late.</summary>
internal sealed record BoardCell(BoardColumn Column, bool OverdueOnly)
{
    private const string Late = "-overdue";

    public string Path => Column.ToString().ToLowerInvariant() + (OverdueOnly ? Late : "");

    public bool Holds(BoardVillage village) => village.Column == Column && (village.Overdue || !OverdueOnly);

    /// <summary>Reads the name as it came from outside; null for anything that <see cref="Path"/> does not write.</summary>
    public static BoardCell? Read(string path) => Enum.GetValues<BoardColumn>()
        .SelectMany(column => new[] { new BoardCell(column, OverdueOnly: false), new BoardCell(column, OverdueOnly: true) })
        .FirstOrDefault(cell => cell.Path == path);
}
