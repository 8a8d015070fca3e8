using LinyingTalent.AwardRounds.Panel;

namespace LinyingTalent.AwardRounds.Scoring;

/// <summary>
/// Who scores what: a function of the draw, the nomination and the set of judges who must not. The judges of the panel come in an order that the
/// seed gives each nomination, so that everybody gets about as many and no one chooses; then the substitutes in the order in which they were drawn.
/// </summary>
internal static class Scorers
{
    /// <summary>The judges of a nomination: the first so many who are not excluded; fewer where not enough are left.</summary>
    public static IReadOnlyList<string> Of(DrawResult draw, string nomination, IReadOnlyCollection<string> excluded, int each)
    {
        byte[] seed = Convert.FromHexString(draw.Seed);
        IEnumerable<string> panel = draw.Judges.OrderBy(judge => Draw.Number(seed, $"{nomination}/{judge}"), StringComparer.Ordinal);
        return [.. panel.Concat(draw.Substitutes).Where(judge => !excluded.Contains(judge)).Take(each)];
    }
}
