namespace LinyingTalent.Platform.Records;

/// <summary>What kept lines of several divisions add up to.</summary>
internal static class FigureSums
{
    public static decimal Of(RecordFigure figure, Period period, IEnumerable<KeptCounts> lines)
    {
        IEnumerable<(string Subject, decimal Amount)> cells = lines.SelectMany(line => line.Counts.In(figure, period));
        return figure.IsVariety
            ? cells.GroupBy(cell => cell.Subject).Count(subject => subject.Sum(cell => cell.Amount) > 0)
            : cells.Sum(cell => cell.Amount);
    }
}
