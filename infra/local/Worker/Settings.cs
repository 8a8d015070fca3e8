using System.Text.RegularExpressions;
using LinyingTalent.LocalRuntime.Data;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>Settings that attributes name as <c>%setting%</c>.</summary>
internal static partial class Settings
{
    /// <exception cref="StartupException">The setting is not there.</exception>
    public static string Expand(this IConfiguration configuration, string text, string function) => Placeholder().Replace(text, match =>
    {
        string name = match.Groups[1].Value;
        string? value = configuration[name.Replace("__", ":", StringComparison.Ordinal)];
        return !string.IsNullOrEmpty(value)
            ? value
            : throw new StartupException($"The function '{function}' asks for the setting '{name}' ('{text}'), which is not there. "
                + "Set it in the environment or under Values in local.settings.json.");
    });

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
