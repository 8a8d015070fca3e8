namespace LinyingTalent.Visits;

/// <summary>When visits fall due: as many a year as the rule table says, spread evenly over each year of the term. Pure.</summary>
internal static class VisitSchedule
{
    /// <summary>
    /// The duties of the year of a term that begins on <paramref name="from"/>; the last one falls due on the year's last day, or the
    /// term's where that comes first. A part of a year that the term has not room for has no duty.
    /// </summary>
    /// <param name="perYear">At least 1.</param>
    /// <param name="firstWithin">Days after which the first is due at the latest, in the first year; null for a later year.</param>
    public static IEnumerable<(DateOnly Start, DateOnly Due)> Year(DateOnly from, DateOnly to, int perYear, int? firstWithin)
    {
        int days = from.AddYears(1).DayNumber - from.DayNumber;
        DateOnly start = from;
        for (int part = 1; part <= perYear; part++)
        {
            DateOnly due = from.AddDays((days * part / perYear) - 1);
            if (part == 1 && firstWithin is { } within && from.AddDays(within) < due) due = from.AddDays(within);
            if (due > to) yield break;
            yield return (start, due);
            start = due.AddDays(1);
        }
    }

    /// <summary>The last day of the year of the term that begins on <paramref name="from"/>.</summary>
    public static DateOnly YearEnd(DateOnly from, DateOnly to) => from.AddYears(1).AddDays(-1) is var end && end < to ? end : to;
}
