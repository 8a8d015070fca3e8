using System.Net;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Stations;

public sealed class StationTests
{
    [Fact]
    public async Task Investment_StepByStep_CountsFromTheDayItIsSigned()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        string path = await office.Entered("investments", Kept.Linying, ("opened", "2025-01-10"), ("project", "冷链物流园"), ("investor", "某食品公司"), ("amount", "90,000.5"));
        (await office.Get("/programme/investments?count=signed_projects.all")).Text.ShouldContain("为 0 个");
        await office.Advanced(path, "negotiation", "2025-02-01", ("note", "来县考察"));

        Seen early = await office.Advance(path, "signed", "2025-01-31");
        early.Status.ShouldBe(HttpStatusCode.BadRequest);
        early.ErrorOf("on").ShouldContain("不能早于上一步的日期");

        await office.Advanced(path, "signed", "2025-06-18");
        (await office.Get("/programme/investments?count=signed_investment.2025")).Text.ShouldContain("90,000.5 万元");
        (await office.CountOf("/programme/investments?count=signed_projects.2024")).ShouldBe(0);
        Seen page = await office.Get(path);
        page.Text.ShouldContain("开工建设", Case.Sensitive, "what lies ahead is shown");
        page.Text.ShouldContain("来县考察");
    }

    [Fact]
    public async Task Investment_BeforeItIsSigned_IsOnNoPublicPage()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county"), anyone = await county.Person();
        string path = await office.Entered("investments", Kept.Linying, ("opened", "2025-01-10"), ("project", "冷链物流园"), ("investor", "某食品公司"), ("amount", "90000"));
        await office.Advanced(path, "negotiation", "2025-02-01");
        string[] pages = ["/open/investments", "/api/records/investments", "/open/investments?q=冷链"];
        foreach (string page in pages) (await anyone.Get(page)).Text.ShouldNotContain("冷链物流园", Case.Sensitive, page);
        (await anyone.Fetch($"/api/records/investments/{Kept.IdOf(path)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await office.Advanced(path, "signed", "2025-06-18");
        foreach (string page in pages)
            (await (await anyone.Fetch(page)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("冷链物流园", Case.Sensitive, page);
    }

    [Fact]
    public async Task Investment_DroppedOnTheWay_GoesNoFurther()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        string path = await office.Entered("investments", Kept.Linying, ("opened", "2025-01-10"), ("project", "光伏项目"), ("investor", "某公司"), ("amount", "3000"));
        await office.Advanced(path, "dropped", "2025-03-01", ("note", "对方撤资"));
        (await office.Get($"{path}/step")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await office.Get(path)).Page.QuerySelector("a[href$='/step']").ShouldBeNull();
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("99999999999")]
    [InlineData("1.234")]
    [InlineData("许多")]
    public async Task Investment_AbsurdAmount_IsRefused(string amount)
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        Seen refused = await office.Enter("investments", Kept.Linying, ("opened", "2025-01-10"), ("project", "项目"), ("investor", "某公司"), ("amount", amount));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.ErrorOf("amount").ShouldContain("应是 0.01 到 10000000 之间的数");
        (await office.CountOf("/programme/investments")).ShouldBe(0);
    }

    [Fact]
    public async Task Promotion_AttendanceBeforeTheEvent_IsRefused()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        string station = Kept.IdOf(await office.Entered("stations", Kept.Linying, ("name", "驻沪驿站"), ("city", "上海"), ("host", "商会"), ("since", "2022-01-01")));
        Seen refused = await office.Enter("promotions", Kept.Linying, ("title", "招才恳谈会"), ("station", station), ("day", "2026-03-20"), ("attended", "80"));
        refused.ErrorOf("attended").ShouldContain("2026年3月20日 才举行");
        (await office.CountOf("/programme/promotions")).ShouldBe(0);
        await office.Entered("promotions", Kept.Linying, ("title", "招才恳谈会"), ("station", station), ("day", "2026-03-20"));
        (await office.Get("/programme/promotions?count=promotions.2026")).Text.ShouldContain("驻沪驿站");
    }
}
