using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LinyingTalent.Platform.Documents;

namespace LinyingTalent.Tests.Platform.Documents;

public class ChineseLinesTests
{
    [Property]
    public Property Break_AnyText_KeepsItWholeAndItsMarksOnTheRightLine() =>
        Prop.ForAll(Gen.Elements("临", "村", "2026年1月5日", "，", "。", "（", "）", "《", "》", "𬭎", "Team").ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var lines = ChineseLines.Break(text, line => line.Length, em: 1, width: 16);

            string.Concat(lines).ShouldBe(text);
            lines.Skip(1).Select(line => line[0]).Intersect("，。）》").ShouldBeEmpty();
            lines.SkipLast(1).Select(line => line[^1]).Intersect("（《").ShouldBeEmpty();
        });

    [Fact]
    public void Break_DateAtTheEdge_MovesItWhole() =>
        ChineseLines.Break("聘期自二零二六年起至2029年1月4日止，特此证明。", line => line.Length, em: 1, width: 16)
            .ShouldBe(["聘期自二零二六年起至", "2029年1月4日止，特此证明。"]);

    [Fact]
    public void Break_OneCharacterLeftOver_NarrowsSoThatItHasCompany() =>
        ChineseLines.Break("一二三四五六七八九十甲乙丙丁。", line => line.Length, em: 1, width: 15)[^1].Length.ShouldBeGreaterThanOrEqualTo(4);

    [Fact]
    public void Break_VillageAtTheEdge_KeepsItsLastCharacter() =>
        ChineseLines.Break("兹聘请您担任临颍县双庙村村级发展顾问", line => line.Length, em: 1, width: 13)[1].ShouldStartWith("庙村");
}
