using FsCheck.Xunit;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.Platform.Secrets;

public sealed class FormTokenTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);
    private static readonly string Token = FormToken.Issue(Key, "session", "propose", Now);

    [Fact]
    public void Verify_WithinTwelveHours_IsGood()
    {
        FormToken.Verify(Key, Token, "session", "propose", Now).ShouldBeNull();
        FormToken.Verify(Key, Token, "session", "propose", Now.AddHours(12)).ShouldBeNull();
    }

    [Fact]
    public void Verify_Later_IsExpiredAndSaysSo()
    {
        Refusal? refusal = FormToken.Verify(Key, Token, "session", "propose", Now.AddHours(12).AddSeconds(1));
        refusal.ShouldBeOfType<FormTokenExpired>().Sentence.ShouldBe(SecretTexts.FormExpired);
    }

    [Theory]
    [InlineData("other", "propose")]
    [InlineData("session", "review")]
    [InlineData("sessionp", "ropose")]
    [InlineData("", "sessionpropose")]
    public void Verify_AnotherSessionOrForm_IsForeign(string session, string form) =>
        FormToken.Verify(Key, Token, session, form, Now).ShouldBeOfType<FormTokenForeign>();

    [Fact]
    public void Verify_AnotherKey_IsForeign() => FormToken.Verify(new byte[32], Token, "session", "propose", Now).ShouldBeOfType<FormTokenForeign>();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    public void Verify_NoToken_IsForeign(string? token) => FormToken.Verify(Key, token, "session", "propose", Now).ShouldBeOfType<FormTokenForeign>();

    [Fact]
    public void Verify_AnyBitFlipped_IsForeign()
    {
        byte[] bytes = System.Buffers.Text.Base64Url.DecodeFromChars(Token);
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] flipped = [.. bytes];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            FormToken.Verify(Key, System.Buffers.Text.Base64Url.EncodeToString(flipped), "session", "propose", Now).ShouldBeOfType<FormTokenForeign>();
        }
    }

    [Property]
    public bool Verify_AnyText_NeverThrows(string? token) => FormToken.Verify(Key, token, "session", "propose", Now) is FormTokenForeign;
}
