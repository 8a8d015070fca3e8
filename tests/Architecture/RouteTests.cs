using LinyingTalent.Tests.Architecture.Planted;

namespace LinyingTalent.Tests.Architecture;

public sealed class RouteTests
{
    private static IReadOnlyList<RoutedFunction> App { get; } = [.. RouteRules.Of(typeof(Program).Assembly.GetTypes())];

    private static IReadOnlyList<RoutedFunction> Planted { get; } = [.. RouteRules.Of([typeof(FaultyRoutes)])];

    [Fact]
    public void Functions_EachSaysWhoMayCallIt()
    {
        App.Count.ShouldBeGreaterThan(10);
        RouteRules.WithoutPolicy(App).ShouldBeEmpty();
    }

    [Fact]
    public void Functions_WithParameters_SortAfterTheirLiteralSiblings()
    {
        App.ShouldContain(function => function.Route == "{*path}");
        RouteRules.Hidden(App).ShouldBeEmpty();
    }

    [Fact]
    public void WithoutPolicy_PlantedFaults_AreFound() =>
        RouteRules.WithoutPolicy(Planted).Select(sentence => sentence.Split(' ')[0]).ShouldBe(["NoPolicy", "NoRole", "TwoPolicies"], ignoreOrder: true);

    [Fact]
    public void Hidden_PlantedFaults_AreFound() =>
        RouteRules.Hidden(Planted).ShouldBe(
            [
                "A_Everything ({*path}) sorts before B_One (cases/{id}) and takes its requests.",
                "A_Everything ({*path}) sorts before C_New (cases/new) and takes its requests.",
                "B_One (cases/{id}) sorts before C_New (cases/new) and takes its requests.",
            ],
            ignoreOrder: true);
}
