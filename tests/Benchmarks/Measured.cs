using System.Diagnostics;
using System.Globalization;

namespace LinyingTalent.Benchmarks;

/// <summary>Times and their medians.</summary>
internal static class Measured
{
    /// <summary>How long the work takes, in milliseconds.</summary>
    public static async Task<double> MillisecondsAsync(Func<Task> work)
    {
        long begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    /// <summary>The same, and the processor time that all threads spent meanwhile.</summary>
    public static async Task<(double Wall, double Processor)> TimesAsync(Func<Task> work)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        double wall = await MillisecondsAsync(work);
        return (wall, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    public static double Median(this IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Three digits are as much as a measurement says.</summary>
    public static string Figure(double value) => value.ToString(value switch { >= 100 => "N0", >= 10 => "N1", _ => "N2" }, CultureInfo.InvariantCulture);
}
