using LinyingTalent.Visits.Calendar;

namespace LinyingTalent.Tests.Visits.Calendar;

public sealed class CalendarMonthTests
{
    [Fact]
    public void Weeks_OfEveryMonth_RunFromMondayToSundayAndHoldItWhole()
    {
        for (CalendarMonth month = CalendarMonth.Read("2024-01")!; month.First.Year < 2029; month = month.After)
        {
            List<DateOnly[]> weeks = [.. month.Weeks];
            weeks.ShouldAllBe(week => week.Length == 7 && week[0].DayOfWeek == DayOfWeek.Monday && week.Any(month.Holds));
            weeks.SelectMany(week => week).Count(month.Holds).ShouldBe(DateTime.DaysInMonth(month.First.Year, month.First.Month));
        }
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("1000-01")]
    [InlineData("2026-3")]
    [InlineData("")]
    [InlineData(null)]
    public void Read_NoMonthOfOurs_IsNone(string? text) => CalendarMonth.Read(text).ShouldBeNull();

    [Fact]
    public void Before_January_IsDecember() => CalendarMonth.Read("2026-01")!.Before.ToString().ShouldBe("2025-12");
}
