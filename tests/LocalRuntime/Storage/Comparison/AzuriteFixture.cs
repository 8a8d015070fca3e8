using System.Diagnostics;
using System.Text.RegularExpressions;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Storage;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Comparison;

/// <summary>
/// Our endpoints and Azurite side by side, for the same account and key. Azurite runs when `npm ci` has put it into
/// tests/LocalRuntime/Azurite.
/// </summary>
public sealed partial class AzuriteFixture : IAsyncLifetime
{
    private readonly Database database = Database.InMemory();
    private StorageServer? server;
    private Process? azurite;

    public static string Reason =>
        "Azurite is not installed: run `npm ci` in tests/LocalRuntime/Azurite (it needs Node) to compare with it.";

    public bool IsInstalled => azurite is not null;

    internal RestSide Ours { get; private set; } = null!;

    internal RestSide Theirs { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        server = await StorageServer.StartAsync(database, TimeProvider.System);
        Ours = RestSide.Of(server.ConnectionString);
        if (FindAzurite() is not { } script) return;

        azurite = Process.Start(new ProcessStartInfo("node",
            [script, "--inMemoryPersistence", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0", "--skipApiVersionCheck",
                "--disableTelemetry", "--silent"])
        {
            RedirectStandardOutput = true,
            Environment = { ["AZURITE_ACCOUNTS"] = $"{StorageServer.Account}:{Ours.Key}" },
        })!;
        var ports = new Dictionary<string, Uri>();
        while (ports.Count < 3)
        {
            string line = await azurite.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException("Azurite ended before it listened.");
            if (Listening().Match(line) is { Success: true } match) ports[match.Groups[1].Value] = new Uri(
                $"{match.Groups[2].Value}/{StorageServer.Account}");
        }

        Theirs = new RestSide(Ours.Key, ports["Blob"], ports["Queue"], ports["Table"]);
    }

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
        {
            azurite.Kill(entireProcessTree: true);
            await azurite.WaitForExitAsync();
            azurite.Dispose();
        }

        await server!.DisposeAsync();
        await database.DisposeAsync();
    }

    private static string? FindAzurite()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string script = Path.Combine(folder.FullName, "Azurite", "node_modules", "azurite", "dist", "src", "azurite.js");
            if (File.Exists(script)) return script;
        }

        return null;
    }

    [GeneratedRegex("Azurite (Blob|Queue|Table) service is successfully listening at (http://[0-9.:]+)")]
    private static partial Regex Listening();
}
