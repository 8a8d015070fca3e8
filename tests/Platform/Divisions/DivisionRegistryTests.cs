using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Tests.Platform.Divisions;

public sealed class DivisionRegistryTests
{
    private static readonly DivisionRegistry Linying = DivisionRegistry.Linying;

    [Fact]
    public void Linying_AsShipped_IsWhole()
    {
        Division county = Linying.Counties.ShouldHaveSingleItem();
        county.ShouldBe(new Division(DivisionCode.Parse("411122000000"), "临颍县"));
        List<Division> townships = [.. Linying.Children(county.Code)];
        townships.Count.ShouldBe(16);
        townships.Sum(township => Linying.Children(township.Code).Count()).ShouldBe(367);
        Linying.Year.ShouldBe(2023);
    }

    [Fact]
    public void PathName_Village_NamesTheWayToIt()
    {
        DivisionCode village = DivisionCode.Parse("411122204210");
        Linying.Find(village)!.Name.ShouldBe("贾太石村");
        Linying.PathName(village).ShouldBe($"临颍县 {Linying.Find(village.Parent!.Value)!.Name} 贾太石村");
    }

    [Fact]
    public void Find_UnknownCode_IsNothing()
    {
        DivisionCode unknown = DivisionCode.Parse("411122999999");
        Linying.Find(unknown).ShouldBeNull();
        Linying.Children(unknown).ShouldBeEmpty();
        Should.Throw<KeyNotFoundException>(() => Linying.PathName(unknown)).Message.ShouldContain("411122999999 is not among the codes of 2023");
    }

    [Theory]
    [InlineData("411122001,城关街道,township,411122000000", "line 3: “411122001” is not a division code")]
    [InlineData("411122001000,,township,411122000000", "line 3: the division 411122001000 has no name")]
    [InlineData("411122001000,城关街道,village,411122000000", "line 3: 'village' is not the level of 411122001000, which is a township")]
    [InlineData("411122000000,临颍县,county,", "line 3: the code 411122000000 stands in the table twice")]
    [InlineData("411122001000,城关街道,township,", "line 3: the parent of 411122001000 should be '411122000000', not ''")]
    [InlineData("411122001001,南街村,village,411122001000", "line 3: the parent 411122001000 is not in the table")]
    [InlineData("411122001000,城关街道,township", "line 3: has 3 cells where the header has 4")]
    public void Read_MalformedLine_NamesIt(string line, string sentence) =>
        Should.Throw<DataFileException>(() => DivisionRegistry.Read($"code,name,level,parent\n411122000000,临颍县,county,\n{line}\n", "t.csv", 2023))
            .Message.ShouldStartWith($"t.csv, {sentence}");
}
