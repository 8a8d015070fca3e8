using System.Globalization;
using System.Text.Json;
using LinyingTalent.LocalRuntime.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>
/// host.json, with the environment above it: <c>AzureFunctionsJobHost__extensions__queues__batchSize</c> overrides
/// <c>extensions.queues.batchSize</c>, as on the real host.
/// </summary>
internal sealed class HostSettings
{
    private const string Prefix = "AzureFunctionsJobHost";

    // What is read here, or has a meaning on Azure alone and may stand in a host.json that serves both.
    private static readonly string[] Known =
    [
        "$schema", "version", "logging", "extensions:http:routePrefix",
        "extensions:durableTask:hubName", "extensions:durableTask:defaultVersion", "extensions:durableTask:storageProvider",
        "extensions:durableTask:maxConcurrentActivityFunctions", "extensions:durableTask:maxConcurrentOrchestratorFunctions",
        "extensions:queues:batchSize", "extensions:queues:newBatchThreshold", "extensions:queues:visibilityTimeout",
        "extensions:queues:maxDequeueCount", "extensions:queues:maxPollingInterval", "extensions:queues:messageEncoding",
        "extensionBundle", "managedDependency", "functionTimeout", "telemetryMode",
        "extensions:durableTask:extendedSessionsEnabled", "extensions:durableTask:tracing",
    ];

    private readonly IConfiguration root;
    private readonly string file;

    private HostSettings(IConfiguration root, string file, IReadOnlyList<string> unknown) => (this.root, this.file, Unknown) = (root, file, unknown);

    /// <summary>Paths of settings that nothing reads.</summary>
    public IReadOnlyList<string> Unknown { get; }

    public IConfigurationSection Logging => root.GetSection("logging");

    /// <exception cref="StartupException">Missing, no JSON, or of another version.</exception>
    public static HostSettings Read(string directory)
    {
        string file = Path.Combine(directory, "host.json");
        if (!File.Exists(file))
            throw new StartupException($"There is no host.json in {directory}. Put it beside the app; the build copies it from the root of the repository.");

        IConfiguration root;
        try
        {
            using FileStream content = File.OpenRead(file);
            root = new ConfigurationBuilder().AddJsonStream(content).AddEnvironmentVariables(Prefix + "__").Build();
        }
        catch (Exception failure) when (failure is FormatException or JsonException or InvalidDataException)
        {
            throw new StartupException($"{file} is no valid JSON: {(failure.InnerException ?? failure).Message} Correct it and start again.", failure);
        }

        if (root["version"] != "2.0")
            throw new StartupException($"{file} has the version '{root["version"]}'. Write \"version\": \"2.0\".");
        return new HostSettings(root, file, [.. Leaves(root).Where(path => !IsKnown(path))]);
    }

    public string Text(string path, string otherwise) => root[path] ?? otherwise;

    /// <exception cref="StartupException">No number, or out of range.</exception>
    public int Number(string path, int otherwise, int least, int most)
    {
        if (root[path] is not { } text) return otherwise;
        return int.TryParse(text, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new StartupException($"{file}: {path} is '{text}'. It must be a whole number from {least} to {most}.");
    }

    /// <summary>A span as <c>hh:mm:ss</c>; a bare number, which .NET would take for days, is refused.</summary>
    /// <exception cref="StartupException">No time span, or out of range.</exception>
    public TimeSpan Span(string path, TimeSpan otherwise, TimeSpan least, TimeSpan most)
    {
        if (root[path] is not { } text) return otherwise;
        bool isSpan = TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan span) && text.Contains(':', StringComparison.Ordinal);
        return isSpan && span >= least && span <= most
            ? span
            : throw new StartupException($"{file}: {path} is '{text}'. It must be a time like 00:00:30, from {least:c} to {most:c}.");
    }

    private static IEnumerable<string> Leaves(IConfiguration root) =>
        root.AsEnumerable().Where(setting => setting.Value is not null).Select(setting => setting.Key).Order(StringComparer.Ordinal);

    private static bool IsKnown(string path) => Known.Any(known =>
        path.Equals(known, StringComparison.OrdinalIgnoreCase) || path.StartsWith(known + ":", StringComparison.OrdinalIgnoreCase));
}
