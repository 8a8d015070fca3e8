using System.Globalization;
using System.Text.RegularExpressions;
using LinyingTalent.LocalRuntime.Tests.Worker;
using LinyingTalent.Tests;

namespace LinyingTalent.Benchmarks.Start;

/// <summary>The sample app, started as people start it.</summary>
internal static partial class StartBenchmark
{
    private const int Runs = 5;

    public static async Task<Section> RunAsync()
    {
        using var scratch = new Scratch();
        var first = new List<(double Process, double Host)>();
        var again = new List<(double Process, double Host)>();
        for (int run = 0; run < Runs; run++)
        {
            string data = Path.Combine(scratch.Path, run.ToString(CultureInfo.InvariantCulture));
            first.Add(await MeasureAsync(data));
            again.Add(await MeasureAsync(data));
        }

        return new Section(
            "the sample app",
            "From the call of `dotnet LinyingTalent.Sample.dll` to its line \"Ready\"; in brackets what the host itself counts. Goal: under 2 s.",
            ["start", "ms"],
            [["on an empty directory", Figure(first)], ["on its data", Figure(again)]]);
    }

    private static async Task<(double Process, double Host)> MeasureAsync(string data)
    {
        string report = "";
        AppProcess? app = null;
        double process = await Measured.MillisecondsAsync(async () =>
        {
            app = new AppProcess(data, "--port", $"{FreePort.Next()}");
            report = await app.ReadyAsync();
        });
        await app!.SendTerminateAsync();
        await app.EndAsync();
        app.Dispose();
        return (process, double.Parse(Ready().Match(report).Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private static string Figure(List<(double Process, double Host)> times) =>
        $"{Measured.Figure(times.Select(time => time.Process).Median())} ({Measured.Figure(times.Select(time => time.Host).Median())})";

    [GeneratedRegex("Ready in ([0-9]+) ms")]
    private static partial Regex Ready();
}
