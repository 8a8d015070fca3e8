using FsCheck.Xunit;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.Platform.People;

public sealed class SecretTokenTests
{
    [Fact]
    public void TryParse_FromItsLink_IsTheSameToken()
    {
        var token = SecretToken.Create();
        token.Reveal().Length.ShouldBe(43);
        Uri.EscapeDataString(token.Reveal()).ShouldBe(token.Reveal());
        SecretToken.TryParse(token.Reveal(), out SecretToken? read, out _).ShouldBeTrue();
        read!.Reveal().ShouldBe(token.Reveal());
    }

    [Fact]
    public void Create_Often_NeverRepeats() =>
        Enumerable.Range(0, 1000).Select(_ => SecretToken.Create().Reveal()).Distinct().Count().ShouldBe(1000);

    [Fact]
    public void ToString_Any_TellsNothing() => $"{SecretToken.Create()}".ShouldBe("(secret token)");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/A")]
    public void TryParse_CutOrAltered_IsRefused(string? text)
    {
        SecretToken.TryParse(text, out SecretToken? token, out Phrase? refusal).ShouldBeFalse();
        token.ShouldBeNull();
        refusal.ShouldBe(PeopleTexts.LinkBroken);
    }

    [Property]
    public bool TryParse_AnyText_NeverThrows(string? text) => SecretToken.TryParse(text, out _, out Phrase? refusal) == refusal is null;
}
