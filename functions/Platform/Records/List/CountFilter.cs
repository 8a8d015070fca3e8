using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Platform.Records.List;

/// <summary>A figure in a period, as an address names it: <c>signed_projects.2023-06</c>.</summary>
internal sealed record AskedCount(RecordFigure Figure, Period Period)
{
    public static AskedCount? Find(RecordKind kind, string text, DateOnly today) =>
        text.Split('.') is [var key, var period] && kind.Figures.FirstOrDefault(figure => figure.Key == key) is { } figure && Period.Find(period, today) is { } found
            ? new AskedCount(figure, found) : null;

    /// <summary>What a record adds to it.</summary>
    public decimal Of(KeptRecord record) => record.Withdrawn ? 0
        : Figure.Of(record).Where(counted => Period.Counts(Period.MonthOf(counted.Day), Figure.IsStock)).Sum(counted => counted.Amount);

    /// <summary>What records add up to, by a way of its own: not from what is kept.</summary>
    public decimal Sum(IEnumerable<KeptRecord> records) => !Figure.IsVariety ? records.Sum(Of)
        : records.Where(record => !record.Withdrawn).SelectMany(Figure.Of).Where(counted => Period.Counts(Period.MonthOf(counted.Day), Figure.IsStock))
            .GroupBy(counted => counted.Subject).Count(subject => subject.Sum(counted => counted.Amount) > 0);
}

/// <summary>Keeps the records that count in a figure and a period. A period is asked for by a link from the board, and stays while the list is read.</summary>
internal sealed record CountFilter(RecordKind Kind, DateOnly Today) : ListFilter<RecordRow>(CountFilter.Name, () => RecordTexts.Figure)
{
    public const string Name = "count";

    public override ListInput Read(ListRows<RecordRow> rows, IQueryCollection query)
    {
        AskedCount? asked = AskedCount.Find(Kind, query[Key].ToString(), Today);
        IEnumerable<AskedCount> offered = Kind.Figures.Select(figure => new AskedCount(figure, asked?.Period ?? Period.ToDate(Today)));
        return new ListInput(Key, Label(), asked is null ? "" : ValueOf(asked))
        {
            Options = [.. offered.Select(count => new FormOption(ValueOf(count), RecordTexts.FigureIn(count.Figure.Name, count.Period.Words)))],
        };
    }

    public override Func<RecordRow, bool> Matches(string asked) => AskedCount.Find(Kind, asked, Today) is { } count ? row => count.Of(row.Record) != 0 : _ => true;

    private static string ValueOf(AskedCount count) => $"{count.Figure.Key}.{count.Period.Text}";
}

/// <summary>Keeps the records of a division and all below it: a township is offered, a link may ask for a village too.</summary>
internal sealed record PlaceFilter() : ListFilter<RecordRow>(PlaceFilter.Name, () => RecordTexts.Township)
{
    public const string Name = "place";

    public override ListInput Read(ListRows<RecordRow> rows, IQueryCollection query)
    {
        IReadOnlyList<FormOption> townships = rows.Choices(Key, () => rows.DistinctBy(row => row.Record.Id.Division).DistinctBy(row => row.Township).OrderBy(row => row.Township.ToString(), StringComparer.Ordinal)
            .Select(row => new FormOption(row.Township.ToString(), row.TownshipName)));
        string asked = query[Key].ToString();
        if (townships.Any(option => option.Value == asked)) return new ListInput(Key, Label(), asked) { Options = townships };
        return DivisionCode.TryParse(asked, out DivisionCode division, out _) && rows.FirstOrDefault(row => row.Record.Id.Division == division) is { } village
            ? new ListInput(Key, Label(), asked) { Options = [new FormOption(asked, village.Place), .. townships] }
            : new ListInput(Key, Label(), "") { Options = townships };
    }

    // A county's own records stand beside the townships' and not above them.
    public override Func<RecordRow, bool> Matches(string asked)
    {
        DivisionCode place = DivisionCode.Parse(asked);
        return place.Level == DivisionLevel.Township ? row => place.Contains(row.Record.Id.Division) : row => row.Record.Id.Division == place;
    }
}
