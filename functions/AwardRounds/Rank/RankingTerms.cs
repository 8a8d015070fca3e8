using System.Text.Json.Serialization;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Rank;

/// <summary>By what a tie is broken.</summary>
internal enum TieBreakKind
{
    /// <summary>The higher mean mark in a named criterion.</summary>
    Criterion,

    /// <summary>The larger share of marks that reach their criterion's highest level.</summary>
    TopMarks,

    /// <summary>The higher median of the judges' totals.</summary>
    Median,

    /// <summary>A lot drawn by the round's seed: always decides, hence stands last.</summary>
    Lot,
}

/// <summary>One step of the chain.</summary>
/// <param name="Criterion">The id, where the kind is <see cref="TieBreakKind.Criterion"/>.</param>
internal sealed record TieBreak(TieBreakKind Kind, string? Criterion = null);

/// <summary>How a round turns scores into places. Fixed when it is opened, frozen at the first score.</summary>
/// <param name="Quorum">Valid scores that a nomination needs to be ranked at all.</param>
/// <param name="DropFrom">From how many scores the highest and lowest are dropped; null where the round keeps all.</param>
/// <param name="AdjustFrom">Scores of each judge from which the adjusted ranking says something.</param>
/// <param name="Ties">The tie-break chain; a lot stands last.</param>
internal sealed record RankingTerms(Rubric Rubric, int Quorum, int? DropFrom, int AdjustFrom, IReadOnlyList<TieBreak> Ties)
{
    /// <summary>Why no round can be ranked by these terms; null when one can.</summary>
    /// <param name="judges">How many are to judge each nomination.</param>
    public Refusal? WhyNot(int judges) =>
        Rubric.WhyNot() is { } refusal ? refusal
        : Quorum < 1 ? new QuorumTooSmall()
        : Quorum > judges ? new QuorumAbovePanel(Quorum, judges)
        : Ties.FirstOrDefault(step => !Enum.IsDefined(step.Kind)) is { } strange ? new ChainCriterionUnknown(strange.Kind.ToString())
        : Ties is not [.., { Kind: TieBreakKind.Lot }] ? new ChainWithoutLot()
        : Ties.Distinct().Count() < Ties.Count ? new ChainStepTwice()
        : Ties.FirstOrDefault(step => step.Kind == TieBreakKind.Criterion && Rubric.Find(step.Criterion ?? "") is null) is { } unknown
            ? new ChainCriterionUnknown(unknown.Criterion ?? "")
        : null;

    /// <summary>The words for a step: in the chain, and beside a place that it decided.</summary>
    public Phrase Describe(TieBreak step) => step.Kind switch
    {
        TieBreakKind.Criterion => RubricTexts.BreakCriterion(Rubric.Find(step.Criterion!)!.Name),
        TieBreakKind.TopMarks => RubricTexts.BreakTopMarks,
        TieBreakKind.Median => RubricTexts.BreakMedian,
        TieBreakKind.Lot => RubricTexts.BreakLot,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Kind, "A step without words."),
    };
}

/// <summary>What must not change once the first score is in, and its fingerprint, which is shown from then on.</summary>
/// <param name="Panel">The judges, by the ids that the draw gave.</param>
internal sealed record FrozenTerms(RankingTerms Ranking, IReadOnlyList<string> Panel)
{
    /// <summary>SHA-256 over the <see cref="CanonicalJson"/> of rubric, panel (sorted), quorum, drop rule and tie-break chain: 64 hexadecimal digits.</summary>
    [JsonIgnore]
    public string FreezeHash => CanonicalJson.Hash(new { Ranking, Panel = Panel.Order(StringComparer.Ordinal) });
}
