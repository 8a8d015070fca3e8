using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.AdvisorSelection;

/// <summary>The computer proposes an order, the township may give another: with a reason for every rank that differs.</summary>
internal static class Reranking
{
    /// <param name="computed">The comparison, the eligible first.</param>
    public static Refusal? WhyNot(IReadOnlyList<Assessment> computed, IReadOnlyList<GivenRank> given, Selection selection)
    {
        List<int> eligible = Eligible(computed);
        bool isOrder = given.Select(rank => rank.Candidate).Order().SequenceEqual(eligible.Order())
            && given.Select(rank => rank.Rank).Order().SequenceEqual(Enumerable.Range(1, eligible.Count));
        if (!isOrder) return new RanksAreNoOrder(eligible.Count);
        return given.FirstOrDefault(rank => Differs(eligible, rank) && rank.Reason.Length == 0) is { } unexplained
            ? new RankChangedWithoutReason(selection.Candidate(unexplained.Candidate).Name)
            : null;
    }

    /// <summary>The comparison in the order given, each changed rank marked.</summary>
    public static IReadOnlyList<Assessment> Of(IReadOnlyList<Assessment> computed, IReadOnlyList<GivenRank> given)
    {
        List<int> eligible = Eligible(computed);
        IEnumerable<Assessment> ranked = given.OrderBy(rank => rank.Rank).Select(rank =>
        {
            Assessment assessment = computed.First(one => one.Candidate == rank.Candidate);
            return Differs(eligible, rank)
                ? assessment with { Change = new RankChange(eligible.IndexOf(rank.Candidate) + 1, rank.Rank, rank.Reason) }
                : assessment;
        });
        return [.. ranked, .. computed.Where(assessment => !assessment.Eligible)];
    }

    /// <summary>For the timeline: 钱禾 1→2（理由）；赵田 2→1（理由）.</summary>
    public static string Describe(IReadOnlyList<Assessment> ranking, Selection selection) => string.Join("；", ranking
        .Where(assessment => assessment.Change is not null)
        .Select(assessment => $"{selection.Candidate(assessment.Candidate).Name} {assessment.Change!.Computed}→{assessment.Change.Given}（{assessment.Change.Reason}）"));

    private static bool Differs(List<int> eligible, GivenRank rank) => eligible.IndexOf(rank.Candidate) + 1 != rank.Rank;

    private static List<int> Eligible(IReadOnlyList<Assessment> computed) =>
        [.. computed.Where(assessment => assessment.Eligible).Select(assessment => assessment.Candidate)];
}
