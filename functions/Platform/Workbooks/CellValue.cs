using System.Globalization;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Platform.Workbooks;

internal enum CellKind
{
    Empty,
    Text,
    Number,
    Day,
    Moment,
}

/// <summary>
/// What stands in one cell of a list: text, a number, a day or a moment. It converts from the values themselves, so that a list
/// writes <c>row => row.Due</c>. It orders as people expect: Chinese by pinyin, 第2号 before 第10号, days by time.
/// </summary>
internal readonly record struct CellValue : IComparable<CellValue>
{
    // Excel counts days from here; it believes that 1900 was a leap year, so that only days from March 1900 on count alike.
    private static readonly DateOnly Zero = new(1899, 12, 30);
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    // A spreadsheet keeps 15 digits and makes zeros of the rest, without a word.
    private const decimal FirstInexact = 1_000_000_000_000_000m;

    // The empty cell is the default, which no constructor has seen.
    private readonly string? text;

    private CellValue(CellKind kind, string? text, decimal number) => (Kind, this.text, Number) = (kind, text ?? "", number);

    public CellKind Kind { get; }

    /// <summary>The text; "" for the other kinds.</summary>
    public string Text => text ?? "";

    /// <summary>The number; of a day or a moment, the days since 30 December 1899 on clocks in China.</summary>
    public decimal Number { get; }

    public bool IsEmpty => Kind == CellKind.Empty;

    public static implicit operator CellValue(string? text) => string.IsNullOrEmpty(text) ? default : new(CellKind.Text, text, 0);

    public static implicit operator CellValue(Phrase? phrase) => phrase?.ToString();

    public static implicit operator CellValue(int number) => new(CellKind.Number, null, number);

    public static implicit operator CellValue(decimal number) => Math.Abs(number) < FirstInexact
        ? new CellValue(CellKind.Number, null, number)
        : number.ToString(CultureInfo.InvariantCulture);

    public static implicit operator CellValue(DateOnly? day) => day is not { } known ? default
        : known < FirstDay ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : new CellValue(CellKind.Day, null, known.DayNumber - Zero.DayNumber);

    public static implicit operator CellValue(DateTimeOffset? moment) => moment is not { } known ? default
        : new(CellKind.Moment, null, decimal.Round((known.ToOffset(ShanghaiTime.Offset).DateTime - Zero.ToDateTime(default)).Ticks / (decimal)TimeSpan.TicksPerDay, 8));

    /// <summary>The day that a number in a cell formatted as a date means; null for one outside the calendar.</summary>
    public static DateOnly? DayOf(decimal number) =>
        number >= FirstDay.DayNumber - Zero.DayNumber && number < DateOnly.MaxValue.DayNumber - Zero.DayNumber
            ? Zero.AddDays((int)decimal.Floor(number))
            : null;

    public int CompareTo(CellValue other) => (Kind, other.Kind) switch
    {
        (CellKind.Text, CellKind.Text) => Text == other.Text ? 0 : Languages.Chinese.CompareInfo.Compare(Text, other.Text, CompareOptions.NumericOrdering),
        (CellKind.Text, _) => 1,
        (_, CellKind.Text) => -1,
        _ => Number.CompareTo(other.Number),
    };
}
