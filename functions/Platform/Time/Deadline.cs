namespace LinyingTalent.Platform.Time;

/// <summary>Until when somebody has to act, with what it was counted from, so that it can be counted again.</summary>
/// <param name="At">The end of the last working day.</param>
/// <param name="Provisional">The day lies beyond the last published holiday year and is computed anew when that is known.</param>
/// <param name="From">The day that does not count, in China.</param>
/// <param name="WorkingDays">How many working days follow it.</param>
internal sealed record Deadline(DateTimeOffset At, bool Provisional, DateOnly From, int WorkingDays)
{
    /// <summary>When an office closes: a period ends with its last day's office hours.</summary>
    public static TimeOnly Closing { get; } = new(18, 0);

    /// <summary>The end of the working day that many working days after a moment's day.</summary>
    /// <param name="workingDays">At least 1.</param>
    public static Deadline After(DateTimeOffset moment, int workingDays, WorkingCalendar calendar) =>
        After(ShanghaiTime.DateOf(moment), workingDays, calendar);

    /// <summary>The same period counted by another calendar.</summary>
    public Deadline By(WorkingCalendar calendar) => After(From, WorkingDays, calendar);

    private static Deadline After(DateOnly from, int workingDays, WorkingCalendar calendar)
    {
        WorkingPeriodEnd end = calendar.AddWorkingDays(from, workingDays);
        return new Deadline(ShanghaiTime.At(end.End, Closing), end.Provisional, from, workingDays);
    }
}
