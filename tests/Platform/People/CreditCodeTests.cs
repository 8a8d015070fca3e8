using FsCheck.Xunit;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.Platform.People;

public sealed class CreditCodeTests
{
    // The example of the standard's commentaries.
    private const string Example = "91350100M000100Y43";
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData(Example)]
    [InlineData("91350100m000100y43")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３")]
    [InlineData("9135 0100 M000 100Y 43")]
    [InlineData("91-350100-M000100Y4-3")]
    public void TryParse_AsPeopleType_IsOneCode(string typed)
    {
        CreditCode.TryParse(typed, out CreditCode? code, out _).ShouldBeTrue();
        code!.Value.ShouldBe(Example);
    }

    [Theory]
    [InlineData("", "请填写")]
    [InlineData("91350100M000100Y4", "17 位")]
    [InlineData("91350100M000100Y44", "校验位")]
    [InlineData("91350100I000100Y43", "不含 I")]
    [InlineData("９１350100Ｍ0001OOY43", "不含 I")]
    public void TryParse_WhatIsNone_SaysWhy(string typed, string sentence)
    {
        CreditCode.TryParse(typed, out _, out Phrase? refusal).ShouldBeFalse();
        refusal!.In(Languages.Chinese).ShouldContain(sentence);
    }

    [Property]
    public void TryParse_OneCharacterMistyped_IsRefused(int at, int other)
    {
        int place = Math.Abs(at % Example.Length);
        char typed = Characters[Math.Abs(other % Characters.Length)];
        string mistyped = Example[..place] + typed + Example[(place + 1)..];
        CreditCode.TryParse(mistyped, out _, out _).ShouldBe(typed == Example[place]);
    }
}
