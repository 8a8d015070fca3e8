using System.Reflection;

namespace LinyingTalent.Operations.Health;

/// <summary>Which build answers.</summary>
internal static class AppVersion
{
    /// <summary>Version and commit, as 1.0.0+0123abcd.</summary>
    public static string Text { get; } =
        typeof(AppVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
