using System.Globalization;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Records;

/// <summary>
/// What a figure is asked for: <c>2022</c> a year, <c>2021-2023</c> years, <c>2023-06</c> all until the end of a month, <c>all</c> all until today.
/// The months are numbers as 202306.
/// </summary>
/// <param name="From">The first month that counts; 0 for no beginning.</param>
internal sealed record Period(string Text, int From, int To)
{
    private const string ToDateText = "all";

    /// <summary>All until today; what is planned has not happened.</summary>
    public static Period ToDate(DateOnly today) => new(ToDateText, 0, MonthOf(today));

    public static Period OfYear(int year, DateOnly today) => new Period(year.ToString(CultureInfo.InvariantCulture), (year * 100) + 1, (year * 100) + 12).Until(today);

    /// <summary>The words for it.</summary>
    public Phrase Words => (From, Text.Length) switch
    {
        (0, 7) => RecordTexts.PeriodUntil(Text),
        (0, _) => RecordTexts.PeriodAll,
        (_, 4) => RecordTexts.PeriodYear(Text),
        _ => RecordTexts.PeriodYears(Text[..4], Text[5..]),
    };

    public static int MonthOf(DateOnly day) => (day.Year * 100) + day.Month;

    /// <summary>Reads a period as it stands in an address; null for what is none.</summary>
    public static Period? Find(string? text, DateOnly today) => text switch
    {
        ToDateText => ToDate(today),
        { Length: 4 } when YearOf(text) is { } year => OfYear(year, today),
        { Length: 7 } when text[4] == '-' && YearOf(text[..4]) is { } year && int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            && month is >= 1 and <= 12 => new Period(text, 0, (year * 100) + month).Until(today),
        { Length: 9 } when text[4] == '-' && YearOf(text[..4]) is { } first && YearOf(text[5..]) is { } last && first <= last =>
            new Period(text, (first * 100) + 1, (last * 100) + 12).Until(today),
        _ => null,
    };

    /// <summary>Whether what happened in a month counts; of a stock everything does that came before the end.</summary>
    public bool Counts(int month, bool isStock) => month <= To && (isStock || month >= From);

    // What is planned for later has not happened, whatever year is asked for.
    private Period Until(DateOnly today) => this with { To = Math.Min(To, MonthOf(today)) };

    private static int? YearOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 2000 and < 2100 ? year : null;
}
