using System.Text;
using LinyingTalent.Certificates;
using LinyingTalent.Certificates.Fonts;
using SkiaSharp;

namespace LinyingTalent.Tests.Certificates;

public class FontTests
{
    [Theory]
    [InlineData("䶮㛃𬭎𬀩㙓堃喆翀犇骉昶旻")]
    [InlineData("临颍县繁城回族镇〔2026〕“”《》（）·—，。、；：")]
    public void Find_RareNamesAndMarks_AreAllThere(string text) => FontCoverage.Missing(CertificateFont.Text, text).ShouldBeEmpty();

    [Fact]
    public void Find_CharactersTheFontLacks_AreEachFoundOnce() =>
        FontCoverage.Missing(CertificateFont.Text, "王𡚸明𡚸😀\n").ShouldBe([new Rune(0x216B8), new Rune(0x1F600), new Rune('\n')]);

    [Fact]
    public void Ask_NameTheFontLacks_IsRefusedWithASentenceThatNamesIt()
    {
        var missing = CertificatePdf.Missing(Letters.Of("王𡚸"));

        missing.ShouldNotBeNull().Sentence.ShouldContain("“𡚸”（U+216B8）");
        Should.Throw<InvalidOperationException>(() => CertificatePdf.Render(Letters.Of("王𡚸"))).Message.ShouldBe(missing.Sentence);
    }

    [Fact]
    public void Ask_NameWithALineBreak_SaysThatItIsInvisible() =>
        CertificatePdf.Missing(Letters.Of("王\n明")).ShouldNotBeNull().Sentence.ShouldContain("不可见字符（U+000A）");

    [Theory]
    [MemberData(nameof(Letters.Unusual), MemberType = typeof(Letters))]
    public void Ask_UnusualLetter_CanBePrinted(string name, string place, string post) =>
        CertificatePdf.Missing(Letters.Of(name, place, post)).ShouldBeNull();

    [Fact]
    public void Cut_FewCharacters_KeepsThemAndLittleElse()
    {
        var bytes = FontSubset.Make(CertificateFont.Text, "临颍䶮𬭎".EnumerateRunes());

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
        var folder = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "Certificates", "Fonts"));
        var fonts = folder.GetFiles("*.ttf");

        fonts.Length.ShouldBe(2);
        foreach (var font in fonts)
            File.ReadAllText(Path.Combine(folder.FullName, $"{font.Name.Split('-')[0]}-OFL.txt")).ShouldContain("SIL OPEN FONT LICENSE Version 1.1");
    }
}
