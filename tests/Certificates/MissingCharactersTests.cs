using LinyingTalent.Certificates;

namespace LinyingTalent.Tests.Certificates;

public class MissingCharactersTests
{
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
}
