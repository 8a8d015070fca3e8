using LinyingTalent.Platform.Records;

namespace LinyingTalent.Envoys.Scores;

/// <summary>What a year's score is made of.</summary>
/// <param name="Full">The accepted actions that give all points for service.</param>
internal sealed record ScorePolicy(decimal Service, decimal Effect, decimal Satisfaction, int Full);

/// <summary>
/// 年度计分: service by the number of accepted actions, effect and satisfaction by their means. 100 points a year: service 60, effect 20,
/// satisfaction 20 (one prefecture's published method; the rule table holds the figures).
/// </summary>
internal sealed record EnvoyScore(int Actions, decimal Service, decimal Effect, decimal Satisfaction)
{
    public decimal Total => Service + Effect + Satisfaction;

    /// <param name="actions">An envoy's actions; those that were not accepted in the year count nothing.</param>
    public static EnvoyScore Of(IEnumerable<KeptRecord> actions, int year, ScorePolicy policy)
    {
        List<KeptRecord> accepted = [.. actions.Where(action => !action.Withdrawn && action.Reached(EnvoyKinds.Accepted)?.On.Year == year)];
        if (accepted.Count == 0) return new EnvoyScore(0, 0, 0, 0);
        return new EnvoyScore(
            accepted.Count,
            Tenths(policy.Service * Math.Min(1, (decimal)accepted.Count / policy.Full)),
            Share(policy.Effect, accepted.Average(action => (decimal)EnvoyKinds.Effect.Of(action))),
            Share(policy.Satisfaction, accepted.Average(action => (decimal)EnvoyKinds.Satisfaction.Of(action))));
    }

    private static decimal Share(decimal points, decimal mean) => Tenths(points * mean / 100);

    // 四舍五入, as whoever checks it by hand does.
    private static decimal Tenths(decimal points) => decimal.Round(points, 1, MidpointRounding.AwayFromZero);
}
