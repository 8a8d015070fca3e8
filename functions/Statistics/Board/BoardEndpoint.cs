using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;
using LinyingTalent.Statistics.Recount;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Statistics.Board;

/// <summary>The programme's board: every figure for a period and a place, each opening on its records; as a page and as a workbook.</summary>
internal sealed class BoardEndpoint(BoardFigures figures, RecountTable recounts, RecordReader reader, DivisionRegistry divisions, Pages pages, TimeProvider time)
{
    [Function("Statistics_Board")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "statistics")] HttpRequest request)
    {
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        AskedBoard asked = AskedBoard.Read(request, reader, divisions, figures, today);
        BoardValues values = await figures.Read(asked.Scope, today);
        List<BoardRow> rows = [.. figures.All
            .Where(figure => asked.Period is not null || figure.Published is not null)
            .Select(figure => new BoardRow(figure, asked.PeriodOf(figure, today), values.Of(figure, asked.PeriodOf(figure, today), asked.Place),
                values.ShareOf(figure, figures, asked.PeriodOf(figure, today), asked.Place)))];
        if (request.Query["format"] == "xlsx") return pages.Download(StatisticsTexts.Title, Figures(rows), Places(rows, values, asked));
        var model = new BoardModel(
            asked, rows, AskedBoard.Periods(figures, today), asked.Places(divisions), asked.Scope.Level == DivisionLevel.County ? (await recounts.Last(asked.Scope))?.Differences.Count ?? 0 : 0);
        return pages.Show<BoardPage, BoardModel>(model);
    }

    private static Sheet Figures(IReadOnlyList<BoardRow> rows) => new(
        StatisticsTexts.Title,
        [
            new(StatisticsTexts.Part), new(StatisticsTexts.Name, 28), new(StatisticsTexts.Value), new(StatisticsTexts.Unit), new(StatisticsTexts.Period),
            new(StatisticsTexts.PublishedValue), new(StatisticsTexts.Share),
        ],
        rows.Select(row => (IReadOnlyList<CellValue>)
        [
            row.Figure.Part.Title, row.Figure.Name, row.Value, row.Figure.Unit, row.Period.Words, row.Figure.Published is { } published ? published.Value : default(CellValue), row.Share is { } share ? share : default(CellValue),
        ]).ToAsyncEnumerable());

    // A line for each division below the place, a column for each figure.
    private Sheet Places(IReadOnlyList<BoardRow> rows, BoardValues values, AskedBoard asked) => new(
        asked.Place.Level == DivisionLevel.County ? StatisticsTexts.ByTownship : StatisticsTexts.ByVillage,
        [new(StatisticsTexts.Place), .. rows.Select(row => new SheetColumn(row.Figure.Name))],
        divisions.Children(asked.Place).Select(division => (IReadOnlyList<CellValue>)
            [division.Name, .. rows.Select(row => (CellValue)values.Of(row.Figure, row.Period, division.Code))]).ToAsyncEnumerable());
}

/// <param name="Share">In percent, of the figure that it is a part of; null where it is of none.</param>
internal sealed record BoardRow(BoardFigure Figure, Period Period, decimal Value, decimal? Share);

/// <param name="Differences">What the last recount found; none for whoever sees only a part of the county.</param>
internal sealed record BoardModel(
    AskedBoard Asked, IReadOnlyList<BoardRow> Rows, IReadOnlyList<FormOption> Periods, IReadOnlyList<FormOption> Places, int Differences);
