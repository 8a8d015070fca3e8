using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Azure.Functions.Worker.Builder;

namespace LinyingTalent.LocalRuntime.Tests.Worker;

/// <summary>What a test's host differs in from the ordinary one.</summary>
internal sealed record HostSetup(params Type[] Functions)
{
    public string HostJson { get; init; } = """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""";

    public string Environment { get; init; } = "Development";

    public Dictionary<string, string?> Settings { get; init; } = [];

    public string[] Args { get; init; } = [];

    /// <summary>Whether tables, queues and blobs are served; most tests need none.</summary>
    public bool Storage { get; init; }

    public Database? Database { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public Action<FunctionsApplicationBuilder> Configure { get; init; } = builder => builder.ConfigureFunctionsWebApplication();

    public LocalHostOptions ToOptions(HostFolder folder, Database? database, TextWriter output)
    {
        var settings = new Dictionary<string, string?>(Settings) { ["AZURE_FUNCTIONS_ENVIRONMENT"] = Environment };
        settings.TryAdd("AzureWebJobsStorage", Storage ? "" : "UseDevelopmentStorage=true");
        if (Args.Length == 0) settings.TryAdd(CommandLine.Urls, "http://127.0.0.1:0");
        return new LocalHostOptions
        {
            Args = Args,
            Types = Functions,
            ContentRoot = folder.Path,
            Binaries = folder.Path,
            Database = database,
            Time = Time,
            Output = output,
            Settings = settings,
        };
    }
}

/// <summary>A directory with a host.json that ends with the test.</summary>
internal sealed class HostFolder : IDisposable
{
    public HostFolder(string? hostJson = null)
    {
        if (hostJson is not null) File.WriteAllText(System.IO.Path.Combine(Path, "host.json"), hostJson);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("linying-host-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
