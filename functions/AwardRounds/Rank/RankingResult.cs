using System.Text.Json.Serialization;

namespace LinyingTalent.AwardRounds.Rank;

/// <summary>One valid score: a judge's total of a nomination, in hundredths at the finest, and the marks it is made of.</summary>
internal sealed record Score(string Nomination, string Judge, decimal Total, IReadOnlyList<Mark> Marks);

/// <summary>Where a nomination stands.</summary>
/// <param name="Rank">Its place: by the mean that counts for the round, ties resolved. No two share one.</param>
/// <param name="Scores">How many valid scores it has.</param>
/// <param name="Raw">Mean of all of them, to hundredths.</param>
/// <param name="Trimmed">Mean without the highest and lowest; the raw mean where the round keeps all, or there are too few.</param>
/// <param name="Adjusted">The mean less the severity of those who judged it; null where <see cref="RankingResult.Adjustment"/> says why not.</param>
/// <param name="DecidedBy">The step that put it below the one before it, whose mean is the same; null where the means differ.</param>
internal sealed record Place(
    string Nomination, int Rank, int Scores, decimal Raw, int RawRank, decimal Trimmed, int TrimmedRank,
    decimal? Adjusted, int? AdjustedRank, TieBreak? DecidedBy, Stability Stability);

/// <summary>Where the nomination would stand if one judge's scores were left out: of all judges in turn.</summary>
/// <param name="Same">For how many judges the place stays what it is.</param>
internal sealed record Stability(int Best, int Worst, int Same, int Judges);

/// <summary>A nomination that has fewer valid scores than the quorum: it has no place.</summary>
internal sealed record Unranked(string Nomination, int Scores);

/// <summary>How much more, or less, a judge gives than the panel as a whole, in points.</summary>
internal sealed record Severity(string Judge, int Scores, decimal Points);

/// <summary>Whether the ranks could be adjusted for severe and lenient judges.</summary>
[JsonDerivedType(typeof(Made), "made")]
[JsonDerivedType(typeof(NotConnected), "notConnected")]
[JsonDerivedType(typeof(TooFewScores), "tooFewScores")]
[JsonDerivedType(typeof(NothingToCompare), "nothingToCompare")]
internal abstract record Adjustment
{
    public sealed record Made(IReadOnlyList<Severity> Judges) : Adjustment;

    /// <summary>The judges fall into groups that share no nomination: nothing says which group is the more severe.</summary>
    public sealed record NotConnected(int Groups) : Adjustment;

    /// <summary>A judge has so few scores that they say little of the judge.</summary>
    public sealed record TooFewScores(string Judge, int Have, int Need) : Adjustment;

    /// <summary>There are as many unknowns as scores, or a single judge: the model would explain anything.</summary>
    public sealed record NothingToCompare : Adjustment;
}

/// <summary>The ranking of a round.</summary>
/// <param name="Places">From the first.</param>
internal sealed record RankingResult(IReadOnlyList<Place> Places, IReadOnlyList<Unranked> Unranked, Adjustment Adjustment);
