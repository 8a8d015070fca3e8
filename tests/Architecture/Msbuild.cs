using System.Diagnostics;
using System.Text.Json;

namespace LinyingTalent.Tests.Architecture;

/// <summary>What MSBuild makes of the app's project, without building it.</summary>
internal sealed class Msbuild
{
    private static readonly string[] Kinds = ["PackageReference", "PackageVersion", "ProjectReference", "Compile"];
    private static readonly string[] Names = ["NuGetLockFilePath", "BaseIntermediateOutputPath", "AzureFunctionsVersion"];

    private readonly JsonElement answer;

    private Msbuild(JsonElement answer) => this.answer = answer;

    /// <summary>The default build.</summary>
    public static async Task<Msbuild> Here() => new(await Default.Value);

    /// <summary>The build with the real packages.</summary>
    public static async Task<Msbuild> ForAzure() => new(await Azure.Value);

    // A question takes MSBuild seconds, and the answer stays the same.
    private static Lazy<Task<JsonElement>> Default { get; } = new(() => Ask([]));

    private static Lazy<Task<JsonElement>> Azure { get; } = new(() => Ask(["-p:FunctionsRuntime=Azure"]));

    /// <summary>The names of the items of a kind.</summary>
    public IReadOnlyList<string> Items(string kind) => [.. ItemsOf(kind).Select(item => item.GetProperty("Identity").GetString()!)];

    /// <summary>The version of a package, as it is kept in the middle.</summary>
    public string? VersionOf(string package) =>
        ItemsOf("PackageVersion").Single(item => item.GetProperty("Identity").GetString() == package).GetProperty("Version").GetString();

    public string? Property(string name) => answer.GetProperty("Properties").GetProperty(name).GetString();

    private JsonElement.ArrayEnumerator ItemsOf(string kind) => answer.GetProperty("Items").GetProperty(kind).EnumerateArray();

    private static async Task<JsonElement> Ask(IEnumerable<string> properties)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            "msbuild", Path.Combine(Repository.Root, "functions", "LinyingTalent.csproj"), "-nologo",
            $"-getItem:{string.Join(',', Kinds)}", $"-getProperty:{string.Join(',', Names)}", .. properties,
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        // A test runner sets variables for its own build that this one must not see.
        foreach (string inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(inherited);
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, answer + await errors);
        using JsonDocument document = JsonDocument.Parse(answer);
        return document.RootElement.Clone();
    }
}
