using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.Platform.Rules;

public sealed class RuleTableTests
{
    private const string Header = "rule,value,unit,region,valid from,valid to,mark,source\n";

    private static readonly DivisionCode Village = DivisionCode.Parse("411122204210");
    private static readonly DivisionCode Elsewhere = DivisionCode.Parse("110105001001");
    private static readonly DateOnly Day = new(2026, 1, 5);

    [Fact]
    public void Value_AdvisorsPerVillage_IsThePublishedOne()
    {
        Figure most = RuleTable.Shipped.Value("selection.advisors-per-village.max", Village, Day);
        (most.Whole, most.Unit, most.Standing, most.Caveat).ShouldBe((3, "person", Standing.Published, null));
    }

    [Fact]
    public void Value_Term_SaysThatItIsADefault()
    {
        Figure term = RuleTable.Shipped.Value("selection.term", Village, Day);
        term.Whole.ShouldBe(3);
        term.Caveat!.In(Languages.Chinese).ShouldStartWith("默认值");
    }

    [Fact]
    public void Shipped_EveryDefault_SaysSoInItsSource() =>
        RuleTable.Shipped.Rows.ShouldAllBe(row => row.Figure.Source.StartsWith("Default:") == (row.Figure.Standing == Standing.Default));

    [Fact]
    public void Value_MoreSpecificRegion_GoesFirst()
    {
        RuleTable table = Table("r,1,day,,,,S,law", "r,3,day,411122204000,,,S,township", "r,2,day,411122000000,,,S,county");
        table.Value("r", Village, Day).Value.ShouldBe(3);
        table.Value("r", DivisionCode.Parse("411122205000"), Day).Value.ShouldBe(2);
        table.Value("r", Elsewhere, Day).Value.ShouldBe(1);
    }

    [Fact]
    public void Value_AroundAChange_IsTheDays()
    {
        RuleTable table = Table("r,1,day,,,2025-12-31,S,old", "r,1.5,day,,2026-01-01,,S,new");
        table.Value("r", Village, new(2025, 12, 31)).Value.ShouldBe(1);
        table.Value("r", Village, new(2026, 1, 1)).Value.ShouldBe(1.5m);
    }

    [Fact]
    public void Value_UnknownOrNotInForce_SaysWhatToAdd()
    {
        RuleTable table = Table("r,1,day,411122000000,2026-01-01,,S,law");
        Should.Throw<KeyNotFoundException>(() => table.Value("s", Village, Day)).Message.ShouldBe("The rule table has no rule 's'; add a row for it.");
        Should.Throw<KeyNotFoundException>(() => table.Value("r", Village, new(2025, 12, 31))).Message.ShouldContain("holds in 411122204210 on 2025-12-31");
        Should.Throw<KeyNotFoundException>(() => table.Value("r", Elsewhere, Day)).Message.ShouldContain("holds in 110105001001");
    }

    [Theory]
    [InlineData(",1,day,,,,S,law", "the rule has no id")]
    [InlineData("r,one,day,,,,S,law", "the value 'one' of r is not a number")]
    [InlineData("r,1,,,,,S,law", "r lacks its unit or its source")]
    [InlineData("r,1,day,,,,S,", "r lacks its unit or its source")]
    [InlineData("r,1,day,411122,,,S,law", "“411122” is not a division code")]
    [InlineData("r,1,day,,1.1.2026,,S,law", "'1.1.2026' in 'valid from' is not a date like 2026-01-31")]
    [InlineData("r,1,day,,2026-02-01,2026-01-31,S,law", "r ends before it begins")]
    [InlineData("r,1,day,,,,X,law", "the mark 'X' should be S (published), P (well known) or ? (a default of ours)")]
    [InlineData("first,1,day,,2026-12-31,,S,law", "first already has a row for that region and time")]
    [InlineData("first,1,day,,,2026-01-01,S,law", "first already has a row for that region and time")]
    [InlineData("first,1,day,,2026-03-01,2026-04-01,S,law", "first already has a row for that region and time")]
    [InlineData("first,1,day,,,,S,law", "first already has a row for that region and time")]
    public void Read_UnusableLine_NamesIt(string line, string sentence) =>
        Should.Throw<DataFileException>(() => Table("first,1,day,,2026-01-01,2026-12-31,S,law", line)).Message.ShouldStartWith($"t.csv, line 3: {sentence}");

    [Fact]
    public void Whole_Fraction_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => Table("r,1.5,day,,,,S,law").Value("r", Village, Day).Whole).Message.ShouldContain("should be a whole number");

    [Fact]
    public void With_VersionFromADay_EndsTheEarlierOneTheDayBefore()
    {
        RuleTable table = Table("r,1,day,411122000000,,,S,law").With([Version(2, new(2027, 1, 1))]);
        table.Value("r", Village, new(2026, 12, 31)).Value.ShouldBe(1);
        table.Value("r", Village, new(2027, 1, 1)).Value.ShouldBe(2);
        table.Rows.Select(row => (row.ValidFrom, row.ValidTo)).ShouldBe([(null, new(2026, 12, 31)), (new(2027, 1, 1), null)]);
    }

    [Fact]
    public void With_VersionsOutOfOrderAndTwoOfOneDay_HoldFromTheirDayUntilTheNext()
    {
        RuleTable table = Table("r,1,day,411122000000,,,S,law")
            .With([Version(3, new(2027, 6, 1)), Version(2, new(2027, 1, 1)), Version(4, new(2027, 6, 1))]);
        table.Value("r", Village, new(2027, 5, 31)).Value.ShouldBe(2);
        table.Value("r", Village, new(2027, 6, 1)).Value.ShouldBe(4);
        table.Rows.Count().ShouldBe(3);
    }

    [Fact]
    public void With_VersionOfTheCounty_LeavesOtherCountiesTheirs()
    {
        RuleTable table = Table("r,1,day,,,,S,law").With([Version(2, Day)]);
        table.Value("r", Village, Day).Value.ShouldBe(2);
        table.Value("r", Elsewhere, Day).Value.ShouldBe(1);
    }

    private static RuleRow Version(decimal value, DateOnly from) =>
        new("r", Village.County, from, ValidTo: null, new Figure(value, "day", Standing.Published, "notice"));

    private static RuleTable Table(params string[] lines) => RuleTable.Read(Header + string.Join('\n', lines), "t.csv");
}
