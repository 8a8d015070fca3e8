namespace LinyingTalent.Tests.Architecture;

public sealed class MirrorTests
{
    /// <summary>Folders of tests that look at the whole rather than at one folder of the source.</summary>
    private static readonly string[] OfTheWhole = ["Architecture", "Benchmarks", "Browser", "Journeys", "Sample", "Comparison", "Crashes"];

    [Fact]
    public void Tests_MirrorThePathsOfWhatTheyTest()
    {
        List<string> folders = [.. Repository.Sources("tests", "*Tests.cs").Select(file => Path.GetDirectoryName(file)!).Distinct()
            .Where(folder => !folder.Split('/').Any(OfTheWhole.Contains))];
        folders.ShouldNotBeEmpty();
        folders.Where(folder => !Directory.Exists(Path.Combine(Repository.Root, Mirrored(folder)))).ShouldBeEmpty();
    }

    [Fact]
    public void Mirrored_FolderThatIsNoMore_IsFound() =>
        Directory.Exists(Path.Combine(Repository.Root, Mirrored("tests/LocalRuntime/NoSuchPart"))).ShouldBeFalse();

    private static string Mirrored(string folder) =>
        folder.StartsWith("tests/LocalRuntime", StringComparison.Ordinal)
            ? "infra/local" + folder["tests/LocalRuntime".Length..]
            : "functions" + folder["tests".Length..];
}
