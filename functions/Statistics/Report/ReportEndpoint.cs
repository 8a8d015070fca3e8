using System.Globalization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Documents;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Statistics.Report;

/// <summary>The figures as an office's letter, to be printed. In Chinese, the language of the offices.</summary>
internal sealed class ReportEndpoint(BoardFigures figures, RecordReader reader, DivisionRegistry divisions, SiteCounty county, TimeProvider time)
{
    private static readonly string[] Numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"];

    [Function("Statistics_Report")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "statistics/report.pdf")] HttpRequest request)
    {
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        AskedBoard asked = AskedBoard.Read(request, reader, divisions, figures, today);
        OfficialLetter letter = Write(await figures.Read(asked.Scope, today), asked, today);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.File(OfficialLetterPdf.Render(letter), "application/pdf");
    }

    private OfficialLetter Write(BoardValues values, AskedBoard asked, DateOnly today)
    {
        string period = (asked.Period?.Words ?? StatisticsTexts.AsPublished).In(Languages.Chinese);
        IEnumerable<string> parts = figures.All.Where(figure => asked.Period is not null || figure.Published is not null).GroupBy(figure => figure.Part)
            .Select((part, i) => StatisticsTexts.ReportPart(Numbers[i], part.Key.Title.In(Languages.Chinese), string.Join("，", part.Select(FigureOf))).In(Languages.Chinese));
        return new OfficialLetter(
            StatisticsTexts.ReportIssuer(county.Name.Chinese).In(Languages.Chinese), StatisticsTexts.ReportTitle(county.Name, period).In(Languages.Chinese),
            StatisticsTexts.ReportAddressee.In(Languages.Chinese),
            [StatisticsTexts.ReportLead(divisions.PathName(asked.Place), period).In(Languages.Chinese), .. parts], today, [StatisticsTexts.ReportNote.In(Languages.Chinese)]);

        string FigureOf(BoardFigure figure) => StatisticsTexts.ReportFigure(
            figure.Name.In(Languages.Chinese), values.Of(figure, asked.PeriodOf(figure, today), asked.Place).ToString("0.##", CultureInfo.InvariantCulture),
            figure.Unit.In(Languages.Chinese)).In(Languages.Chinese) + ShareOf(figure);

        string ShareOf(BoardFigure figure) => values.ShareOf(figure, figures, asked.PeriodOf(figure, today), asked.Place) is { } share
            ? $"（{figure.Figure!.Share!.Value.Name.In(Languages.Chinese)} {share.ToString("0.#", CultureInfo.InvariantCulture)}%）" : "";
    }
}
