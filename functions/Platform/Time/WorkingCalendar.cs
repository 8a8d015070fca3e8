using LinyingTalent.Platform.Data;

namespace LinyingTalent.Platform.Time;

/// <summary>The last day of a period counted in working days.</summary>
/// <param name="End">A working day, as far as is known.</param>
/// <param name="Provisional">
/// The period reaches past the published years, where only weekends are known: say so wherever the date is shown
/// (<see cref="TimeTexts.Provisional"/>), compute it again when the next notice is loaded, and tell those concerned.
/// </param>
internal sealed record WorkingPeriodEnd(DateOnly End, bool Provisional);

/// <summary>
/// Working days in China: Monday to Friday, less the State Council's days off, plus its make-up days. The calendar is a
/// value, a new year's notice makes a new one. An orchestration must not ask it, since a notice loaded between two replays
/// would change the answer: an activity does, and returns the date.
/// </summary>
internal sealed class WorkingCalendar
{
    private const string PublishedFile = "china-holidays.json";

    private readonly IReadOnlyList<HolidayNotice> notices;
    private readonly HashSet<DateOnly> daysOff;
    private readonly HashSet<DateOnly> makeUpDays;

    /// <summary>A calendar from notices, one a year without gaps.</summary>
    /// <exception cref="ArgumentException">No notice, two for a year, or a year missing between others.</exception>
    public WorkingCalendar(IEnumerable<HolidayNotice> notices)
    {
        this.notices = [.. notices.OrderBy(notice => notice.Year)];
        IEnumerable<int> years = this.notices.Select(notice => notice.Year);
        if (this.notices.Count == 0 || !years.SequenceEqual(Enumerable.Range(this.notices[0].Year, this.notices.Count)))
            throw new ArgumentException($"Holiday notices must be one a year without gaps, but are for {string.Join(", ", years)}.", nameof(notices));
        daysOff = [.. this.notices.SelectMany(notice => notice.DaysOff)];
        makeUpDays = [.. this.notices.SelectMany(notice => notice.MakeUpDays)];
        CoveredFrom = new DateOnly(this.notices[0].Year, 1, 1);
        CoveredThrough = new DateOnly(this.notices[^1].Year, 12, 31);
    }

    /// <summary>The years whose notices come with the product.</summary>
    public static WorkingCalendar Published { get; } =
        new(HolidayNotice.Parse(EmbeddedFile.ReadText(typeof(WorkingCalendar), PublishedFile), PublishedFile));

    public DateOnly CoveredFrom { get; }

    /// <summary>The last day whose holidays are published; after it only weekends are known.</summary>
    public DateOnly CoveredThrough { get; }

    /// <summary>The notices the calendar was made of, earliest year first, each with its source.</summary>
    public IReadOnlyList<HolidayNotice> Notices => notices;

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>The calendar with one notice more, or with a corrected one in place of the year's earlier one.</summary>
    /// <exception cref="ArgumentException">The notice leaves a year between itself and the others uncovered.</exception>
    public WorkingCalendar With(HolidayNotice notice) => new([.. notices.Where(other => other.Year != notice.Year), notice]);

    /// <summary>Outside the covered years, whether the day is a weekday.</summary>
    public bool IsWorkingDay(DateOnly day) => makeUpDays.Contains(day) || (!IsWeekend(day) && !daysOff.Contains(day));

    /// <summary>
    /// The end of a period of working days. The day of posting does not count, the last day does and is a working day: five
    /// working days from Friday 2026-02-13 end on Friday 2026-02-27.
    /// </summary>
    /// <param name="posted">The day, in China, on which the period was made known.</param>
    /// <param name="days">At least 1.</param>
    public WorkingPeriodEnd AddWorkingDays(DateOnly posted, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        DateOnly day = posted;
        for (int counted = 0; counted < days;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) counted++;
        }

        return new WorkingPeriodEnd(day, posted < CoveredFrom || day > CoveredThrough);
    }

    /// <summary>The working day that many working days before a day: the day for a reminder.</summary>
    /// <param name="days">At least 1.</param>
    public DateOnly WorkingDaysBefore(DateOnly end, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        DateOnly day = end;
        for (int counted = 0; counted < days;)
        {
            day = day.AddDays(-1);
            if (IsWorkingDay(day)) counted++;
        }

        return day;
    }

    /// <summary>
    /// How many working days lie after <paramref name="posted"/>, up to and including <paramref name="end"/>; 0 when that is
    /// not later.
    /// </summary>
    public int WorkingDaysBetween(DateOnly posted, DateOnly end) =>
        Enumerable.Range(1, Math.Max(0, end.DayNumber - posted.DayNumber)).Count(offset => IsWorkingDay(posted.AddDays(offset)));
}
