using System.Globalization;
using LinyingTalent.Administration.Holidays;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Tests.Administration.Holidays;

public sealed class NoticeTextTests
{
    private const string Text2026 = """
        国务院办公厅关于2026年部分节假日安排的通知
        各省、自治区、直辖市人民政府：
        经国务院批准，现将2026年元旦、春节、清明节放假调休日期的具体安排通知如下。
        一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
        二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
        三、清明节：4月4日（周六）至6日（周一）放假，共3天。
        四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
        五、端午节：6月19日（周五）至21日（周日）放假，共3天。
        六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
        七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
        节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
        2025年11月4日
        """;

    [Fact]
    public void Read_TheNoticeAsItWasPublished_IsTheShippedYear()
    {
        HolidayNotice shipped = WorkingCalendar.Published.Notices.Single(notice => notice.Year == 2026);
        (HolidayNotice read, List<Phrase> problems) = Read(Text2026, 2026);
        problems.ShouldBeEmpty();
        read.DaysOff.Order().ShouldBe(shipped.DaysOff.Order());
        read.MakeUpDays.Order().ShouldBe(shipped.MakeUpDays.Order());
        NoticeCheck.Problems(read, WorkingCalendar.Published).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("元旦：1月1日放假，与周末连休。", "2027-01-01", "2027-01-01", "")]
    [InlineData("一、元旦：1月1日（周五）放假1天，不调休。", "2027-01-01", "2027-01-01", "")]
    [InlineData("1. 元旦：2026年12月31日至2027年1月2日放假调休，共3天。", "2026-12-31", "2027-01-02", "")]
    [InlineData("二、春节：1月21日至27日放假调休，共7天。1月28日（星期四）、29日上班。", "2027-01-21", "2027-01-27", "2027-01-28 2027-01-29")]
    [InlineData("六、中秋节、国庆节：９月２９日至１０月６日放假调休，共８天。１０月７日、１０月８日上班。", "2027-09-29", "2027-10-06", "2027-10-07 2027-10-08")]
    public void Read_WordingsOfOtherYears_AreUnderstood(string line, string from, string through, string worked)
    {
        (HolidayNotice notice, List<Phrase> problems) = Read(line, 2027);
        problems.ShouldBeEmpty();
        Holiday holiday = notice.Holidays.ShouldHaveSingleItem();
        (holiday.From, holiday.Through).ShouldBe((Day(from), Day(through)));
        notice.MakeUpDays.ShouldBe(worked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day));
    }

    [Theory]
    [InlineData("元旦：1月1日（周四）放假1天。", "2027年1月1日写作周四，实为周五")]
    [InlineData("元旦：1月1日（周五）至3日（周日）放假，共4天。", "“元旦”写明共 4 天，按日期计算是 3 天")]
    [InlineData("清明节：4月31日放假。", "没有 2027-4-31 这一天")]
    [InlineData("元旦 1月1日至3日", "这一行没有读懂：“元旦1月1日至3日”")]
    [InlineData("元旦：1月1日放假。1月2日（周日）上班。", "2027年1月2日写作周日，实为周六")]
    public void Read_SlipsOfThePen_AreNamed(string line, string sentence) =>
        Read(line, 2027).Problems.ShouldHaveSingleItem().In(Languages.Chinese).ShouldContain(sentence);

    private static (HolidayNotice Notice, List<Phrase> Problems) Read(string text, int year)
    {
        var problems = new List<Phrase>();
        return (NoticeText.Read(text, year, "made up for the test", problems), problems);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
