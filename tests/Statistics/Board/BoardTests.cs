using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;
using UglyToad.PdfPig;

namespace LinyingTalent.Tests.Statistics.Board;

public sealed class BoardTests
{
    [Fact]
    public async Task Board_OfATownship_ShowsItsOwnRecordsOnly()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county"), township = await county.Person("township-204"), village = await county.Person($"village-{Kept.Village}");
        foreach (string division in (string[])[Kept.Village, Kept.Taichen, "411122108201"])
            await office.Entered("returnees", division, ("person", "卫返乡"), ("trade", "Planting"), ("returned", "2025-05-01"), ("business", "种植"), ("consent", "yes"));

        Value(await office.Get("/statistics?period=2025")).ShouldBe("3");
        Value(await office.Get("/statistics?period=2025&place=411122108000")).ShouldBe("1");
        Value(await office.Get("/statistics?period=2024")).ShouldBe("0");
        Value(await township.Get("/statistics?period=2025")).ShouldBe("2");
        Value(await township.Get("/statistics?period=2025&place=411122108000")).ShouldBe("2", "another's place counts as not asked for");
        Value(await village.Get("/statistics?period=2025")).ShouldBe("1");

        static string Value(Seen board) => board.Page.QuerySelector("tr#returned_entrepreneurs b")!.TextContent;
    }

    [Fact]
    public async Task Figure_OfTheCounty_IsAGridOfItsTownshipsAndBarsOfTheYears()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        await office.Entered("returnees", Kept.Village, ("person", "卫返乡"), ("trade", "Planting"), ("returned", "2025-05-01"), ("business", "种植"), ("consent", "yes"));
        Seen figure = await office.Get("/statistics/returned_entrepreneurs?period=2025");
        figure.Page.QuerySelectorAll("svg.grid-map a").Length.ShouldBe(16);
        figure.Page.QuerySelectorAll("svg.grid-map rect.tile-5").Length.ShouldBe(1);
        figure.Page.QuerySelectorAll("rect.bar").Length.ShouldBe(6);
        Seen township = await office.Get(figure.Page.QuerySelector("svg.grid-map a[aria-label$=' 1']")!.GetAttribute("href")!);
        township.Text.ShouldContain("按行政村");
        (await office.Get("/statistics/no-such-figure")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/statistics?period=2025&place=411122999000")]
    [InlineData("/statistics?period=2025&place=411122204999")]
    [InlineData("/statistics/returned_entrepreneurs?period=2025&place=411122999000")]
    [InlineData("/statistics/report.pdf?period=2025&place=411122999000")]
    public async Task Board_OfADivisionThatThereIsNot_IsTheWholeCountys(string path)
    {
        await using County county = await County.StartAsync(campaign: false);
        using HttpResponseMessage answer = await (await county.Person("county")).Fetch(path);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task Board_OfThisYear_LeavesOutWhatIsOnlyPlanned()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        (string, string)[] batch = [("title", "辣椒栽培班"), ("trade", "Planting"), ("days", "5"), ("site", "党校"), ("teacher", "农技站")];
        await office.Entered("training-batches", Kept.Linying, [.. batch, ("from", "2026-02-02"), ("to", "2026-02-06")]);
        await office.Entered("training-batches", Kept.Linying, [.. batch, ("from", "2026-11-02"), ("to", "2026-11-06")]);

        foreach (string period in (string[])["2026", "2025-2026", "all"])
        {
            Seen board = await office.Get($"/statistics?period={period}");
            if (period != "2025-2026") board.Page.QuerySelector("tr#training_batches b")!.TextContent.ShouldBe("1", period);
            Seen behind = await office.Get($"/programme/training-batches?count=training_batches.{period}");
            behind.Text.ShouldContain("为 1 期", Case.Sensitive, "what stands on the board is what is behind it");
            behind.Page.QuerySelectorAll("table.data tbody tr").Length.ShouldBe(1, period);
        }
    }

    [Fact]
    public async Task Report_ToPrint_HoldsTheFigures()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        await office.Entered("returnees", Kept.Village, ("person", "卫返乡"), ("trade", "Planting"), ("returned", "2025-05-01"), ("business", "种植"), ("consent", "yes"));
        using PdfDocument pdf = PdfDocument.Open(await office.Download("/statistics/report.pdf?period=2025"));
        string text = string.Concat(pdf.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value)))).Replace(" ", "", StringComparison.Ordinal);
        text.ShouldContain("返乡创业人员1人");
        text.ShouldContain("2025年");
    }
}
