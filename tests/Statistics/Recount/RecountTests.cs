using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Statistics.Recount;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Statistics.Recount;

public sealed class RecountTests
{
    private static readonly DivisionCode Linying = DivisionCode.Parse(Kept.Linying);

    [Fact]
    public async Task Recount_AfterActsOfAllSorts_FindsTheFiguresTheSame()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        await Stations(office);
        RecountRun run = await county.Get<Recounts>().Run(Linying, Actor.Process);
        run.Records.ShouldBe(2);
        run.Differences.ShouldBeEmpty();
        (await office.Get("/statistics/recount")).Text.ShouldContain("完全一致");
    }

    [Fact]
    public async Task Recount_ARowChangedPastTheProgram_ShowsTheDifferenceUntilSomebodySetsItRight()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        await Stations(office);
        TableClient table = county.Get<Tables>()[RecordTable.Name];
        TableEntity figures = await table.GetEntityAsync<TableEntity>("411122-stations", $"figures|{Kept.Linying}", cancellationToken: TestContext.Current.CancellationToken);
        figures["Counts"] = figures.GetString("Counts").Replace(":1", ":4", StringComparison.Ordinal);
        await table.UpdateEntityAsync(figures, ETag.All, TableUpdateMode.Replace, TestContext.Current.CancellationToken);

        await county.Get<Recounts>().Nightly(new Microsoft.Azure.Functions.Worker.TimerInfo());

        (await office.Get("/statistics")).Text.ShouldContain("不一致", Case.Sensitive, "the board itself says so");
        Seen shown = await office.Get("/statistics/recount");
        shown.Text.ShouldContain("有 1 处不一致");
        (await office.Get("/statistics")).Page.QuerySelector("tr#stations b")!.TextContent.ShouldBe("4", "nothing was set right by itself");

        Dictionary<string, string> settle = Person.Filled(shown, ("do", "settle"), ("reason", ""));
        (await office.Post("/statistics/recount", settle)).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest, "it takes a reason");
        settle["reason"] = "有人改了数据库";
        (await office.Post("/statistics/recount", settle)).StatusCode.ShouldBe(System.Net.HttpStatusCode.SeeOther);
        Seen after = await office.Get("/statistics/recount");
        after.Text.ShouldContain("有人改了数据库");
        after.Text.ShouldContain("有 1 处不一致", Case.Sensitive, "what was found stays in the list of recounts");
        (await office.Get("/statistics")).Page.QuerySelector("tr#stations b")!.TextContent.ShouldBe("1");
        (await office.Get("/statistics")).Text.ShouldNotContain("不一致");
    }

    private static async Task Stations(Person office)
    {
        foreach ((string name, string since) in ((string, string)[])[("驻沪驿站", "2022-01-01"), ("驻京驿站", "2023-02-01")])
            await office.Entered("stations", Kept.Linying, ("name", name), ("city", "某市"), ("host", "商会"), ("since", since));
        Seen list = await office.Get("/programme/stations?q=驻京驿站");
        string path = list.Page.QuerySelector("table.data tbody a")!.GetAttribute("href")!;
        await office.Send($"{path}/correct", ("since", "2023-05-01"), ("reason", "日期有误"));
        await office.Send($"{path}/withdraw", ("reason", "未设成"));
    }
}
