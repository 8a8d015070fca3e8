using LinyingTalent.Tests.Architecture.Planted;
using Mono.Cecil;

namespace LinyingTalent.Tests.Architecture;

public sealed class DependencyTests
{
    [Fact]
    public void Capabilities_KnowThePlatformAndEachOthersModulesAlone()
    {
        using ModuleDefinition app = Code.Open(typeof(Program));
        List<TypeDefinition> types = [.. app.Types.Where(type => DependencyRules.FolderOf(type.FullName) is not null)];
        types.ShouldNotBeEmpty();
        var shown = Repository.Sources("functions", "*Module.cs").SelectMany(file => DependencyRules.Shown(Repository.Read(file))).ToHashSet();
        DependencyRules.Violations(types, shown).ShouldBeEmpty();
    }

    [Fact]
    public void App_KnowsNothingOfTheRuntimeItRunsOn()
    {
        IReadOnlyList<string> sources = [.. Repository.Sources("functions"), .. Repository.Sources("functions", "*.razor")];
        sources.ShouldNotBeEmpty();
        sources.Where(file => Repository.Read(file).Contains("LocalRuntime", StringComparison.Ordinal)).ShouldBeEmpty();
        sources.Where(file => Repository.Read(file).Contains("#if", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Violations_PlantedFault_AreFound()
    {
        using ModuleDefinition tests = Code.Open(typeof(FaultyOrchestration));
        List<TypeDefinition> planted = [.. tests.Types.Where(type => type.Namespace.StartsWith("LinyingTalent.Planted", StringComparison.Ordinal)
            || type.Namespace == "LinyingTalent.Platform.Planted")];
        planted.Count.ShouldBe(4);
        var shown = DependencyRules.Shown("internal static class PlantedBModule { }");

        List<string> found = [.. DependencyRules.Violations(planted, shown)];

        found.Count.ShouldBe(2);
        found.ShouldContain(sentence => sentence.Contains("is platform and knows", StringComparison.Ordinal));
        found.ShouldContain(sentence => sentence.Contains("PlantedBModule.cs does not show", StringComparison.Ordinal));
    }
}
