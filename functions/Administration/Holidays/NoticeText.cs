using System.Globalization;
using System.Text.RegularExpressions;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Administration.Holidays;

/// <summary>
/// Reads a holiday notice as the State Council words it, a line a festival: 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）
/// 上班。 Weekdays and numbers of days in the text are held against the dates, for they tell a slip of the pen.
/// </summary>
internal static partial class NoticeText
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>The notice of a year, and every problem with the text; lines without a date are passed over.</summary>
    public static HolidayNotice Read(string text, int year, string source, ICollection<Phrase> problems)
    {
        var holidays = new List<Holiday>();
        var makeUpDays = new List<DateOnly>();
        foreach (string line in text.Split('\n').Select(line => TypedText.Narrow(line).Replace(" ", "", StringComparison.Ordinal)))
        {
            if (!Day().IsMatch(line) || Signature().IsMatch(line)) continue;
            if (Festival().Match(line) is not { Success: true } found)
            {
                problems.Add(HolidayTexts.LineUnread(line));
                continue;
            }

            if (HolidayOf(found, year, problems) is { } holiday) holidays.Add(holiday);
            makeUpDays.AddRange(WorkedDays(found.Groups["rest"].Value, year, problems));
        }

        return new HolidayNotice(year, source, holidays, makeUpDays);
    }

    private static Holiday? HolidayOf(Match found, int year, ICollection<Phrase> problems)
    {
        string name = found.Groups["name"].Value;
        int firstYear = Number(found, "y1") ?? year, firstMonth = Number(found, "m1")!.Value;
        int lastYear = Number(found, "y2") ?? firstYear, lastMonth = Number(found, "m2") ?? firstMonth;
        if (DateOf(firstYear, firstMonth, Number(found, "d1")!.Value, problems) is not { } from) return null;
        DateOnly through = from;
        if (Number(found, "d2") is { } lastDay)
        {
            if (DateOf(lastYear, lastMonth, lastDay, problems) is not { } last) return null;
            through = last;
        }

        CheckWeekday(from, found.Groups["n1"].Value, problems);
        CheckWeekday(through, found.Groups["n2"].Value, problems);
        int days = through.DayNumber - from.DayNumber + 1;
        if (Count().Match(found.Groups["how"].Value) is { Success: true } count && Number(count, "n") != days)
            problems.Add(HolidayTexts.CountDiffers(name, Number(count, "n")!.Value, days));
        return new Holiday(name, from, through);
    }

    private static IEnumerable<DateOnly> WorkedDays(string rest, int year, ICollection<Phrase> problems)
    {
        foreach (Match worked in Worked().Matches(rest))
        {
            int month = 0;
            foreach (Match day in Day().Matches(worked.Value))
            {
                month = Number(day, "m") ?? month;
                if (DateOf(Number(day, "y") ?? year, month, Number(day, "d")!.Value, problems) is not { } date) continue;
                CheckWeekday(date, day.Groups["n"].Value, problems);
                yield return date;
            }
        }
    }

    private static void CheckWeekday(DateOnly date, string note, ICollection<Phrase> problems)
    {
        if (Weekday().Match(note) is not { Success: true } said) return;
        char actual = Weekdays[(int)date.DayOfWeek];
        if (said.Groups["w"].Value.Replace('天', '日')[0] != actual) problems.Add(HolidayTexts.WeekdayDiffers(date, said.Value, $"周{actual}"));
    }

    private static DateOnly? DateOf(int year, int month, int day, ICollection<Phrase> problems)
    {
        if (year is > 0 and < 10000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)) return new DateOnly(year, month, day);
        problems.Add(HolidayTexts.NoSuchDay(string.Create(CultureInfo.InvariantCulture, $"{year}-{month}-{day}")));
        return null;
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    // The text comes here with half-width brackets, colons and commas.
    [GeneratedRegex(@"^(?:[一二三四五六七八九十]+、|\d+[.、])?(?<name>[^:\d]{2,12}):"
        + @"(?:(?<y1>\d{4})年)?(?<m1>\d{1,2})月(?<d1>\d{1,2})日(?:\((?<n1>[^)]*)\))?"
        + @"(?:至(?:(?<y2>\d{4})年)?(?:(?<m2>\d{1,2})月)?(?<d2>\d{1,2})日(?:\((?<n2>[^)]*)\))?)?,?放假(?<how>[^。]*)(?<rest>.*)$")]
    private static partial Regex Festival();

    [GeneratedRegex(@"(?:(?<y>\d{4})年)?(?:(?<m>\d{1,2})月)?(?<d>\d{1,2})日(?:\((?<n>[^)]*)\))?")]
    private static partial Regex Day();

    [GeneratedRegex(@"[^。;]*上班")]
    private static partial Regex Worked();

    [GeneratedRegex(@"(?:共|^)(?<n>\d{1,2})天")]
    private static partial Regex Count();

    [GeneratedRegex(@"(?:周|星期)(?<w>[一二三四五六日天])")]
    private static partial Regex Weekday();

    // The day of the notice itself, below its text.
    [GeneratedRegex(@"^\d{4}年\d{1,2}月\d{1,2}日$")]
    private static partial Regex Signature();
}
