namespace LinyingTalent.AwardRounds.Rank;

/// <summary>
/// How much a place hangs on one judge: the ranking again without each judge in turn. Only nominations that the judge scored change, so they are
/// ranked anew and merged with the others, whose order stays; a panel of a given size costs what the ranking itself costs.
/// </summary>
internal static class LeaveOneOut
{
    /// <param name="ranked">In the order of their places.</param>
    /// <returns>For each place.</returns>
    public static IReadOnlyList<Stability> Of(IReadOnlyList<Standing> ranked)
    {
        int[] best = [.. Enumerable.Range(1, ranked.Count)], worst = [.. best], same = new int[ranked.Count];
        ILookup<string, int> scored = ranked.Index().SelectMany(one => one.Item.Scores.Select(score => (score.Judge, one.Index)))
            .ToLookup(pair => pair.Judge, pair => pair.Index, StringComparer.Ordinal);
        foreach (IGrouping<string, int> judge in scored)
        {
            int rank = 0;
            foreach (int at in Merged(ranked, judge))
            {
                rank++;
                best[at] = Math.Min(best[at], rank);
                worst[at] = Math.Max(worst[at], rank);
                if (rank == at + 1) same[at]++;
            }
        }

        return [.. best.Select((rank, at) => new Stability(rank, worst[at], same[at], scored.Count))];
    }

    // The places, by their index, in the order that they have without the judge. One whose only score this is has none.
    private static IEnumerable<int> Merged(IReadOnlyList<Standing> ranked, IGrouping<string, int> judge)
    {
        bool[] changes = new bool[ranked.Count];
        var changed = new List<(int At, Standing Standing)>();
        foreach (int at in judge)
        {
            changes[at] = true;
            if (ranked[at].Without(judge.Key) is { } left) changed.Add((at, left));
        }

        changed.Sort((one, other) => one.Standing.CompareTo(other.Standing, out _));
        int next = 0;
        for (int at = 0; at < ranked.Count; at++)
        {
            if (changes[at]) continue;
            for (; next < changed.Count && changed[next].Standing.CompareTo(ranked[at], out _) < 0; next++) yield return changed[next].At;
            yield return at;
        }

        for (; next < changed.Count; next++) yield return changed[next].At;
    }
}
