namespace LinyingTalent.Tests.Architecture;

/// <summary>The Azure build cannot run where its packages are not to be had, so MSBuild is asked what it would be.</summary>
public sealed class AzureBuildTests
{
    private static readonly Dictionary<string, string> Real = new()
    {
        ["Microsoft.Azure.Functions.Worker"] = "2.52.0",
        ["Microsoft.Azure.Functions.Worker.Sdk"] = "2.0.7",
        ["Microsoft.Azure.Functions.Worker.Extensions.DurableTask"] = "1.16.5",
        ["Microsoft.Azure.Functions.Worker.Extensions.DurableTask.AzureManaged"] = "1.8.1",
        ["Microsoft.Azure.Functions.Worker.Extensions.Http"] = "3.3.0",
        ["Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore"] = "2.1.1",
        ["Microsoft.Azure.Functions.Worker.Extensions.Storage.Queues"] = "5.5.5",
        ["Microsoft.Azure.Functions.Worker.Extensions.Timer"] = "4.3.1",
    };

    [Fact]
    public async Task Builds_DifferInTheirReferencesToTheRuntimeAlone()
    {
        Msbuild here = await Msbuild.Here(), there = await Msbuild.ForAzure();
        there.Items("PackageReference").Except(here.Items("PackageReference")).ShouldBe(Real.Keys, ignoreOrder: true);
        here.Items("PackageReference").Except(there.Items("PackageReference")).ShouldBeEmpty();
        here.Items("ProjectReference").ShouldBe(["../infra/local/LinyingTalent.LocalRuntime.csproj"]);
        there.Items("ProjectReference").ShouldBeEmpty();
    }

    [Fact]
    public async Task Builds_CompileTheSameSource()
    {
        string[] here = Sources(await Msbuild.Here()), there = Sources(await Msbuild.ForAzure());
        here.Length.ShouldBeGreaterThan(200);
        there.ShouldBe(here, ignoreOrder: true);

        static string[] Sources(Msbuild build) => [.. build.Items("Compile").Where(file => !file.Contains("obj/", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task AzureVersions_AreExactAndInOnePlace()
    {
        Msbuild azure = await Msbuild.ForAzure();
        foreach ((string package, string version) in Real) azure.VersionOf(package).ShouldBe(version);
        (await Msbuild.Here()).Items("PackageVersion").Intersect(Real.Keys).ShouldBeEmpty();
    }

    [Fact]
    public async Task Builds_LockAndWriteApartFromEachOther()
    {
        Msbuild here = await Msbuild.Here(), azure = await Msbuild.ForAzure();
        azure.Property("NuGetLockFilePath").ShouldBe("packages.azure.lock.json");
        here.Property("NuGetLockFilePath").ShouldBeEmpty();
        azure.Property("BaseIntermediateOutputPath").ShouldBe("obj/azure/");
        here.Property("BaseIntermediateOutputPath")!.Replace('\\', '/').ShouldBe("obj/");
        azure.Property("AzureFunctionsVersion").ShouldBe("v4");
        Repository.Read("functions/packages.lock.json").ShouldNotContain("Microsoft.Azure.Functions", Case.Insensitive);
    }

    [Fact]
    public void Source_KnowsNotWhichOfTheTwoItIsBuiltFor()
    {
        IReadOnlyList<string> sources = [.. Repository.Sources("functions"), .. Repository.Sources("functions", "*.razor")];
        sources.ShouldNotBeEmpty();
        sources.Where(file => Repository.Read(file).Split('\n').Any(line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal))).ShouldBeEmpty();
        sources.Where(file => Repository.Read(file).Contains("LocalRuntime", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
