using LinyingTalent.Platform.People;

namespace LinyingTalent.Tests.Platform.People;

public sealed class MaskTests
{
    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("张小三", "张*三")]
    [InlineData("欧阳小三", "欧*三")]
    [InlineData("阿依古丽·买买提", "阿*提")]
    [InlineData("𠀀小𠀀", "𠀀*𠀀")]
    public void Of_Name_HidesTheMiddleAndTheLength(string text, string expected)
    {
        PersonName.TryParse(text, out PersonName? name, out _).ShouldBeTrue();
        Mask.Of(name!).ShouldBe(expected);
        name!.ToString().ShouldBe(expected);
    }

    [Fact]
    public void Of_IdentityNumber_LeavesFourCharacters()
    {
        IdentityNumber.TryParse("11010519491231002X", new DateOnly(2026, 1, 5), out IdentityNumber? number, out _).ShouldBeTrue();
        Mask.Of(number!).ShouldBe("**************002X");
        $"{number}".ShouldBe("**************002X");
    }

    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("0395-8861234", "039****1234")]
    [InlineData("0371-88612345", "0371****2345")]
    public void Of_Telephone_HidesFourDigits(string text, string expected)
    {
        Telephone.TryParse(text, out Telephone? telephone, out _).ShouldBeTrue();
        Mask.Of(telephone!).ShouldBe(expected);
        $"{telephone}".ShouldBe(expected);
    }
}
