using LinyingTalent.Tests.Architecture.Planted;
using Mono.Cecil;

namespace LinyingTalent.Tests.Architecture;

public sealed class OrchestrationTests
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
        Repository.Sources("functions", "*.orchestration.cs").ShouldNotBeEmpty();
        OrchestrationRules.Misplaced(Repository.Sources("functions").Select(file => (file, Repository.Read(file)))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("static Task Run([OrchestrationTrigger] TaskOrchestrationContext context)")]
    [InlineData("static Task Help(this TaskOrchestrationContext context)")]
    [InlineData("class Process : TaskOrchestrator<string, string>")]
    [InlineData("tasks.AddOrchestratorFunc(\"process\", Run)")]
    public void Misplaced_PlantedFault_IsFound(string code)
    {
        OrchestrationRules.Misplaced([("functions/Visits/Visits.cs", code)]).ShouldHaveSingleItem();
        OrchestrationRules.Misplaced([("functions/Visits/Visits.orchestration.cs", code)]).ShouldBeEmpty();
    }

    [Fact]
    public void Violations_PlantedInAHelper_AreFound()
    {
        using ModuleDefinition tests = Code.Open(typeof(FaultyHelper));
        TypeDefinition planted = OrchestrationRules.Orchestrations(tests).Single(type => type.Name == nameof(FaultyHelper));
        OrchestrationRules.Violations(planted).ShouldHaveSingleItem().ShouldContain("System.Guid::NewGuid");
    }

    [Theory]
    [InlineData("System.DateTime::get_UtcNow")]
    [InlineData("System.DateTimeOffset::get_Now")]
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
}
