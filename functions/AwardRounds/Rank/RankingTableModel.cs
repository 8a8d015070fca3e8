using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Rank;

/// <summary>One place as it is shown.</summary>
/// <param name="Name">Whom it is for, as this reader may know it.</param>
/// <param name="Href">Its page; null where the reader has none.</param>
/// <param name="PassedOver">Stands before the last place and has none: a leading cadre too many, or somebody who fell.</param>
internal sealed record RankingRow(Place Place, string Name, string? Href, bool PassedOver = false);

/// <summary>A ranking as it is shown: all of it, or a page of a long one.</summary>
/// <param name="Line">The rank that takes the last place; 0 where no line is to be drawn.</param>
internal sealed record RankingTableModel(IReadOnlyList<RankingRow> Rows, RankingTerms Terms, int Line)
{
    public bool CountsTrimmed => Terms.DropFrom is not null;

    /// <summary>Whether one judge decides on which side of the line it stands.</summary>
    public bool HangsOnOne(Place place) => place.Stability.Best <= Line && place.Stability.Worst > Line;

    public static Phrase Stability(Place place) => place.Stability is var stability && stability.Best == stability.Worst
        ? RankingTableTexts.Steady
        : RankingTableTexts.Moves(stability.Best, stability.Worst, stability.Same, stability.Judges);

    public Phrase? Tie(Place place) => place.DecidedBy is { } step ? RankingTableTexts.Tied(Terms.Describe(step)) : null;

    public static Phrase Adjusted(Adjustment adjustment) => adjustment switch
    {
        Adjustment.Made => RankingTableTexts.AdjustedMade,
        Adjustment.NotConnected a => RankingTableTexts.NotConnected(a.Groups),
        Adjustment.TooFewScores a => RankingTableTexts.TooFewScores(a.Judge, a.Have, a.Need),
        Adjustment.NothingToCompare => RankingTableTexts.NothingToCompare,
        _ => throw new ArgumentOutOfRangeException(nameof(adjustment), adjustment, "An adjustment without words."),
    };
}
