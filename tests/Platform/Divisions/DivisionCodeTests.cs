using FsCheck.Xunit;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.Platform.Divisions;

public sealed class DivisionCodeTests
{
    private static readonly DivisionCode County = DivisionCode.Parse("411122000000");
    private static readonly DivisionCode Township = DivisionCode.Parse("411122204000");
    private static readonly DivisionCode Village = DivisionCode.Parse("411122204210");

    [Fact]
    public void Parse_EachLevel_KnowsItsParts()
    {
        (County.Level, County.Prefix, County.Township, County.Parent).ShouldBe((DivisionLevel.County, "411122", null, null));
        (Township.Level, Township.Prefix, Township.Township, Township.Parent).ShouldBe((DivisionLevel.Township, "411122204", Township, County));
        (Village.Level, Village.Prefix, Village.Township, Village.Parent).ShouldBe((DivisionLevel.Village, "411122204210", Township, Township));
        (Village.County, Village.CountyDigits, Village.TownshipDigits).ShouldBe((County, "411122", "204"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("411122")]
    [InlineData("4111222042100")]
    [InlineData("41112220421x")]
    [InlineData("４１１１２２２０４２１０")]
    [InlineData("011122204210")]
    [InlineData("411100000000")] // a prefecture
    [InlineData("411122000210")] // a village of no township
    public void TryParse_NoCode_IsRefusedWithWhatWasTyped(string? text)
    {
        DivisionCode.TryParse(text, out _, out Phrase? refusal).ShouldBeFalse();
        refusal.ShouldBe(DivisionTexts.CodeMalformed(text ?? ""));
    }

    [Fact]
    public void Parse_NoCode_Throws() => Should.Throw<FormatException>(() => DivisionCode.Parse("x")).Message.ShouldContain("“x” is not a division code");

    [Fact]
    public void Contains_Neighbours_StayApart()
    {
        County.Contains(Village).ShouldBeTrue();
        Township.Contains(Village).ShouldBeTrue();
        Township.Contains(DivisionCode.Parse("411122205210")).ShouldBeFalse();
        Township.Contains(County).ShouldBeFalse();
        County.Contains(DivisionCode.Parse("411121204210")).ShouldBeFalse();
        Village.Contains(DivisionCode.Parse("411122204211")).ShouldBeFalse();
    }

    [Property]
    public bool Contains_AnyTwoDivisions_IsBeingAnAncestorOrItself(uint first, uint second)
    {
        IReadOnlyList<Division> all = [.. DivisionRegistry.Linying.All];
        DivisionCode outer = all[(int)(first % (uint)all.Count)].Code, inner = all[(int)(second % (uint)all.Count)].Code;
        bool isAncestor = false;
        for (DivisionCode? code = inner; code is { } current; code = current.Parent) isAncestor |= current == outer;
        return outer.Contains(inner) == isAncestor;
    }
}
