using System.Globalization;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.AwardRounds.Scoring;

namespace LinyingTalent.Benchmarks.Rounds;

/// <summary>The ranking alone, without storage: means, tie-break chain, severity of the judges, and each place without each judge in turn.</summary>
internal static class RankingBenchmark
{
    private const int Judges = 40, Each = 5, Runs = 9;

    public static async Task<Section> RunAsync()
    {
        Run few = await MeasureAsync(500), many = await MeasureAsync(5000);
        return new Section(
            "a ranking",
            $"{Each} scores a nomination, {Judges} judges, a chain of four steps. Ranking: raw, trimmed and adjusted ranks, and each place with one judge left out. Assignment: who\n"
            + "scores what, from the draw's seed. The exponent is that of the growth from 500 to 5,000 nominations.",
            ["nominations", "ranking ms", "allocated MB", "assignment ms"],
            [
                few.Row, many.Row,
                ["exponent", Exponent(few.Ranking, many.Ranking), Exponent(few.Megabytes, many.Megabytes), Exponent(few.Assignment, many.Assignment)],
            ]);
    }

    /// <summary>1 is linear: ten times as much takes ten times as long.</summary>
    public static string Exponent(double of500, double of5000) => Measured.Figure(Math.Log10(of5000 / of500));

    private static async Task<Run> MeasureAsync(int nominations)
    {
        DrawResult draw = Draw.Of("42", [.. Enumerable.Range(1, Judges).Select(number => $"J{number:D2}")], Judges, 0);
        var random = new Random(nominations);
        string[] ids = [.. Enumerable.Range(1, nominations).Select(number => $"411122204000-2026-1-{number:D4}")];
        var terms = new RankingTerms(
            new Rubric([new("skill", "技艺", 60, [new(0, "一般"), new(10, "突出")]), new("service", "服务", 40, [new(0, "少"), new(5, "多")])], 0.5m),
            Quorum: 3, DropFrom: 5, AdjustFrom: 5,
            [new(TieBreakKind.Criterion, "skill"), new(TieBreakKind.TopMarks), new(TieBreakKind.Median), new(TieBreakKind.Lot)]);
        byte[] seed = Convert.FromHexString(draw.Seed);
        Score[] scores = [.. ids.SelectMany(id => Scorers.Of(draw, id, [], Each).Select(judge => Scored(id, judge, random, terms.Rubric)))];

        var rankings = new List<double>();
        var assignments = new List<double>();
        double megabytes = 0;
        // The first third warms up.
        for (int run = -Runs / 3; run < Runs; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            double ranking = await Measured.MillisecondsAsync(() => Task.FromResult(Ranking.Of(ids, scores, terms, seed)));
            megabytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6;
            double assignment = await Measured.MillisecondsAsync(() => Task.FromResult(ids.Sum(id => Scorers.Of(draw, id, [], Each).Count)));
            if (run < 0) continue;
            rankings.Add(ranking);
            assignments.Add(assignment);
        }

        return new Run(nominations, rankings.Median(), megabytes, assignments.Median());
    }

    private static Score Scored(string nomination, string judge, Random random, Rubric rubric)
    {
        Mark[] marks = [new("skill", random.Next(10, 21) / 2m), new("service", random.Next(4, 11) / 2m)];
        return new(nomination, judge, rubric.Total(marks), marks);
    }

    private sealed record Run(int Nominations, double Ranking, double Megabytes, double Assignment)
    {
        public string[] Row =>
            [Nominations.ToString("N0", CultureInfo.InvariantCulture), Measured.Figure(Ranking), Measured.Figure(Megabytes), Measured.Figure(Assignment)];
    }
}
