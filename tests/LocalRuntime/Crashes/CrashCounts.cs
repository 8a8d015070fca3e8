namespace LinyingTalent.LocalRuntime.Tests.Crashes;

/// <summary>
/// How many crashes a run makes. Each costs the start of a process, about a second of a core: `.ci/run` asks for all of them
/// (LINYING_CRASHES=all), a run in between for a sample.
/// </summary>
internal static class CrashCounts
{
    private static readonly bool All = Environment.GetEnvironmentVariable("LINYING_CRASHES") == "all";

    /// <summary>Random kills of each of the two sites.</summary>
    public static int KillsOfASite => All ? 100 : 3;

    /// <summary>A sweep stops at every commit, or at every fourth; the two sides at different ones.</summary>
    public static int Stride => All ? 1 : 4;

    public static int First(string side) => !All && side == "after" ? 3 : 1;
}
