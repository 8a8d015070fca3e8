using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Statistics;

/// <summary>Which period and which place somebody asks for; what makes no sense, or is not theirs, counts as not asked for.</summary>
/// <param name="Period">Null where each figure is asked for its own published period.</param>
internal sealed record AskedBoard(Period? Period, DivisionCode Place, DivisionCode Scope)
{
    public const string Published = "published";
    private const int FirstYear = 2021;

    public string PeriodText => Period?.Text ?? Published;

    public DivisionCode? PlaceAsked => Place == Scope ? null : Place;

    public Period PeriodOf(BoardFigure figure, DateOnly today) =>
        Period ?? (figure.Published is { } published ? Platform.Records.Period.Find(published.Period, today)! : Platform.Records.Period.ToDate(today));

    public static AskedBoard Read(HttpRequest request, RecordReader reader, DivisionRegistry divisions, BoardFigures figures, DateOnly today)
    {
        DivisionCode scope = reader.Scopes(RecordReader.Readers)[0];
        DivisionCode place = DivisionCode.TryParse(request.Query["place"], out DivisionCode asked, out _) && scope.Contains(asked) && divisions.Find(asked) is not null ? asked : scope;
        string period = request.Query["period"].ToString();
        return new AskedBoard(period == Published && figures.HasPublished ? null : Platform.Records.Period.Find(period, today) ?? Platform.Records.Period.ToDate(today), place, scope);
    }

    /// <summary>To date, each year, and as published.</summary>
    public static IReadOnlyList<FormOption> Periods(BoardFigures figures, DateOnly today) =>
    [
        .. Enumerable.Range(FirstYear, today.Year - FirstYear + 1).Select(year => Platform.Records.Period.OfYear(year, today)).Append(Platform.Records.Period.ToDate(today)).Reverse()
            .Select(period => new FormOption(period.Text, period.Words)),
        .. figures.HasPublished ? [new FormOption(Published, StatisticsTexts.AsPublished)] : Array.Empty<FormOption>(),
    ];

    /// <summary>The scope itself and its townships, or a township's villages.</summary>
    public IReadOnlyList<FormOption> Places(DivisionRegistry divisions)
    {
        DivisionCode above = Scope.Level == DivisionLevel.County && Place.Level == DivisionLevel.Village ? Place.Township!.Value : Scope;
        List<FormOption> places = [new(Scope.ToString(), divisions.Find(Scope)!.Name), .. divisions.Children(Scope).Select(division => new FormOption(division.Code.ToString(), divisions.NameOf(division)))];
        if (above != Scope) places.Add(new(Place.ToString(), divisions.PathName(Place)));
        return places;
    }
}
