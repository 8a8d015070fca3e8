using LinyingTalent.Administration.Holidays;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Tests.Administration.Holidays;

public sealed class NoticeCheckTests
{
    [Fact]
    public void Problems_WholeNoticeOfTheNextYear_AreNone() => Problems(Notice()).ShouldBeEmpty();

    [Fact]
    public void Problems_NoticeOfACoveredYear_AreNone_ForItIsACorrection() =>
        NoticeCheck.Problems(WorkingCalendar.Published.Notices[^1], WorkingCalendar.Published).ShouldBeEmpty();

    [Fact]
    public void Problems_YearAfterTheNext_NamesTheGap() =>
        Problems(Notice() with { Year = 2028 }).ShouldContain("2028 年与已收录的年度（到2026年12月31日为止）之间有空缺，请先收录 2027 年的安排。");

    [Fact]
    public void Problems_FestivalLeftOut_IsNamed() =>
        Problems(Notice() with { Holidays = [.. Notice().Holidays.Where(holiday => holiday.Name != "端午节")] }).ShouldBe(["没有找到“端午”的安排。"]);

    [Fact]
    public void Problems_MakeUpDayOnAWeekdayOrOff_IsNamed() =>
        Problems(Notice() with { MakeUpDays = [new(2027, 1, 6), new(2027, 1, 2)] })
            .ShouldBe(["调休上班的2027年1月6日不是周末。", "2027年1月2日既是放假日又是上班日。"]);

    [Fact]
    public void Problems_DayOfAnotherYear_IsNamed() =>
        Problems(Notice() with { MakeUpDays = [new(2028, 1, 2)] }).ShouldBe(["2028年1月2日不在 2027 年度之内。"]);

    [Fact]
    public void Problems_BackwardsOrEndless_IsNamedAndNothingElse()
    {
        Problems(With("元旦", new(2027, 1, 3), new(2027, 1, 1))).ShouldBe(["“元旦”的结束日期早于开始日期。"]);
        Problems(With("元旦", new(2027, 1, 1), new(2027, 11, 3))).ShouldBe(["“元旦”超过 15 天，请核对日期。"]);
    }

    /// <summary>A notice as it might come; the real one is not known yet.</summary>
    internal static HolidayNotice Notice() => new(2027, "made up for the test",
    [
        new("元旦", new(2027, 1, 1), new(2027, 1, 3)), new("春节", new(2027, 2, 5), new(2027, 2, 12)), new("清明节", new(2027, 4, 3), new(2027, 4, 5)),
        new("劳动节", new(2027, 5, 1), new(2027, 5, 5)), new("端午节", new(2027, 6, 9), new(2027, 6, 9)), new("中秋节", new(2027, 9, 15), new(2027, 9, 15)),
        new("国庆节", new(2027, 10, 1), new(2027, 10, 7)),
    ], [new(2027, 1, 31), new(2027, 2, 20)]);

    private static HolidayNotice With(string name, DateOnly from, DateOnly through) =>
        Notice() with { Holidays = [.. Notice().Holidays.Select(holiday => holiday.Name == name ? new Holiday(name, from, through) : holiday)] };

    private static IReadOnlyList<string> Problems(HolidayNotice notice) =>
        [.. NoticeCheck.Problems(notice, WorkingCalendar.Published).Select(problem => problem.In(Languages.Chinese))];
}
