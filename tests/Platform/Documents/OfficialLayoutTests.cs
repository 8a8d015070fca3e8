using LinyingTalent.Platform.Documents;
using SkiaSharp;

namespace LinyingTalent.Tests.Platform.Documents;

/// <summary>GB/T 9704: every character here is as wide as its size, so that the figures can be followed by hand.</summary>
public sealed class OfficialLayoutTests
{
    private static readonly OfficialLayout Layout = new((text, size) => text.EnumerateRunes().Count() * size);

    [Fact]
    public void Pages_LongParagraph_HasTwentyEightCharactersALineFromTheLeftMargin()
    {
        IReadOnlyList<PlacedLine> page = Layout.Pages(Letter(new string('乡', 26 + 28 + 10))).ShouldHaveSingleItem();
        List<PlacedLine> body = [.. page.Where(line => line.Text.StartsWith('乡'))];
        body.Select(line => line.Text.Length).ShouldBe([26, 28, 10]);
        body[1].At.X.ShouldBe(OfficialLayout.Millimetres(28), 0.01f);
        body[0].At.X.ShouldBe(OfficialLayout.Millimetres(28) + (2 * OfficialLayout.Size), 0.01f);
        (body[2].At.Y - body[1].At.Y).ShouldBe(OfficialLayout.Millimetres(225) / 22, 0.01f);
    }

    [Fact]
    public void Pages_LetterOfManyLines_FlowsOnAndNumbersTheFurtherPages()
    {
        IReadOnlyList<IReadOnlyList<PlacedLine>> pages = Layout.Pages(Letter(new string('乡', 28 * 45)));
        pages.Count.ShouldBe(3);
        pages[0].ShouldNotContain(line => line.Text.StartsWith('—'));
        pages[2][0].Text.ShouldBe("— 3 —");
        pages[1].Count(line => line.Text.StartsWith('乡')).ShouldBe(22);
        pages.SelectMany(page => page.Where(line => line.Text.StartsWith('乡'))).ShouldAllBe(line => line.At.Y <= OfficialLayout.Millimetres(37 + 225));
    }

    [Fact]
    public void Pages_NoRoomForTheSignature_TakesTheOfficeAndTheDateOverTogether()
    {
        for (int lines = 1; lines < 60; lines++)
        {
            IReadOnlyList<IReadOnlyList<PlacedLine>> pages = Layout.Pages(Letter(new string('乡', 28 * lines)));
            pages[^1].ShouldContain(line => line.Text == "临颍县办公室" && !line.IsRed);
            pages[^1].ShouldContain(line => line.Text == "2026年3月2日");
        }
    }

    [Fact]
    public void Pages_NameTooLongForTheHead_IsMadeSmaller()
    {
        PlacedLine head = Layout.Pages(Letter("乡") with { Issuer = new string('办', 40) })[0].First(line => line.IsRed);
        (head.Text.Length * head.Size).ShouldBeLessThanOrEqualTo(OfficialLayout.Millimetres(156) + 0.01f);
        head.Align.ShouldBe(SKTextAlign.Center);
    }

    private static OfficialLetter Letter(string paragraph) => new("临颍县办公室", "邀请函", "赵田同志：", [paragraph], new DateOnly(2026, 3, 2), ["说明"]);
}
