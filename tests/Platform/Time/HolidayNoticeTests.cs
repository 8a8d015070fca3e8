using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Tests.Platform.Time;

public sealed class HolidayNoticeTests
{
    [Fact]
    public void Parse_OneNotice_ReadsItsDays()
    {
        HolidayNotice notice = HolidayNotice.Parse(File("2027-01-01", "2027-01-03", "2027-01-09"), "t.json").ShouldHaveSingleItem();
        notice.DaysOff.ShouldBe([new(2027, 1, 1), new(2027, 1, 2), new(2027, 1, 3)]);
        notice.MakeUpDays.ShouldBe([new(2027, 1, 9)]);
    }

    [Theory]
    [InlineData("2027-01-03", "2027-01-01", "2027-01-09", "元旦 ends before it begins")]
    [InlineData("2026-01-01", "2026-01-03", "2027-01-09", "names 2026-01-01, which is not in that year")]
    [InlineData("2027-12-31", "2028-01-01", "2027-01-09", "names 2028-01-01, which is not in that year")]
    [InlineData("2027-01-01", "2027-01-03", "2027-01-11", "the make-up day 2027-01-11 is no Saturday")]
    [InlineData("2027-01-01", "2027-01-03", "2027-01-03", "the make-up day 2027-01-03 is also named as a day off")]
    public void Parse_NoticeThatContradictsItself_SaysWhere(string from, string through, string makeUp, string sentence) =>
        Should.Throw<DataFileException>(() => HolidayNotice.Parse(File(from, through, makeUp), "t.json")).Message.ShouldContain(sentence);

    [Theory]
    [InlineData("{")]
    [InlineData("{\"origin\":\"x\"}")]
    [InlineData("{\"origin\":\"x\",\"notices\":[{\"year\":2027}]}")]
    [InlineData("{\"origin\":\"x\",\"notices\":[],\"notes\":1}")]
    public void Parse_AnotherShape_NamesTheFile(string json) =>
        Should.Throw<DataFileException>(() => HolidayNotice.Parse(json, "t.json")).Message.ShouldStartWith("t.json");

    private static string File(string from, string through, string makeUp) => $$"""
        { "origin": "test", "notices": [ { "year": 2027, "source": "test",
          "holidays": [ { "name": "元旦", "from": "{{from}}", "through": "{{through}}" } ], "makeUpDays": [ "{{makeUp}}" ] } ] }
        """;
}
