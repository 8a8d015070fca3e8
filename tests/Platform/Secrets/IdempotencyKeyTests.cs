using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.Platform.Secrets;

public sealed class IdempotencyKeyTests
{
    [Fact]
    public void TryParse_WhatThePageWrote_IsTheSameKey()
    {
        var key = IdempotencyKey.Create();
        IdempotencyKey.TryParse(key.ToString(), out IdempotencyKey read, out _).ShouldBeTrue();
        read.ShouldBe(key);
        IdempotencyKey.TryParse(key.ToString().ToUpperInvariant(), out read, out _).ShouldBeTrue();
        read.ToString().ShouldBe(key.ToString());
    }

    [Fact]
    public void TryParse_Base64Url_IsTheSameKeyAsItsDigits()
    {
        IdempotencyKey.TryParse("AAECAwQFBgcICQoLDA0ODw", out IdempotencyKey key, out _).ShouldBeTrue();
        key.ToString().ShouldBe("000102030405060708090a0b0c0d0e0f");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00010203-0405-0607-0809-0a0b0c0d0e0f")]
    [InlineData("000102030405060708090a0b0c0d0e0")]
    [InlineData("AAECAwQFBgcICQoLDA0OD/")]
    [InlineData("../other-row")]
    public void TryParse_Another_IsRefused(string? text)
    {
        IdempotencyKey.TryParse(text, out _, out Phrase? refusal).ShouldBeFalse();
        refusal.ShouldBe(SecretTexts.FormIncomplete);
    }
}
