namespace LinyingTalent.AwardRounds.Rank;

/// <param name="Means">For each standing, in hundredths, what a panel of average severity would give; null where the adjustment was not made.</param>
internal sealed record SeverityFit(Adjustment Adjustment, double[]? Means);

/// <summary>
/// Judges differ in severity, and not every judge sees every nomination. The model says: a total is the nomination's worth plus the judge's severity.
/// Both are found by least squares. The nominations are eliminated first, which leaves one equation a judge: the work grows with the scores, and
/// with the third power of the panel, which is small.
/// </summary>
internal static class SeverityModel
{
    /// <summary>Means closer than this, in hundredths of a point, are the same: they differ by the rounding of the computation.</summary>
    public const double Alike = 1e-6;

    /// <param name="standings">In an order that does not depend on how the scores came in: sums of fractions do.</param>
    /// <param name="adjustFrom">Scores that each judge must have.</param>
    public static SeverityFit Fit(IReadOnlyList<Standing> standings, int adjustFrom)
    {
        string[] judges = [.. standings.SelectMany(standing => standing.Scores).Select(score => score.Judge).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, int> numbers = judges.Index().ToDictionary(judge => judge.Item, judge => judge.Index, StringComparer.Ordinal);
        int[][] panels = [.. standings.Select(standing => standing.Scores.Select(score => numbers[score.Judge]).ToArray())];
        int[] counts = new int[judges.Length];
        foreach (int judge in panels.SelectMany(panel => panel)) counts[judge]++;

        if (WhyNot(judges, counts, panels, adjustFrom) is { } reason) return new(reason, null);

        double[][] totals = [.. standings.Select(standing => standing.Scores.Select(score => (double)(score.Total * 100)).ToArray())];
        double[] severity = Severities(judges.Length, panels, totals);
        double[] means = [.. panels.Select((panel, at) => totals[at].Average() - panel.Average(judge => severity[judge]))];
        return new(
            new Adjustment.Made([.. judges.Select((judge, at) => new Severity(judge, counts[at], Math.Round((decimal)severity[at] / 100m, 2, MidpointRounding.AwayFromZero)))]),
            means);
    }

    private static Adjustment? WhyNot(string[] judges, int[] counts, int[][] panels, int adjustFrom)
    {
        int scores = counts.Sum();
        if (judges.Length < 2 || scores < panels.Length + judges.Length) return new Adjustment.NothingToCompare();
        if (Groups(judges.Length, panels) is > 1 and var groups) return new Adjustment.NotConnected(groups);
        int least = Array.IndexOf(counts, counts.Min());
        return counts[least] < adjustFrom ? new Adjustment.TooFewScores(judges[least], counts[least], adjustFrom) : null;
    }

    // Judges who share a nomination are of one group, and so on from judge to judge.
    private static int Groups(int judges, int[][] panels)
    {
        int[] leader = [.. Enumerable.Range(0, judges)];
        int Find(int judge)
        {
            while (leader[judge] != judge) judge = leader[judge] = leader[leader[judge]];
            return judge;
        }

        foreach (int[] panel in panels)
        {
            foreach (int judge in panel) leader[Find(judge)] = Find(panel[0]);
        }

        return Enumerable.Range(0, judges).Count(judge => Find(judge) == judge);
    }

    // The normal equations of the judges, after each nomination was expressed by its judges. They leave a constant open: the severities' mean is 0.
    private static double[] Severities(int judges, int[][] panels, double[][] totals)
    {
        double[,] equations = new double[judges, judges];
        double[] right = new double[judges];
        foreach ((int at, int[] panel) in panels.Index())
        {
            double mean = totals[at].Average(), share = 1.0 / panel.Length;
            for (int one = 0; one < panel.Length; one++)
            {
                right[panel[one]] += totals[at][one] - mean;
                equations[panel[one], panel[one]] += 1;
                for (int other = 0; other < panel.Length; other++) equations[panel[one], panel[other]] -= share;
            }
        }

        // The last judge's severity is set to 0, which makes the rest positive definite when the judges are connected.
        double[] severity = Solve(equations, right, judges - 1);
        double average = severity.Average();
        return [.. severity.Select(points => points - average)];
    }

    // Cholesky, of the first equations; the further unknowns stay 0.
    private static double[] Solve(double[,] a, double[] right, int size)
    {
        double[] x = new double[right.Length];
        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                double sum = a[row, column];
                for (int k = 0; k < column; k++) sum -= a[row, k] * a[column, k];
                a[row, column] = row == column ? Math.Sqrt(sum) : sum / a[column, column];
            }

            x[row] = right[row];
            for (int k = 0; k < row; k++) x[row] -= a[row, k] * x[k];
            x[row] /= a[row, row];
        }

        for (int row = size - 1; row >= 0; row--)
        {
            for (int k = row + 1; k < size; k++) x[row] -= a[k, row] * x[k];
            x[row] /= a[row, row];
        }

        return x;
    }
}
