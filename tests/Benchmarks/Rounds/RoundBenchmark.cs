using System.Diagnostics;
using System.Globalization;
using LinyingTalent.AwardRounds.Replay;
using LinyingTalent.Benchmarks.Campaign;
using LinyingTalent.Tests.AwardRounds;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Benchmarks.Rounds;

/// <summary>A whole round, from the nominations to its record computed again: the app's rules, processes and tables, without its pages.</summary>
internal static class RoundBenchmark
{
    private const int Judges = 40, Substitutes = 5, Each = 5;

    public static async Task<Section> RunAsync()
    {
        Run few = await MeasureAsync(500), many = await MeasureAsync(5000);
        string[] exponents = [.. few.Figures.Zip(many.Figures, RankingBenchmark.Exponent)];
        return new Section(
            "a whole award round",
            $"{Judges} judges, {Each} scores a nomination, all given, one act after the other, on a database file with synchronous=FULL. Nominate: forms taken and kept. Screen: each found\n"
            + "eligible and put forward by its township. Assign: conflicts found, sheets made. Rank: all scores read, ranked and kept. Record: drawn up from the rows and computed\n"
            + "again. The exponent is that of the growth from 500 to 5,000; the memory is the process's peak, the measuring code included.",
            ["nominations", "nominate s", "screen s", "assign s", "score s", "rank s", "record s", "storage requests", "requests a nomination", "processor s", "peak memory MB"],
            [few.Row, many.Row, ["exponent", .. exponents]]);
    }

    private static async Task<Run> MeasureAsync(int nominations)
    {
        using var scratch = new Scratch();
        await using County county = await County.StartAsync(campaign: false, directory: scratch.Path);
        using var requests = new StorageRequests(county.Origin);
        var round = new RoundUnderWay(county, RoundUnderWay.Terms(Judges, Substitutes, Each, quorum: 3, places: 50, blind: true));
        await round.Open();
        var seconds = new List<double>();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        async Task Measure(Func<Task> work) => seconds.Add(await Measured.MillisecondsAsync(work) / 1000);

        await Measure(() => round.Nominate(nominations));
        await Measure(round.Recommend);
        await Measure(() => round.Draw(round.Pool(60)));
        await Measure(() => round.Score(sheet => (60 + (Number(sheet.Code) % 41), 60 + (Number(sheet.Judge) * Number(sheet.Code) % 41))));
        await Measure(round.EndScoring);
        await round.Confirm();
        await Measure(async () =>
        {
            RoundRecord record = RoundRecord.Read(await county.Get<RecordBook>().Read(round.Round))!;
            if (!Recomputation.Of(record).Holds) throw new InvalidOperationException("The record of the measured round does not hold.");
        });

        using var process = Process.GetCurrentProcess();
        return new Run(nominations, [
            .. seconds, requests.Count, requests.Count / (double)nominations, (Environment.CpuUsage.TotalTime - before).TotalSeconds, process.PeakWorkingSet64 / 1e6]);
    }

    private static int Number(string text) => text.Sum(letter => letter);

    private sealed record Run(int Nominations, double[] Figures)
    {
        public string[] Row => [Nominations.ToString("N0", CultureInfo.InvariantCulture), .. Figures.Select(Measured.Figure)];
    }
}
