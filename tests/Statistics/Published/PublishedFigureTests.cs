using System.Globalization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;
using LinyingTalent.Statistics;
using LinyingTalent.Statistics.Published;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Platform.Workbooks;

namespace LinyingTalent.Tests.Statistics.Published;

/// <summary>The 24 figures of 2023: shown exactly, opened on their records, exported the same.</summary>
public sealed class PublishedFigureTests
{
    [Fact]
    public void All_OfTheFile_AreTwentyFourWithAPeriod()
    {
        PublishedFigure.All.Count.ShouldBe(24);
        PublishedFigure.All.ShouldAllBe(figure => Period.Find(figure.Period, new DateOnly(2026, 3, 2)) != null);
        PublishedFigure.All.Select(figure => figure.Figure).ShouldBeUnique();
    }

    [Fact]
    public async Task Board_OverMadeUpRecords_ShowsExactlyWhatWasPublished_AndEachOpensOnItsRecords()
    {
        await using County county = await County.StartAsync(campaign: false);
        await county.Get<PublishedLoader>().Load();
        await county.Get<PublishedLoader>().Load();
        Person office = await county.Person("county");

        Seen board = await office.Get("/statistics?period=published");

        foreach (PublishedFigure figure in PublishedFigure.All)
        {
            AngleSharp.Dom.IElement row = board.Page.QuerySelector($"tr#{figure.Figure}").ShouldNotBeNull(figure.Figure);
            string written = figure.Value.ToString("#,0.##", CultureInfo.InvariantCulture);
            row.QuerySelector("a.value b")!.TextContent.ShouldBe(written, figure.Figure);
            row.TextContent.ShouldContain("一致", Case.Sensitive, figure.Figure);

            Seen behind = await office.Get(row.QuerySelector("a.value")!.GetAttribute("href")!);
            behind.Status.ShouldBe(System.Net.HttpStatusCode.OK, figure.Figure);
            if (behind.Path.StartsWith("/programme/", StringComparison.Ordinal))
                behind.Text.ShouldContain($"为 {written} ", Case.Sensitive, "the list sums over the records themselves");
        }

        board.Page.QuerySelectorAll(".tag-bad").ShouldBeEmpty();
        (await office.Get("/statistics")).Text.ShouldNotContain("不一致");
    }

    [Fact]
    public async Task Export_OfTheBoard_EqualsIt_AndTheTownshipsAddUp()
    {
        await using County county = await County.StartAsync(campaign: false);
        await county.Get<PublishedLoader>().Load();
        Person office = await county.Person("county");
        byte[] workbook = await office.Download("/statistics?period=published&format=xlsx");
        System.Xml.Linq.XElement sheet = Written.Part(workbook, "xl/worksheets/sheet1.xml");
        sheet.Descendants(Written.Main + "row").Count().ShouldBe(25);
        foreach ((int i, PublishedFigure figure) in PublishedFigure.All.Index())
        {
            List<string> row = Written.Row(sheet, i + 2);
            decimal.Parse(row[2], CultureInfo.InvariantCulture).ShouldBe(figure.Value, figure.Figure);
            decimal.Parse(row[5], CultureInfo.InvariantCulture).ShouldBe(figure.Value, figure.Figure);
        }

        BoardFigures figures = county.Get<BoardFigures>();
        DateOnly today = ShanghaiTime.DateOf(county.Clock.GetUtcNow());
        DivisionCode linying = DivisionCode.Parse("411122000000");
        BoardValues values = await figures.Read(linying, today);
        foreach (BoardFigure figure in figures.All.Where(figure => figure.Figure is { IsVariety: false }))
        {
            Period period = figure.Published is { } published ? Period.Find(published.Period, today)! : Period.ToDate(today);
            decimal parts = DivisionRegistry.Linying.Children(linying).Sum(township => values.Of(figure, period, township.Code)) + values.OfItself(figure, period, linying);
            parts.ShouldBe(values.Of(figure, period), figure.Key);
        }
    }

    [Fact]
    public async Task Records_MadeUp_AreSuchAsTheFormsTake()
    {
        await using County county = await County.StartAsync(campaign: false);
        RecordCatalogue catalogue = county.Get<RecordCatalogue>();
        IReadOnlyList<KeptRecord> made = county.Get<PublishedLoader>().Make();
        Dictionary<string, KeptRecord> byId = made.ToDictionary(record => record.Id.ToString());
        var names = made.ToDictionary(record => record.Id.ToString(), record => catalogue[record.Kind].NameOf(record));
        foreach (KeptRecord record in made)
        {
            RecordKind kind = catalogue[record.Kind];
            kind.Levels.ShouldContain(record.Id.Division.Level, record.Kind);
            record.Values.Keys.Except(kind.AllFields.Select(field => field.Key)).ShouldBeEmpty(record.Kind);
            foreach (RecordField field in kind.Fields.Where(field => !field.Optional && field is not YesItem)) field.Stored(record).ShouldNotBeNull($"{record.Kind}.{field.Key}");
            foreach (RecordField field in kind.AllFields.Where(field => field.Stored(record) is not null)) field.Show(field.Stored(record)!, names).ShouldNotBeEmpty();
            IReadOnlyDictionary<string, KeptRecord> links = kind.Links.Where(link => link.Of(record) is not null).ToDictionary(link => link.Key, link => byId[link.Of(record)!]);
            kind.Check(new RecordCheck(record, links, [], RuleTable.Shipped, WorkingCalendar.Published, new DateOnly(2026, 3, 2))).ShouldBeNull(record.Kind);
        }
    }
}
