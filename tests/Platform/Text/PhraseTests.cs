using System.Globalization;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Tests.Platform.Text;

public sealed class PhraseTests
{
    [Fact]
    public void In_EachLanguage_FillsThePlaceholders()
    {
        Phrase phrase = PeopleTexts.NameTooLong(50);
        phrase.In(Languages.Chinese).ShouldBe("姓名最多 50 个字。");
        phrase.In(Languages.English).ShouldBe("A name has at most 50 characters.");
    }

    [Fact]
    public void In_AnotherLanguage_IsChinese() => PeopleTexts.NameMissing.In(CultureInfo.GetCultureInfo("fr")).ShouldBe("请填写姓名。");

    [Fact]
    public void In_BracesInAnArgument_StayAsTyped() => PeopleTexts.NameCharacter("{").In(Languages.English).ShouldContain("“{”");

    [Fact]
    public void In_MomentAndPhraseAsArguments_AreWrittenInThatLanguage()
    {
        Phrase phrase = TimeTexts.Provisional(new DateOnly(2026, 12, 31));
        new Phrase(phrase.Book, phrase.Key, [PeopleTexts.NameMissing]).In(Languages.English).ShouldContain("Please enter the name.");
        new Phrase(phrase.Book, phrase.Key, [DateTimeOffset.UnixEpoch]).In(Languages.Chinese).ShouldContain("1970年1月1日 08:00");
    }

    [Fact]
    public void ToString_DuringARequest_SpeaksItsLanguage()
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Languages.English;
        try
        {
            $"{PeopleTexts.NameMissing}".ShouldBe("Please enter the name.");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Equals_SameKeyAndArguments_IsTheSamePhrase()
    {
        PeopleTexts.NameTooLong(50).ShouldBe(PeopleTexts.NameTooLong(50));
        PeopleTexts.NameTooLong(50).ShouldNotBe(PeopleTexts.NameTooLong(51));
        PeopleTexts.NameTooLong(50).ShouldNotBe(PeopleTexts.NameTooShort(50));
    }
}
