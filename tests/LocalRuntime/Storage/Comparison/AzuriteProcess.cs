using System.Diagnostics;
using System.Text.RegularExpressions;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Comparison;

/// <summary>Azurite as a process of its own, where `npm ci` has put it into tests/LocalRuntime/Azurite.</summary>
internal sealed partial class AzuriteProcess : IDisposable
{
    private readonly Process process;
    private readonly string account;
    private readonly string key;
    private readonly Dictionary<string, Uri> addresses = [];

    private AzuriteProcess(Process process, string account, string key) => (this.process, this.account, this.key) = (process, account, key);

    /// <summary>The address of a service: Blob, Queue or Table.</summary>
    public Uri this[string service] => addresses[service];

    public string TableConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};TableEndpoint={this["Table"]};";

    /// <summary>Starts it and waits until it listens; null where it is not installed.</summary>
    /// <param name="near">A directory of a project under tests, or below one.</param>
    /// <param name="data">Where it keeps its files; null: in memory.</param>
    public static async Task<AzuriteProcess?> TryStartAsync(string account, string key, string near, string? data = null)
    {
        if (Find(near) is not { } script) return null;
        string[] place = data is null ? ["--inMemoryPersistence"] : ["--location", data];
        Process process = Process.Start(new ProcessStartInfo("node",
            [script, .. place, "--blobPort", "0", "--queuePort", "0", "--tablePort", "0", "--skipApiVersionCheck", "--disableTelemetry", "--silent"])
        {
            RedirectStandardOutput = true,
            Environment = { ["AZURITE_ACCOUNTS"] = $"{account}:{key}" },
        })!;
        var azurite = new AzuriteProcess(process, account, key);
        while (azurite.addresses.Count < 3)
        {
            string line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("Azurite ended before it listened.");
            if (Listening().Match(line) is { Success: true } match)
                azurite.addresses[match.Groups[1].Value] = new Uri($"{match.Groups[2].Value}/{account}");
        }

        return azurite;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static string? Find(string near)
    {
        for (DirectoryInfo? folder = new(near); folder is not null; folder = folder.Parent)
        {
            foreach (string path in new[] { "Azurite", "LocalRuntime/Azurite" })
            {
                string script = Path.Combine(folder.FullName, path, "node_modules", "azurite", "dist", "src", "azurite.js");
                if (File.Exists(script)) return script;
            }
        }

        return null;
    }

    [GeneratedRegex("Azurite (Blob|Queue|Table) service is successfully listening at (http://[0-9.:]+)")]
    private static partial Regex Listening();
}
