using System.Text.RegularExpressions;
using LinyingTalent.Platform.People;

namespace LinyingTalent.Tests.Platform.People;

public sealed class KeyedHashTests
{
    private static readonly KeyedHash Hash = new(new byte[32]);

    [Fact]
    public void Of_SameTelephoneTypedTwoWays_IsTheSameKey()
    {
        string hash = Hash.Of(Telephone("138 0013 8000"));
        hash.ShouldBe(Hash.Of(Telephone("+8613800138000")));
        hash.ShouldNotBe(Hash.Of(Telephone("13800138001")));
        Regex.IsMatch(hash, "^[0-9a-f]{64}$").ShouldBeTrue();
    }

    [Fact]
    public void Of_Telephone_IsWhatAnyHmacComputes()
    {
        // printf 'telephone\0+8613800138000' | openssl dgst -sha256 -mac HMAC -macopt hexkey:00…00
        Hash.Of(Telephone("13800138000")).ShouldBe("44814e6a8a3b8bd100ced1884a7447e95b32fac9d1d8b223df5c6008abbfa871");
    }

    [Fact]
    public void Of_AnotherPepper_IsAnotherHash()
    {
        byte[] pepper = new byte[32];
        pepper[31] = 1;
        new KeyedHash(pepper).Of(Telephone("13800138000")).ShouldNotBe(Hash.Of(Telephone("13800138000")));
    }

    [Fact]
    public void Matches_Token_OnlyItsOwnHash()
    {
        var token = SecretToken.Create();
        Hash.Matches(token, Hash.Of(token)).ShouldBeTrue();
        Hash.Matches(SecretToken.Create(), Hash.Of(token)).ShouldBeFalse();
        Hash.Matches(token, Hash.Of(token)[..^1]).ShouldBeFalse();
        Hash.Matches(token, "").ShouldBeFalse();
    }

    [Fact]
    public void New_ShortPepper_IsRefused() =>
        Should.Throw<ArgumentException>(() => new KeyedHash(new byte[31])).Message.ShouldContain("has 31 bytes; configure 32 random ones");

    private static Telephone Telephone(string text) =>
        LinyingTalent.Platform.People.Telephone.TryParse(text, out Telephone? telephone, out _) ? telephone : throw new ArgumentException(text);
}
