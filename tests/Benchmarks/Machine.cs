using System.Globalization;
using System.Runtime.InteropServices;

namespace LinyingTalent.Benchmarks;

/// <summary>What a figure means nothing without. No name of a machine.</summary>
internal static class Machine
{
    public static string Facts { get; } = string.Create(CultureInfo.InvariantCulture,
        $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores ({RuntimeInformation.ProcessArchitecture}), {Memory} GiB, "
        + $"{Platform}, .NET {Environment.Version}, {Configuration}{Load}.");

    private static double Memory => Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30));

    // Other work on the machine lengthens everything, and what uses several threads most.
    private static string Load
    {
        get
        {
            if (!File.Exists("/proc/loadavg")) return "";
            string load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
            bool isShared = double.Parse(load, CultureInfo.InvariantCulture) > Environment.ProcessorCount;
            return $"; load average before the run {load}{(isShared ? ": the machine was shared, this is no reference run" : "")}";
        }
    }

    private static string Platform => OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "Linux";

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
