using System.Globalization;

namespace LinyingTalent.AdvisorSelection;

/// <summary>
/// 分析研判: who is eligible, and a ranked comparison that explains every point. The computer proposes, a person confirms.
/// </summary>
internal static class Comparison
{
    /// <summary>All candidates: the eligible first, then by points, then by experience, then in the order of the proposal.</summary>
    /// <param name="today">The day in Shanghai on which ages are counted.</param>
    public static IReadOnlyList<Assessment> Of(Proposal proposal, SelectionFacts facts, DateOnly today) =>
    [
        .. proposal.Candidates
            .Select(candidate => (candidate, assessment: new Assessment(
                candidate.Number, [.. Eligibility(candidate, facts, today)], [.. Points(candidate, proposal, facts.Policy.Weights)])))
            .OrderByDescending(pair => pair.assessment.Eligible)
            .ThenByDescending(pair => pair.assessment.Total)
            .ThenByDescending(pair => pair.candidate.Years)
            .ThenBy(pair => pair.candidate.Number)
            .Select(pair => pair.assessment),
    ];

    private static IEnumerable<EligibilityResult> Eligibility(Candidate candidate, SelectionFacts facts, DateOnly today) =>
        facts.Policy.Eligibility.Select(limit =>
        {
            (decimal value, string shown) = Known(candidate, limit.Fact, facts, today);
            return new EligibilityResult(limit.Rule, limit.MetBy(value), [shown, Text(limit.Figure)]);
        });

    private static (decimal Value, string Shown) Known(Candidate candidate, CandidateFact fact, SelectionFacts facts, DateOnly today)
    {
        if (fact == CandidateFact.Serving) return facts.Serving.TryGetValue(candidate.Person, out string? village) ? (1, village) : (0, "");
        decimal value = fact switch
        {
            CandidateFact.Age => AgeOn(candidate.Born, today),
            CandidateFact.Years => candidate.Years,
            CandidateFact.DaysPerMonth => candidate.DaysPerMonth,
            CandidateFact.Consent => candidate.Consents ? 1 : 0,
            CandidateFact.Wish => candidate.Wish.Length > 0 ? 1 : 0,
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "A fact that nobody reads."),
        };
        return (value, Text(value));
    }

    private static IEnumerable<CriterionPoints> Points(Candidate candidate, Proposal proposal, ComparisonWeights weights)
    {
        int met = proposal.Trades.Intersect(candidate.Trades).Count();
        yield return new("Trades", Share(weights.Trades, met, proposal.Trades.Count), weights.Trades, [Text(proposal.Trades.Count), Text(met)]);
        yield return new("Experience", Share(weights.Experience, candidate.Years, weights.FullExperience), weights.Experience,
            [Text(candidate.Years), Text(weights.FullExperience)]);
        yield return new("Roots", candidate.Roots ? weights.Roots : 0, weights.Roots, []);
        yield return new("Time", Share(weights.Time, candidate.DaysPerMonth, weights.FullDays), weights.Time,
            [Text(candidate.DaysPerMonth), Text(weights.FullDays)]);
    }

    // Rounded to one tenth of a point, half away from zero, so that a person can follow the sum by hand.
    private static decimal Share(decimal weight, decimal has, decimal full) =>
        full == 0 ? 0 : Math.Round(weight * Math.Min(has, full) / full, 1, MidpointRounding.AwayFromZero);

    private static int AgeOn(DateOnly born, DateOnly day) => day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0);

    private static string Text(decimal figure) => figure.ToString("0.##", CultureInfo.InvariantCulture);
}
