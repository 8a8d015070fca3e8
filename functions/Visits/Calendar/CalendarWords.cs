namespace LinyingTalent.Visits.Calendar;

/// <summary>The days of the week, Monday first.</summary>
internal static class CalendarWords
{
    public static IReadOnlyList<string> Weekdays =>
    [
        CalendarTexts.Monday, CalendarTexts.Tuesday, CalendarTexts.Wednesday, CalendarTexts.Thursday, CalendarTexts.Friday, CalendarTexts.Saturday,
        CalendarTexts.Sunday,
    ];

    public static string Weekday(DateOnly day) => Weekdays[((int)day.DayOfWeek + 6) % 7];
}
