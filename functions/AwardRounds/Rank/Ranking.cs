using LinyingTalent.AwardRounds.Panel;

namespace LinyingTalent.AwardRounds.Rank;

/// <summary>
/// From valid scores to places. Pure, and a function of the set of scores: their order does not matter. The place counts the mean of all scores, or
/// the mean without the highest and lowest where the round drops them; the adjusted rank stands beside it and decides nothing.
/// </summary>
internal static class Ranking
{
    /// <param name="nominations">Those that are in the round now.</param>
    /// <param name="scores">The valid ones, one a judge and nomination; those of other nominations are left out.</param>
    /// <param name="seed">The round's, by which lots are drawn.</param>
    /// <exception cref="ArgumentException">A judge has two scores for one nomination, or a total is finer than hundredths.</exception>
    public static RankingResult Of(IEnumerable<string> nominations, IEnumerable<Score> scores, RankingTerms terms, byte[] seed)
    {
        string[] all = [.. nominations.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ILookup<string, Score> byNomination = scores.ToLookup(score => score.Nomination, StringComparer.Ordinal);
        var ranked = new List<Standing>();
        var unranked = new List<Unranked>();
        foreach (string nomination in all)
        {
            Score[] valid = [.. byNomination[nomination].OrderBy(score => score.Judge, StringComparer.Ordinal)];
            for (int at = 1; at < valid.Length; at++)
            {
                if (valid[at].Judge == valid[at - 1].Judge) throw new ArgumentException($"{valid[at].Judge} has two scores for {nomination}.");
            }

            if (valid.Length < terms.Quorum || valid.Length == 0) unranked.Add(new(nomination, valid.Length));
            else ranked.Add(new(nomination, valid, terms, one => Draw.Number(seed, one)));
        }

        SeverityFit fit = SeverityModel.Fit(ranked, terms.AdjustFrom);
        Dictionary<string, int>? adjusted = fit.Means is null ? null : SharedRanks(ranked, at => fit.Means[at], SeverityModel.Alike);
        Dictionary<string, int> raw = SharedRanks(ranked, at => ranked[at].Raw, 0), trimmed = SharedRanks(ranked, at => ranked[at].Trimmed, 0);
        Dictionary<string, double>? means = fit.Means is null ? null : ranked.Index().ToDictionary(one => one.Item.Nomination, one => fit.Means[one.Index]);

        ranked.Sort((one, other) => one.CompareTo(other, out _));
        IReadOnlyList<Stability> stability = LeaveOneOut.Of(ranked);
        return new(
            [.. ranked.Select((standing, at) => new Place(
                standing.Nomination, at + 1, standing.Scores.Count, standing.Raw / 100m, raw[standing.Nomination],
                standing.Trimmed / 100m, trimmed[standing.Nomination],
                means is null ? null : Math.Round((decimal)means[standing.Nomination] / 100m, 2, MidpointRounding.AwayFromZero),
                adjusted?[standing.Nomination], at == 0 ? null : Decided(ranked[at - 1], standing), stability[at]))],
            unranked, fit.Adjustment);
    }

    private static TieBreak? Decided(Standing before, Standing after)
    {
        before.CompareTo(after, out TieBreak? step);
        return step;
    }

    // 1, 2, 2, 4: those whose values are alike share a rank.
    private static Dictionary<string, int> SharedRanks(List<Standing> standings, Func<int, double> value, double alike)
    {
        int[] order = [.. Enumerable.Range(0, standings.Count).OrderByDescending(value)];
        var ranks = new Dictionary<string, int>(standings.Count, StringComparer.Ordinal);
        int rank = 0;
        for (int at = 0; at < order.Length; at++)
        {
            if (at == 0 || value(order[at - 1]) - value(order[at]) > alike) rank = at + 1;
            ranks[standings[order[at]].Nomination] = rank;
        }

        return ranks;
    }
}
