using System.Globalization;
using FsCheck.Xunit;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Tests.Platform.Time;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Published;

    [Theory]
    [InlineData("2025-09-25", "2025-10-09", "2025-10-11")]
    [InlineData("2025-12-29", "2026-01-06", "2026-01-08")]
    [InlineData("2026-02-10", "2026-02-24", "2026-02-26")]
    [InlineData("2026-02-13", "2026-02-27", "2026-03-02")]
    [InlineData("2026-04-28", "2026-05-08", "2026-05-11")]
    [InlineData("2026-05-06", "2026-05-12", "2026-05-14")]
    [InlineData("2026-09-18", "2026-09-24", "2026-09-29")]
    public void AddWorkingDays_AcrossHolidays_EndsAsTheOfficeCounts(string posted, string five, string seven)
    {
        Calendar.AddWorkingDays(Day(posted), 5).ShouldBe(new WorkingPeriodEnd(Day(five), Provisional: false));
        Calendar.AddWorkingDays(Day(posted), 7).ShouldBe(new WorkingPeriodEnd(Day(seven), Provisional: false));
    }

    [Theory]
    [InlineData("2026-01-04", true)] // a Sunday worked in return for Friday
    [InlineData("2026-01-02", false)] // a Friday off
    [InlineData("2026-01-05", true)]
    [InlineData("2026-01-10", false)]
    [InlineData("2025-10-11", true)]
    [InlineData("2024-02-09", true)] // the eve of the festival was no day off in 2024
    [InlineData("2022-12-31", false)]
    public void IsWorkingDay_HolidaysAndMakeUpDays_FollowsTheNotice(string day, bool expected) => Calendar.IsWorkingDay(Day(day)).ShouldBe(expected);

    [Fact]
    public void CoveredThrough_AsShipped_KnowsNothingOf2027()
    {
        Calendar.CoveredFrom.ShouldBe(Day("2023-01-01"));
        Calendar.CoveredThrough.ShouldBe(Day("2026-12-31"));
        Calendar.Notices.ShouldAllBe(notice => notice.Source.Contains($"{notice.Year}年部分节假日安排的通知 https://www.gov.cn/"));
    }

    [Theory]
    [InlineData("2026-12-24", "2026-12-31", false)]
    [InlineData("2026-12-25", "2027-01-01", true)] // New Year's Day: a weekday is all that is known of it
    [InlineData("2027-03-01", "2027-03-08", true)]
    [InlineData("2022-12-30", "2023-01-09", true)]
    public void AddWorkingDays_PastTheHorizon_IsProvisional(string posted, string end, bool provisional) =>
        Calendar.AddWorkingDays(Day(posted), 5).ShouldBe(new WorkingPeriodEnd(Day(end), provisional));

    [Fact]
    public void AddWorkingDays_AfterTheNextNotice_IsFirmAndLater()
    {
        WorkingCalendar next = Calendar.With(NoticeFor2027());
        next.AddWorkingDays(Day("2026-12-25"), 5).ShouldBe(new WorkingPeriodEnd(Day("2027-01-04"), Provisional: false));
        Calendar.CoveredThrough.Year.ShouldBe(2026);
    }

    [Fact]
    public void With_CorrectedNotice_ReplacesTheYears()
    {
        HolidayNotice corrected = Calendar.Notices[^1] with { Holidays = [new Holiday("元旦", Day("2026-01-01"), Day("2026-01-01"))], MakeUpDays = [] };
        WorkingCalendar calendar = Calendar.With(corrected);
        calendar.IsWorkingDay(Day("2026-01-02")).ShouldBeTrue();
        calendar.IsWorkingDay(Day("2025-10-02")).ShouldBeFalse();
    }

    [Fact]
    public void With_YearLeftOut_IsRefused() =>
        Should.Throw<ArgumentException>(() => Calendar.With(NoticeFor2027() with { Year = 2028, Holidays = [] }))
            .Message.ShouldContain("2025, 2026, 2028");

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void AddWorkingDays_NoDays_IsRefused(int days) => Should.Throw<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(Day("2026-01-05"), days));

    [Fact]
    public void Provisional_Rendered_NamesTheHorizon()
    {
        Phrase phrase = TimeTexts.Provisional(Calendar.CoveredThrough);
        phrase.In(Languages.Chinese).ShouldContain("只收录到2026年12月31日。");
        phrase.In(Languages.English).ShouldContain("up to 31 December 2026 only");
    }

    [Property]
    public bool AddWorkingDays_AnyPeriod_EndsOnAWorkingDayAfterExactlySoMany(ushort offset, byte more)
    {
        (DateOnly posted, int days) = Period(offset, more);
        DateOnly end = Calendar.AddWorkingDays(posted, days).End;
        return Calendar.IsWorkingDay(end) && Calendar.WorkingDaysBetween(posted, end) == days;
    }

    [Property]
    public bool AddWorkingDays_PostedLaterOrLonger_NeverEndsEarlier(ushort offset, byte more)
    {
        (DateOnly posted, int days) = Period(offset, more);
        DateOnly end = Calendar.AddWorkingDays(posted, days).End;
        return Calendar.AddWorkingDays(posted.AddDays(1), days).End >= end && Calendar.AddWorkingDays(posted, days + 1).End > end;
    }

    [Property]
    public bool WorkingDaysBetween_DayInBetween_AddsUp(ushort offset, byte first, byte second)
    {
        DateOnly posted = Period(offset, 0).Posted, middle = posted.AddDays(first), end = middle.AddDays(second);
        return Calendar.WorkingDaysBetween(posted, end) == Calendar.WorkingDaysBetween(posted, middle) + Calendar.WorkingDaysBetween(middle, end)
            && Calendar.WorkingDaysBetween(end.AddDays(1), posted) == 0;
    }

    private static HolidayNotice NoticeFor2027() => new(2027, "made up for the test", [new Holiday("元旦", Day("2027-01-01"), Day("2027-01-03"))], []);

    private static (DateOnly Posted, int Days) Period(ushort offset, byte more) => (Day("2022-06-01").AddDays(offset % 2500), more + 1);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
