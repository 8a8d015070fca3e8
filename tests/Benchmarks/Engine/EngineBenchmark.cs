using System.Globalization;
using Microsoft.DurableTask;

namespace LinyingTalent.Benchmarks.Engine;

/// <summary>Five activities in a row, at one to a thousand instances at once, beside the bare commits.</summary>
internal static class EngineBenchmark
{
    private const int Activities = 5;

    private static readonly (int Instances, int Runs)[] Sizes = [(1, 51), (10, 31), (100, 21), (1_000, 11)];

    public static async Task<Section> RunAsync()
    {
        var rows = new List<string[]>();
        foreach ((int instances, int runs) in Sizes) rows.Add(await MeasureAsync(instances, runs));
        return new Section(
            "five activities in a row",
            "The instances are started at once; the time is that from the first start to the last end, as a waiting client sees it. \"Bare\" is a plain loop that "
            + "writes\nrows of the same sizes in the same number of commits, on the same disk with WAL and synchronous=FULL: no engine at all. Goal: at most 1.5 times that.",
            ["instances at once", "ms", "instances a second", "commits an instance", "bare ms", "ratio", "processor ms", "bare processor ms"],
            rows);
    }

    private static async Task<string[]> MeasureAsync(int instances, int runs)
    {
        using var scratch = new Scratch();
        await using EngineSite site = await EngineSite.StartAsync(scratch.Path, Register);
        using var bare = new BareCommits(scratch.Path);
        var measured = new List<Run>();
        // The first third warms up: the code is compiled, the log has its size.
        for (int run = -runs / 3; run < runs; run++)
        {
            // What one run leaves behind is not the next one's to clear away.
            GC.Collect();
            long before = site.Database.Commits;
            (double engine, double processor) = await Measured.TimesAsync(() => site.RunAsync("five", instances));
            long commits = site.Database.Commits - before;
            GC.Collect();
            (double plain, double plainProcessor) = await Measured.TimesAsync(() => Task.Run(() => bare.Run(instances, Activities, commits)));
            if (run >= 0) measured.Add(new Run(engine, processor, plain, plainProcessor, commits / (double)instances));
        }

        double ms = Median(run => run.Engine);
        return
        [
            instances.ToString("N0", CultureInfo.InvariantCulture), Measured.Figure(ms), Measured.Figure(instances * 1000 / ms),
            Measured.Figure(Median(run => run.Commits)), Measured.Figure(Median(run => run.Bare)), Measured.Figure(Median(run => run.Engine / run.Bare)),
            Measured.Figure(Median(run => run.Processor)), Measured.Figure(Median(run => run.BareProcessor)),
        ];

        double Median(Func<Run, double> figure) => measured.Select(figure).Median();
    }

    private static void Register(DurableTaskRegistry tasks) => tasks
        .AddActivityFunc<string, string>("step", (_, division) => division)
        .AddOrchestratorFunc<string, string>("five", async (context, division) =>
        {
            for (int i = 0; i < Activities; i++) division = await context.CallActivityAsync<string>("step", division);
            return division;
        });

    private sealed record Run(double Engine, double Processor, double Bare, double BareProcessor, double Commits);
}
