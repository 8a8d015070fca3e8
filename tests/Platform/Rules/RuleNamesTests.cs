using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.Platform.Rules;

public sealed class RuleNamesTests
{
    [Fact]
    public void Shipped_EveryRuleOfTheTable_HasANameAndLimitsThatHoldItsFigure()
    {
        foreach (RuleRow row in RuleTable.Shipped.Rows)
        {
            RuleName name = RuleNames.Shipped.FindRule(row.Id).ShouldNotBeNull($"rule-names.csv has no line for {row.Id}.");
            row.Figure.Value.ShouldBeInRange(name.Least, name.Most, row.Id);
            name.Unit.ShouldNotBeEmpty(row.Id);
            RuleNames.Shipped.Find(name.Group).ShouldNotBeNull($"rule-names.csv has no line for the group of {row.Id}.");
            if (row.Figure.Standing != Standing.Default) name.Source.ShouldNotBeEmpty($"rule-names.csv has no source in Chinese for {row.Id}.");
        }
    }

    [Fact]
    public void Write_BothLanguages_IsAFigureWithItsUnit()
    {
        RuleName name = RuleNames.Shipped.FindRule("selection.review-deadline")!;
        var figure = new Figure(1, "working day", Standing.Published, "县人才办通知");
        name.Write(figure, Languages.Chinese).ShouldBe("1 个工作日");
        name.Write(figure, Languages.English).ShouldBe("1 working day");
        name.Write(figure with { Value = 5 }, Languages.English).ShouldBe("5 working days");
    }

    [Fact]
    public void WriteSource_OfAnOffice_StandsAsTyped()
    {
        RuleName name = RuleNames.Shipped.FindRule("selection.age.min")!;
        name.WriteSource(new Figure(20, "year", Standing.Published, "县人才办通知"), Languages.English).ShouldBe("县人才办通知");
        name.WriteSource(RuleTable.Shipped.Rows.Single(row => row.Id == name.Rule).Figure, Languages.Chinese).ShouldContain("民法典");
    }

    [Theory]
    [InlineData("selection")]
    [InlineData("no.such-rule")]
    public void FindRule_GroupOrUnknown_IsNone(string id) => RuleNames.Shipped.FindRule(id).ShouldBeNull();
}
