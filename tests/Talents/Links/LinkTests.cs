using System.Net;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Statistics.Recount;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Talents.Links;

/// <summary>Records of the parts that are about somebody of the registry.</summary>
public sealed class LinkTests
{
    private static readonly (string, string)[] Registration =
    [
        ("division", Kept.Village), ("person", "欧阳田生"), ("telephone", "15400001234"), ("trade", "Planting"), ("years", "12"), ("consent", "yes"), ("consent-needs", "yes"), ("consent-public", "yes"),
    ];

    [Theory]
    [InlineData("practical-talents")]
    [InlineData("returnees")]
    [InlineData("envoys")]
    [InlineData("enrolments")]
    [InlineData("away-talents")]
    public async Task Link_SameTelephone_IsOfferedAndShownOnEveryPage(string kind)
    {
        await using County county = await County.StartAsync(campaign: false);
        Person somebody = await county.Person(), office = await county.Person(kind is "envoys" or "away-talents" ? "county" : "township-204");
        Seen own = await somebody.Send("/register", Registration);
        string path = await Entered(office, kind, "欧阳");

        Seen offered = await office.Get($"/talents/links/{kind}/{Kept.IdOf(path)}");
        offered.Text.ShouldContain("手机号码或身份证号相同");
        Seen linked = await office.SendForm(offered, ("talent", own.Path.Split('/')[3]));
        linked.Path.ShouldBe(path);
        linked.Text.ShouldContain("关联人才库");
        linked.Page.QuerySelector("main a[href^='/programme/talents/']").ShouldNotBeNull();
        Seen talent = await office.Get(linked.Page.QuerySelector("main a[href^='/programme/talents/']")!.GetAttribute("href")!);
        talent.Page.QuerySelector($"main a[href='{path}']").ShouldNotBeNull("the talent's page leads back");
        (await somebody.Get(own.Path)).Text.ShouldContain("参与的工作");
        (await office.Send(path + "/correct", ("reason", "改"))).Text.ShouldContain("欧阳田生", Case.Sensitive, "a correction keeps the link");
    }

    [Fact]
    public async Task Erase_ByThePerson_ReachesWhatNamesThem()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person somebody = await county.Person(), office = await county.Person("township-204");
        Seen own = await somebody.Send("/register", Registration);
        string path = await Entered(office, "practical-talents", "欧阳田生");
        await Link(office, "practical-talents", path, own);

        await somebody.SendForm(await somebody.Get(own.Path + "/erase"));

