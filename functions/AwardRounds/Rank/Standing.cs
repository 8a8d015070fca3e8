namespace LinyingTalent.AwardRounds.Rank;

/// <summary>A nomination with the scores that count: what places are compared by. Totals are hundredths of a point, so that sums are exact.</summary>
internal sealed class Standing
{
    private readonly RankingTerms terms;
    private readonly Func<string, string> lot;
    private readonly decimal?[] figures;
    private string? drawn;

    /// <param name="scores">At least one, sorted by judge.</param>
    /// <param name="lot">The number that the round's seed gives a nomination.</param>
    public Standing(string nomination, IReadOnlyList<Score> scores, RankingTerms terms, Func<string, string> lot)
    {
        this.terms = terms;
        this.lot = lot;
        Nomination = nomination;
        Scores = scores;
        figures = new decimal?[terms.Ties.Count];
        long[] totals = [.. scores.Select(score => Hundredths(score.Total)).Order()];
        Raw = Mean(totals);
        Trimmed = totals.Length >= (terms.DropFrom ?? int.MaxValue) && totals.Length > 2 ? Mean(totals.AsSpan(1..^1)) : Raw;
        Median = totals.Length % 2 == 1 ? 2 * totals[totals.Length / 2] : totals[totals.Length / 2 - 1] + totals[totals.Length / 2];
    }

    public string Nomination { get; }

    public IReadOnlyList<Score> Scores { get; }

    public long Raw { get; }

    public long Trimmed { get; }

    // Twice the median, which is whole where the median is not.
    private long Median { get; }

    /// <summary>The same without one judge's score; null when no other is left.</summary>
    public Standing? Without(string judge)
    {
        Score[] left = [.. Scores.Where(score => score.Judge != judge)];
        return left.Length == 0 ? null : new Standing(Nomination, left, terms, lot);
    }

    /// <summary>Negative when this stands before the other. <paramref name="step"/> is the step of the chain that decided, null when the mean did.</summary>
    public int CompareTo(Standing other, out TieBreak? step)
    {
        step = null;
        int order = other.Trimmed.CompareTo(Trimmed);
        for (int at = 0; order == 0 && at < terms.Ties.Count; at++)
        {
            step = terms.Ties[at];
            order = step.Kind == TieBreakKind.Lot
                ? string.CompareOrdinal(Drawn, other.Drawn)
                : other.Figure(at).CompareTo(Figure(at));
        }

        return order;
    }

    private string Drawn => drawn ??= lot(Nomination);

    // What a step compares, found when a tie first asks for it: most nominations are never asked.
    private decimal Figure(int at) => figures[at] ??= terms.Ties[at] switch
    {
        { Kind: TieBreakKind.Criterion, Criterion: var criterion } => Average(mark => mark.Criterion == criterion ? mark.Points : 0),
        { Kind: TieBreakKind.TopMarks } => Average(mark => mark.Points == terms.Rubric.Find(mark.Criterion)!.Most ? 1 : 0),
        { Kind: TieBreakKind.Median } => Median,
        var step => throw new ArgumentOutOfRangeException(nameof(at), step.Kind, "A step that compares nothing."),
    };

    // Over the scores, not their sum: one that lacks a judge must not fall behind for that.
    private decimal Average(Func<Mark, decimal> value) => Scores.Sum(score => score.Marks.Sum(value)) / Scores.Count;

    private static long Hundredths(decimal total) => decimal.IsInteger(total * 100)
        ? decimal.ToInt64(total * 100)
        : throw new ArgumentException($"A total is in hundredths of a point, {total} is not.");

    // To whole hundredths, half away from zero: what is shown is what is compared.
    private static long Mean(ReadOnlySpan<long> totals)
    {
        long sum = 0;
        foreach (long total in totals) sum += total;
        return decimal.ToInt64(Math.Round((decimal)sum / totals.Length, MidpointRounding.AwayFromZero));
    }
}
