namespace LinyingTalent.Tests.Architecture;

public sealed class MirrorTests
{
    /// <summary>Folders of tests that look at the whole rather than at one folder of the source.</summary>
    private static readonly string[] OfTheWhole = ["Architecture", "Benchmarks", "Browser", "Journeys", "Sample", "Comparison", "Crashes"];

    [Fact]
    public void Tests_MirrorThePathsOfWhatTheyTest()
    {
        List<string> files = [.. Repository.Sources("tests", "*Tests.cs")];
        files.ShouldNotBeEmpty();
        Astray(files).ShouldBeEmpty();
    }

    [Fact]
    public void Astray_PlantedFault_IsFound() =>
        Astray(["tests/LocalRuntime/NoSuchPart/XTests.cs", "tests/NoSuchCapability/XTests.cs", "tests/Certificates/XTests.cs", "tests/Journeys/XTests.cs"])
            .ShouldBe(["tests/LocalRuntime/NoSuchPart/XTests.cs", "tests/NoSuchCapability/XTests.cs"]);

    /// <summary>The tests whose folder mirrors no folder of the source.</summary>
    private static IEnumerable<string> Astray(IEnumerable<string> files) =>
        from file in files
        let folder = Path.GetDirectoryName(file)!
        where !folder.Split('/').Any(OfTheWhole.Contains) && !Directory.Exists(Path.Combine(Repository.Root, Mirrored(folder)))
        select file;

    private static string Mirrored(string folder) =>
        folder.StartsWith("tests/LocalRuntime", StringComparison.Ordinal)
            ? "infra/local" + folder["tests/LocalRuntime".Length..]
            : "functions" + folder["tests".Length..];
}
