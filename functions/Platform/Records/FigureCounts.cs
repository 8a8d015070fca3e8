using System.Collections.Immutable;

namespace LinyingTalent.Platform.Records;

/// <summary>
/// What the records of one kind and division add up to: by figure, subject and month. It is kept in the transaction of the record that
/// changes it, and can be counted anew from the records at any time: both have to be the same.
/// </summary>
internal sealed record FigureCounts(ImmutableSortedDictionary<string, decimal> Cells)
{
    public static FigureCounts None { get; } = new(ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal));

    public static FigureCounts Of(RecordKind kind, IEnumerable<KeptRecord> records) => records.Aggregate(None, (sum, record) => sum.Plus(kind, record, 1));

    /// <summary>With a record as it is now in place of what it was before.</summary>
    public FigureCounts With(RecordKind kind, KeptRecord? before, KeptRecord next) =>
        (before is null ? this : Plus(kind, before, -1)).Plus(kind, next, 1);

    /// <summary>The sum of a figure in a period, by subject.</summary>
    public IEnumerable<(string Subject, decimal Amount)> In(RecordFigure figure, Period period) =>
        from cell in Cells
        let parts = cell.Key.Split('|')
        where parts[0] == figure.Key && period.Counts(int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture), figure.IsStock)
        group cell.Value by parts[1] into subject
        select (subject.Key, subject.Sum());

    /// <summary>The sum of a figure in each month in which it changed.</summary>
    public IEnumerable<(int Month, decimal Amount)> ByMonth(RecordFigure figure) =>
        from cell in Cells
        let parts = cell.Key.Split('|')
        where parts[0] == figure.Key
        group cell.Value by int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) into month
        select (month.Key, month.Sum());

    public bool Equals(FigureCounts? other) => other is not null && Cells.SequenceEqual(other.Cells);

    public override int GetHashCode() => Cells.Count;

    private FigureCounts Plus(RecordKind kind, KeptRecord record, int sign)
    {
        if (record.Withdrawn) return this;
        ImmutableSortedDictionary<string, decimal>.Builder cells = Cells.ToBuilder();
        foreach (RecordFigure figure in kind.Figures)
        {
            foreach (Counted counted in figure.Of(record))
            {
                string cell = $"{figure.Key}|{counted.Subject}|{Period.MonthOf(counted.Day)}";
                decimal sum = cells.GetValueOrDefault(cell) + (sign * counted.Amount);
                if (sum == 0) cells.Remove(cell);
                else cells[cell] = sum;
            }
        }

        return new FigureCounts(cells.ToImmutable());
    }
}
