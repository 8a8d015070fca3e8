using LinyingTalent.AwardRounds.Rank;

namespace LinyingTalent.Tests.AwardRounds.Rank;

/// <summary>Terms and scores, composed by name.</summary>
internal static class GivenScores
{
    public static readonly byte[] Seed = [.. Enumerable.Range(0, 32).Select(at => (byte)at)];

    public static Rubric Rubric { get; } = new(
        [
            new("skill", "技艺", 60, [new(0, "一般"), new(6, "良好"), new(10, "突出")]),
            new("service", "服务", 40, [new(0, "少"), new(5, "多")]),
        ],
        Step: 0.5m);

    public static RankingTerms Terms { get; } = new(
        Rubric, Quorum: 3, DropFrom: 5, AdjustFrom: 2,
        [new(TieBreakKind.Criterion, "skill"), new(TieBreakKind.TopMarks), new(TieBreakKind.Median), new(TieBreakKind.Lot)]);

    public static IReadOnlyList<Mark> Sheet(decimal skill, decimal service) => [new("skill", skill), new("service", service)];

    public static Score Score(string nomination, string judge, decimal skill, decimal service) =>
        new(nomination, judge, Rubric.Total(Sheet(skill, service)), Sheet(skill, service));

    /// <summary>A score of which only the total matters.</summary>
    public static Score Total(string nomination, string judge, decimal total) => new(nomination, judge, total, []);

    public static RankingResult Rank(IReadOnlyCollection<Score> scores, RankingTerms terms) =>
        Ranking.Of(scores.Select(score => score.Nomination), scores, terms, Seed);
}
