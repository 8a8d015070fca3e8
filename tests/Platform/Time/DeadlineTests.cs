using FsCheck.Xunit;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Tests.Platform.Time;

public sealed class DeadlineTests
{
    private static readonly DateTimeOffset Christmas = new(2026, 12, 25, 2, 0, 0, TimeSpan.Zero);

    private static readonly HolidayNotice Next = new(2027, "made up for the test",
        [new("元旦", new(2027, 1, 1), new(2027, 1, 3)), new("春节", new(2027, 2, 5), new(2027, 2, 12))],
        [new(2027, 1, 31), new(2027, 2, 20)]);

    [Fact]
    public void After_PastTheHorizon_IsProvisional_ByTheNextNotice_IsFirm()
    {
        Deadline deadline = Deadline.After(Christmas, 5, WorkingCalendar.Published);
        deadline.ShouldBe(new Deadline(new(2027, 1, 1, 10, 0, 0, TimeSpan.Zero), Provisional: true, new(2026, 12, 25), 5));
        Deadline counted = deadline.By(WorkingCalendar.Published.With(Next));
        counted.ShouldBe(new Deadline(new(2027, 1, 4, 10, 0, 0, TimeSpan.Zero), Provisional: false, new(2026, 12, 25), 5));
    }

    [Property]
    public bool By_OldAndNewCalendar_EqualsTheNaiveCount(ushort offset, byte more)
    {
        DateTimeOffset posted = new DateTimeOffset(2026, 6, 1, 1, 0, 0, TimeSpan.Zero).AddDays(offset % 400);
        int days = (more % 40) + 1;
        WorkingCalendar next = WorkingCalendar.Published.With(Next);
        Deadline old = Deadline.After(posted, days, WorkingCalendar.Published);
        return Naive(posted, days, WorkingCalendar.Published.Notices) == old.At && Naive(posted, days, next.Notices) == old.By(next).At;
    }

    // Day by day with the finger on the calendar, from the notices themselves.
    private static DateTimeOffset Naive(DateTimeOffset posted, int days, IEnumerable<HolidayNotice> notices)
    {
        List<DateOnly> off = [.. notices.SelectMany(notice => notice.DaysOff)], worked = [.. notices.SelectMany(notice => notice.MakeUpDays)];
        DateOnly day = DateOnly.FromDateTime(posted.AddHours(8).UtcDateTime);
        while (days > 0)
        {
            day = day.AddDays(1);
            bool weekday = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            if (worked.Contains(day) || (weekday && !off.Contains(day))) days--;
        }

        return new DateTimeOffset(day, new TimeOnly(10, 0), TimeSpan.Zero);
    }
}
