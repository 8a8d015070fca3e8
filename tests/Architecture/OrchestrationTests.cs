using System.Text.RegularExpressions;
using LinyingTalent.Tests.Architecture.Planted;
using Mono.Cecil;

namespace LinyingTalent.Tests.Architecture;

public sealed partial class OrchestrationTests
{
    [Fact]
    public void Orchestrations_InTheApp_AreDeterministic()
    {
        using ModuleDefinition app = Code.Open(typeof(Program));
        List<TypeDefinition> orchestrations = [.. OrchestrationRules.Orchestrations(app)];
        orchestrations.ShouldNotBeEmpty();
        orchestrations.SelectMany(OrchestrationRules.Violations).ShouldBeEmpty();
    }

    [Fact]
    public void Orchestrations_ByFile_LiveInFilesNamedSo()
    {
        List<string> sources = [.. Repository.Sources("functions").Where(file => Repository.Read(file).Contains("[OrchestrationTrigger]", StringComparison.Ordinal))];
        sources.ShouldNotBeEmpty();
        sources.ShouldAllBe(file => file.EndsWith(".orchestration.cs", StringComparison.Ordinal));
        IReadOnlyList<string> named = Repository.Sources("functions", "*.orchestration.cs");
        named.ShouldAllBe(file => StaticClass().IsMatch(Repository.Read(file)));
    }

    [Theory]
    [InlineData("System.DateTime::get_UtcNow")]
    [InlineData("System.Guid::NewGuid")]
    [InlineData("System.Random")]
    [InlineData("System.Environment")]
    [InlineData("Microsoft.Extensions.Logging.ILogger")]
    [InlineData("Azure.Data.Tables.TableClient")]
    [InlineData("System.Threading.Tasks.Task::Run")]
    [InlineData("System.Threading.Tasks.Task::Delay")]
    [InlineData("is not a static class")]
    public void Violations_PlantedFault_AreFound(string fault)
    {
        using ModuleDefinition tests = Code.Open(typeof(FaultyOrchestration));
        TypeDefinition planted = OrchestrationRules.Orchestrations(tests).Single(type => type.Name == nameof(FaultyOrchestration));
        OrchestrationRules.Violations(planted).ShouldContain(sentence => sentence.Contains(fault, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\bstatic (partial )?class\b")]
    private static partial Regex StaticClass();
}
