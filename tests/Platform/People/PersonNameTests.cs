using FsCheck.Xunit;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Tests.Platform.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("张三", "张三")]
    [InlineData("　张 三 ", "张三")]
    [InlineData("阿依古丽•买买提", "阿依古丽·买买提")]
    [InlineData("阿依古丽 ・ 买买提", "阿依古丽·买买提")]
    [InlineData("阿依古丽．买买提", "阿依古丽·买买提")]
    [InlineData("王𠀀䶮", "王𠀀䶮")]
    [InlineData("Ｊｏｈｎ   Smith", "John Smith")]
    [InlineData("Anne-Marie O'Neill", "Anne-Marie O'Neill")]
    public void TryParse_AsPeopleTypeIt_IsOneSpelling(string text, string expected)
    {
        PersonName.TryParse(text, out PersonName? name, out _).ShouldBeTrue();
        name!.Value.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null, nameof(PeopleTexts.NameMissing))]
    [InlineData(" 　", nameof(PeopleTexts.NameMissing))]
    [InlineData("张", nameof(PeopleTexts.NameTooShort))]
    [InlineData("张3", nameof(PeopleTexts.NameCharacter))]
    [InlineData("张三\u0000", nameof(PeopleTexts.NameCharacter))]
    [InlineData("=张三", nameof(PeopleTexts.NameCharacter))]
    [InlineData("张三<b>", nameof(PeopleTexts.NameCharacter))]
    [InlineData("张\uE000", nameof(PeopleTexts.NameCharacter))] // private use: another character in each font
    [InlineData("张\uD840", nameof(PeopleTexts.NameCharacter))] // half a surrogate pair
    [InlineData("张\U000100B7三", nameof(PeopleTexts.NameCharacter))] // its last 16 bits are the dot's
    [InlineData("张\u202E三", nameof(PeopleTexts.NameCharacter))] // turns the text around
    [InlineData("·张三", nameof(PeopleTexts.NameSeparator))]
    [InlineData("张··三", nameof(PeopleTexts.NameSeparator))]
    [InlineData("-张三", nameof(PeopleTexts.NameSeparator))]
    public void TryParse_Wrong_IsRefusedByName(string? text, string expected)
    {
        PersonName.TryParse(text, out PersonName? name, out Phrase? refusal).ShouldBeFalse();
        name.ShouldBeNull();
        refusal!.Key.ShouldBe(expected);
    }

    [Fact]
    public void TryParse_LineBreak_CannotReachAMailHeader()
    {
        PersonName.TryParse("张三\r\nBcc: a", out _, out Phrase? refusal).ShouldBeFalse();
        refusal.ShouldBe(PeopleTexts.NameCharacter(":"));
        PersonName.TryParse("John\r\nSmith", out PersonName? name, out _).ShouldBeTrue();
        name!.Value.ShouldBe("John Smith");
    }

    [Fact]
    public void TryParse_Length_CountsCharactersAsPeopleDo()
    {
        PersonName.TryParse(string.Concat(Enumerable.Repeat("𠀀", PersonName.MaxLength)), out _, out _).ShouldBeTrue();
        PersonName.TryParse(new string('张', PersonName.MaxLength + 1), out _, out Phrase? refusal).ShouldBeFalse();
        refusal.ShouldBe(PeopleTexts.NameTooLong(50));
    }

    [Property]
    public bool TryParse_AnyText_GivesANameThatReadsAsItselfOrARefusal(string? text) =>
        PersonName.TryParse(text, out PersonName? name, out Phrase? refusal)
            ? refusal is null && PersonName.TryParse(name.Value, out PersonName? again, out _) && again == name
            : name is null;
}
