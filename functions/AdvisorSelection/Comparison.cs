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

    private static IEnumerable<EligibilityResult> Eligibility(Candidate candidate, SelectionFacts facts, DateOnly today)
    {
        int age = AgeOn(candidate.Born, today);
        SelectionPolicy policy = facts.Policy;
        yield return new("Age", age >= policy.YoungestAge && age <= policy.OldestAge,
            [Text(age), Text(policy.YoungestAge), Text(policy.OldestAge)]);
        yield return new("Consent", candidate.Consents, []);
        yield return new("NotServing", !facts.Serving.TryGetValue(candidate.Person, out string? village), [village ?? ""]);
        yield return new("OwnWish", candidate.Wish.Length > 0, []);
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
