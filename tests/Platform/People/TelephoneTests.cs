using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.Platform.People;

public sealed class TelephoneTests
{
    [Theory]
    [InlineData("13800138000", "+8613800138000", true)]
    [InlineData("+86 138-0013-8000", "+8613800138000", true)]
    [InlineData("0086 138 0013 8000", "+8613800138000", true)]
    [InlineData("１３８００１３８０００", "+8613800138000", true)]
    [InlineData("03958861234", "+863958861234", false)]
    [InlineData("（0395）8861234", "+863958861234", false)]
    [InlineData("0395—8861234", "+863958861234", false)]
    [InlineData("0371-88612345", "+8637188612345", false)]
    public void TryParse_AsPeopleTypeIt_IsOneNumber(string text, string expected, bool mobile)
    {
        Telephone.TryParse(text, out Telephone? telephone, out _).ShouldBeTrue();
        telephone!.Reveal().ShouldBe(expected);
        telephone.IsMobile.ShouldBe(mobile);
    }

    [Theory]
    [InlineData(null, nameof(PeopleTexts.TelephoneMissing))]
    [InlineData("　", nameof(PeopleTexts.TelephoneMissing))]
    [InlineData("13800I38000", nameof(PeopleTexts.TelephoneCharacter))]
    [InlineData("0395-8861234转801", nameof(PeopleTexts.TelephoneCharacter))]
    [InlineData("+852 2123 4567", nameof(PeopleTexts.TelephoneAbroad))]
    [InlineData("1380013800", nameof(PeopleTexts.TelephoneUnknown))]
    [InlineData("138001380000", nameof(PeopleTexts.TelephoneUnknown))]
    [InlineData("12800138000", nameof(PeopleTexts.TelephoneUnknown))]
    [InlineData("8861234", nameof(PeopleTexts.TelephoneUnknown))] // no area code
    [InlineData("4008001234", nameof(PeopleTexts.TelephoneUnknown))] // a service number
    [InlineData("110", nameof(PeopleTexts.TelephoneUnknown))]
    [InlineData("-", nameof(PeopleTexts.TelephoneUnknown))]
    public void TryParse_Wrong_IsRefusedByName(string? text, string expected)
    {
        Telephone.TryParse(text, out Telephone? telephone, out Phrase? refusal).ShouldBeFalse();
        telephone.ShouldBeNull();
        refusal!.Key.ShouldBe(expected);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99_999_999)]
    public void Mobile_Unassigned_IsWellFormed(int sequence)
    {
        Telephone.TryParse(UnassignedNumbers.Mobile(sequence), out Telephone? telephone, out _).ShouldBeTrue();
        telephone!.IsMobile.ShouldBeTrue();
    }
}
