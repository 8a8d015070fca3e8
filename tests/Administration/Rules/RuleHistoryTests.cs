using LinyingTalent.Administration.Rules;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;

namespace LinyingTalent.Tests.Administration.Rules;

public sealed class RuleHistoryTests
{
    private static readonly DivisionCode County = DivisionCode.Parse("411122000000");
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly RuleTable Shipped = RuleTable.Read("rule,value,unit,region,valid from,valid to,mark,source\nr,1,day,,,,S,law\n", "t.csv");

    [Fact]
    public void Of_NothingSet_IsTheShippedOneInForce() =>
        States().ShouldBe([(1, VersionState.InForce)]);

    [Fact]
    public void Of_VersionOfTheCountyInForce_OverridesTheShippedOne() =>
        States(Version(2, Today)).ShouldBe([(2, VersionState.InForce), (1, VersionState.Overridden)]);

    [Fact]
    public void Of_VersionToCome_LeavesTheEarlierInForceUntilTheDayBefore()
    {
        States(Version(2, Today.AddDays(-9)), Version(3, Today.AddDays(1)))
            .ShouldBe([(3, VersionState.Coming), (2, VersionState.InForce), (1, VersionState.Overridden)]);
        Lines(Version(2, Today.AddDays(-9)), Version(3, Today.AddDays(1)))[1].Row.ValidTo.ShouldBe(Today);
    }

    [Fact]
    public void Of_EarlierVersion_HasEnded() =>
        States(Version(2, Today.AddDays(-9)), Version(3, Today)).ShouldBe([(3, VersionState.InForce), (2, VersionState.Ended), (1, VersionState.Overridden)]);

    [Fact]
    public void Of_TwoVersionsOfOneDay_KeepsTheReplacedOneInTheHistory()
    {
        RuleVersion wrong = Version(20, Today.AddDays(5)), right = Version(2, Today.AddDays(5), minute: 1);
        IReadOnlyList<VersionLine> lines = Lines(wrong, right);
        lines.Select(line => (line.Set, line.State)).ShouldBe(
            [(right, VersionState.Coming), (wrong, VersionState.Replaced), (null, VersionState.InForce)]);
    }

    [Fact]
    public void Of_VersionOfATownship_StandsBesideTheCountys()
    {
        RuleVersion township = Version(5, Today, region: "411122204000");
        States(Version(2, Today, minute: 1), township).ShouldBe([(2, VersionState.InForce), (5, VersionState.InForce), (1, VersionState.Overridden)]);
    }

    private static (decimal, VersionState)[] States(params RuleVersion[] versions) => [.. Lines(versions).Select(line => (line.Row.Figure.Value, line.State))];

    private static IReadOnlyList<VersionLine> Lines(params RuleVersion[] versions) => RuleHistory.Of("r", County, Shipped, versions, Today);

    private static RuleVersion Version(decimal value, DateOnly from, int minute = 0, string region = "411122000000") => new(
        new RuleRow("r", DivisionCode.Parse(region), from, ValidTo: null, new Figure(value, "day", Standing.Published, "notice")),
        new Actor("admin", "沈管理"), new DateTimeOffset(2026, 11, 1, 0, minute, 0, TimeSpan.Zero), "调整");
}