        Seen page = await office.Get(path);
        page.Text.ShouldContain("本人注销");
        foreach (string trace in (string[])["欧阳", "1234"]) page.Text.ShouldNotContain(trace);
        (await county.Get<Recounts>().Run(DivisionCode.Parse(Kept.Linying), Actor.Process)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task FieldVisit_OfAnExpertWhoWithdrewConsent_LeavesThePublicPagesAtOnce()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person somebody = await county.Person(), office = await county.Person("township-204");
        Seen own = await somebody.Send("/register", Registration);
        string station = await office.Entered("service-stations", Kept.Taichen, ("name", "陈庄乡服务站"), ("site", "乡政府"), ("contact", "赵田生"), ("since", "2022-01-01"));
        string visit = await office.Entered("field-visits", Kept.Village, ("expert", "欧阳田生"), ("station", Kept.IdOf(station)), ("day", "2026-02-20"), ("trade", "Planting"), ("what", "看大棚"));
        await Link(office, "field-visits", visit, own);
        (await somebody.Get("/open/field-visits")).Text.ShouldContain("欧*生");

        await somebody.Send(own.Path + "/correct", ("consent-public", ""));

        foreach (string page in (string[])["/open/field-visits", "/open/field-visits?q=大棚", "/api/records/field-visits", "/open/talents", "/api/records/talents", "/"])
            (await somebody.Get(page)).Text.ShouldNotContain("欧", Case.Sensitive, page);
        (await somebody.Fetch($"/api/records/field-visits/{Kept.IdOf(visit)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await somebody.Fetch($"/api/records/talents/{own.Path.Split('/')[3]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PublicPage_ConsentWithdrawn_LosesThePersonAtOnce()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person somebody = await county.Person(), office = await county.Person("township-204");
        Seen own = await somebody.Send("/register", Registration);
        string team = await office.Entered("township-teams", Kept.Taichen, ("name", "陈庄乡顾问团"), ("leader", "孟团长"), ("since", "2022-01-01"));
        string visit = await office.Entered("return-visits", Kept.Village, ("opened", "2026-02-21"), ("person", "欧阳田生"), ("team", Kept.IdOf(team)), ("day", "2026-02-20"), ("purpose", "Survey"), ("what", "看大棚"));
        await Link(office, "return-visits", visit, own);
        (await somebody.Get("/open/return-visits")).Text.ShouldContain("欧*生");
        (await somebody.Fetch($"/api/records/return-visits/{Kept.IdOf(visit)}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await somebody.Send(own.Path + "/correct", ("consent-public", ""));

        (await somebody.Get("/open/return-visits")).Text.ShouldNotContain("欧");
        (await somebody.Fetch($"/api/records/return-visits/{Kept.IdOf(visit)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await office.Get("/programme/return-visits?count=return_visits.2026")).Text.ShouldContain("为 1 次", Case.Sensitive, "the office's figures stay");
    }

    [Fact]
    public async Task Link_TalentOfAnotherTownship_IsNeitherFoundNorTaken()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person somebody = await county.Person(), office = await county.Person("township-108");
        Seen own = await somebody.Send("/register", Registration);
        string path = await office.Entered("practical-talents", "411122108000", ("opened", "2026-02-01"), ("person", "欧阳田生"), ("trade", "Planting"), ("telephone", "15400001234"), ("consent", "yes"));
        Seen page = await office.Get($"/talents/links/practical-talents/{Kept.IdOf(path)}?q=欧阳");
        page.Text.ShouldContain("没有找到");
        Dictionary<string, string> forged = new() { ["talent"] = own.Path.Split('/')[3], ["_key"] = new string('a', 32), ["_token"] = page.Page.QuerySelector("input[name=_token]")?.GetAttribute("value") ?? "" };
        (await office.Post($"/talents/links/practical-talents/{Kept.IdOf(path)}", forged)).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest);
        (await office.Get(path)).Page.QuerySelector("main a[href^='/programme/talents/']").ShouldBeNull();
    }

    [Fact]
    public async Task Erase_OfAnEnvoy_LeavesTheirServicesAndScoresReadable()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person somebody = await county.Person(), office = await county.Person("county");
        Seen own = await somebody.Send("/register", Registration);
        string envoy = await Entered(office, "envoys", "欧阳田生");
        string action = await office.Entered("service-actions", Kept.Village, ("opened", "2026-01-20"), ("what", "讲解冬剪"), ("envoy", Kept.IdOf(envoy)), ("occasion", "KeyDate"));
        await Link(office, "envoys", envoy, own);

        await somebody.SendForm(await somebody.Get(own.Path + "/erase"));

        foreach (string page in (string[])[envoy, action, "/programme/service-actions", "/programme/envoys", "/programme/envoys/scores", "/programme/service-actions/new", action + "/correct", "/open/service-actions"])
        {
            Seen seen = await office.Get(page);
            seen.Status.ShouldBe(HttpStatusCode.OK, page);
            seen.Text.ShouldNotContain("欧阳", Case.Sensitive, page);
        }

        (await office.Get(action)).Text.ShouldContain("已注销", Case.Sensitive, "who served is not known any more, and the page says so");
        (await office.Download("/programme/service-actions?format=xlsx")).AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
    }

    private static async Task<string> Entered(Person office, string kind, string name) => kind switch
    {
        "returnees" => await office.Entered(
            kind, Kept.Village, ("person", name), ("telephone", "15400001234"), ("trade", "Planting"), ("returned", "2024-05-01"), ("business", "大棚"), ("consent", "yes")),
        "envoys" => await office.Entered(
            kind, Kept.Linying, ("person", name), ("telephone", "15400001234"), ("workplace", "县农技站"), ("joined", "2021-02-01"),
            ("team", Kept.IdOf(await office.Entered("sector-teams", Kept.Linying, ("name", "农业技术团队"), ("sector", "Agriculture"), ("since", "2021-01-01"))))),
        "away-talents" => await office.Entered(
            kind, Kept.Village, ("person", name), ("telephone", "15400001234"), ("trade", "Planting"), ("employer", "某公司"), ("known", "2024-05-01"),
            ("station", Kept.IdOf(await office.Entered("stations", Kept.Linying, ("name", "驻沪驿站"), ("city", "上海"), ("host", "商会"), ("since", "2022-01-01"))))),
        "enrolments" => await office.Entered(
            kind, Kept.Village, ("person", name), ("telephone", "15400001234"), ("consent", "yes"),
            ("batch", Kept.IdOf(await office.Entered(
                "training-batches", Kept.Taichen, ("title", "辣椒栽培班"), ("trade", "Planting"), ("from", "2026-02-02"), ("to", "2026-02-06"), ("days", "5"), ("site", "党校"), ("teacher", "农技站"))))),
        _ => await office.Entered(kind, Kept.Village, ("opened", "2026-02-01"), ("person", name), ("telephone", "15400001234"), ("trade", "Planting"), ("consent", "yes")),
    };

    private static async Task Link(Person office, string kind, string path, Seen own) =>
        (await office.SendForm(await office.Get($"/talents/links/{kind}/{Kept.IdOf(path)}"), ("talent", own.Path.Split('/')[3]))).Path.ShouldBe(path);
}
