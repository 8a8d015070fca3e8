using System.Text;
using LinyingTalent.Platform.Documents;
using SkiaSharp;

namespace LinyingTalent.Tests.Platform.Documents;

public class FontTests
{
    [Theory]
    [InlineData("䶮㛃𬭎𬀩㙓堃喆翀犇骉昶旻")]
    [InlineData("临颍县繁城回族镇〔2026〕“”《》（）·—，。、；：")]
    public void Find_RareNamesAndMarks_AreAllThere(string text) => FontCoverage.Missing(PrintFont.Text, text).ShouldBeEmpty();

    [Fact]
    public void Find_CharactersTheFontLacks_AreEachFoundOnce() =>
        FontCoverage.Missing(PrintFont.Text, "王𡚸明𡚸😀\n").ShouldBe([new Rune(0x216B8), new Rune(0x1F600), new Rune('\n')]);

    [Fact]
    public void Cut_FewCharacters_KeepsThemAndLittleElse()
    {
        var bytes = FontSubset.Make(PrintFont.Text, "临颍䶮𬭎".EnumerateRunes());

        bytes.Length.ShouldBeLessThan(8_000);
        using var data = SKData.CreateCopy(bytes);
        using var typeface = SKTypeface.FromData(data);
        using var font = new SKFont(typeface);
        font.ContainsGlyphs("临颍䶮𬭎").ShouldBeTrue();
        font.ContainsGlyph('县').ShouldBeFalse();
    }

    [Fact]
    public void Open_EveryFontThatIsShipped_HasItsLicenceBeside()
    {
        var folder = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "Platform", "Documents", "Fonts"));
        var fonts = folder.GetFiles("*.ttf");

        fonts.Length.ShouldBe(2);
        foreach (var font in fonts)
            File.ReadAllText(Path.Combine(folder.FullName, $"{font.Name.Split('-')[0]}-OFL.txt")).ShouldContain("SIL OPEN FONT LICENSE Version 1.1");
    }
}
