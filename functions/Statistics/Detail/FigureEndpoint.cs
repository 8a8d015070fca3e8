using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Statistics.Detail;

/// <summary>One figure: over the years, and by the divisions below a place; the county as a grid of its townships.</summary>
internal sealed class FigureEndpoint(BoardFigures figures, RecordReader reader, DivisionRegistry divisions, Pages pages, TimeProvider time)
{
    private const int Years = 6;

    [Function("Statistics_Value")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "statistics/{figure}")] HttpRequest request, string figure)
    {
        if (figures.Find(figure) is not { Kind: not null } known) return pages.Absent();
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        AskedBoard asked = AskedBoard.Read(request, reader, divisions, figures, today);
        Period period = asked.PeriodOf(known, today);
        BoardValues values = await figures.Read(asked.Scope, today);
        List<PlaceValue> below = [.. divisions.Children(asked.Place).Select(division => new PlaceValue(division, values.Of(known, period, division.Code)))];
        return pages.Show<FigurePage, FigureModel>(new FigureModel(
            known, asked, period, values.Of(known, period, asked.Place), below, values.OfItself(known, period, asked.Place),
            [.. Enumerable.Range(today.Year - Years + 1, Years).Select(year => new YearValue(year, values.Of(known, Period.OfYear(year, today), asked.Place)))],
            values.ShareOf(known, figures, period, asked.Place)));
    }
}

internal sealed record PlaceValue(Division Division, decimal Value);

internal sealed record YearValue(int Year, decimal Value);

/// <param name="Below">The divisions below the place; none for a village.</param>
/// <param name="Itself">What belongs to the place and to none below it.</param>
/// <param name="Share">In percent, of the figure that it is a part of; null where it is of none.</param>
/// <param name="Years">At each year's end, or within it.</param>
internal sealed record FigureModel(
    BoardFigure Figure, AskedBoard Asked, Period Period, decimal Total, IReadOnlyList<PlaceValue> Below, decimal Itself, IReadOnlyList<YearValue> Years, decimal? Share);
