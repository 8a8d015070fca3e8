using System.Globalization;
using System.Text;

namespace LinyingTalent.Visits.Calendar;

/// <summary>Something on one day.</summary>
/// <param name="Uid">The same for the same thing each time the calendar is read, so that it moves instead of appearing twice.</param>
internal sealed record CalendarEvent(string Uid, DateOnly Day, string Summary, string Description);

/// <summary>
/// Writes a calendar as RFC 5545 wants it. Our events last a day and name no time, so no time zone is needed; the one moment in it,
/// when it was written, is UTC.
/// </summary>
internal static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    // RFC 5545, 3.1: no line is longer than 75 octets, without the line break.
    private const int LongestLine = 75;

    public static string Write(string name, IEnumerable<CalendarEvent> events, DateTimeOffset now)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//LinyingTalent//Visits//ZH");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, "METHOD:PUBLISH");
        Line(file, "X-WR-CALNAME:" + Escaped(name));
        Line(file, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        foreach (CalendarEvent item in events)
        {
            Line(file, "BEGIN:VEVENT");
            Line(file, "UID:" + Escaped(item.Uid));
            Line(file, "DTSTAMP:" + now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            Line(file, "DTSTART;VALUE=DATE:" + Day(item.Day));
            Line(file, "DTEND;VALUE=DATE:" + Day(item.Day.AddDays(1)));
            Line(file, "SUMMARY:" + Escaped(item.Summary));
            if (item.Description.Length > 0) Line(file, "DESCRIPTION:" + Escaped(item.Description));
            Line(file, "TRANSP:TRANSPARENT");
            Line(file, "END:VEVENT");
        }

        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    // RFC 5545, 3.3.11; other control characters have no place in a text and are left out.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char letter in text.ReplaceLineEndings("\n"))
        {
            if (letter == '\n') escaped.Append("\\n");
            else if (letter is '\\' or ';' or ',') escaped.Append('\\').Append(letter);
            else if (!char.IsControl(letter)) escaped.Append(letter);
        }

        return escaped.ToString();
    }

    // A longer line goes on in the next after a blank; a character is never cut in two.
    private static void Line(StringBuilder file, string text)
    {
        int octets = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
