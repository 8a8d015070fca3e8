using System.Globalization;

namespace LinyingTalent.Visits.Calendar;

/// <summary>A month as it hangs on a wall: whole weeks from Monday to Sunday.</summary>
internal sealed record CalendarMonth(DateOnly First)
{
    private const string Form = "yyyy-MM";

    /// <summary>Reads 2026-03; null for anything else, and for years in which nobody will look here.</summary>
    public static CalendarMonth? Read(string? text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first)
        && first.Year is >= 2000 and < 2100
            ? new CalendarMonth(first) : null;

    public static CalendarMonth Of(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1));

    public CalendarMonth Before => new(First.AddMonths(-1));

    public CalendarMonth After => new(First.AddMonths(1));

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public bool Holds(DateOnly day) => day >= First && day <= Last;

    public IEnumerable<DateOnly[]> Weeks
    {
        get
        {
            DateOnly monday = First.AddDays(-(((int)First.DayOfWeek + 6) % 7));
            for (; monday <= Last; monday = monday.AddDays(7)) yield return [.. Enumerable.Range(0, 7).Select(monday.AddDays)];
        }
    }

    public override string ToString() => First.ToString(Form, CultureInfo.InvariantCulture);
}
