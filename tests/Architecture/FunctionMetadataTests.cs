using LinyingTalent.Tests.Architecture.Planted;

namespace LinyingTalent.Tests.Architecture;

public sealed class FunctionMetadataTests
{
    [Fact]
    public void Functions_AreWhatTheRealSdkAndHostTake()
    {
        IReadOnlyList<DeclaredFunction> functions = FunctionMetadataRules.Of(typeof(Program).Assembly.GetTypes());
        functions.Count.ShouldBeGreaterThan(80);
        functions.SelectMany(function => function.Triggers).Select(trigger => trigger.GetType().Name).Distinct().Count().ShouldBe(5);
        FunctionMetadataRules.Faults(functions).ShouldBeEmpty();
    }

    [Fact]
    public void Faults_PlantedOnes_AreFound() =>
        FunctionMetadataRules.Faults(FunctionMetadataRules.Of([typeof(FaultyFunctions)])).ShouldBe(
            [
                "1st has a name the host refuses: a letter, then letters, digits, _ and -, 128 in all.",
                "OfTheHost takes a path of the host's own: administration.",
                "NoTrigger has 0 triggers instead of one.",
                "Unseen is not public: the SDK does not see it.",
                "Unbound binds 'timer' to DateTimeOffset, which its trigger does not give.",
                "Unbound binds 'lookup' to ILookup`2, which its trigger does not give.",
                "Host is the host's own name.",
                "Host calls a binding 'the_timer': the host takes letters and digits, a letter first.",
                "Same is the name of 2 functions.",
                "Same and same both answer GET CASES/{}.",
            ],
            ignoreOrder: true);
}
