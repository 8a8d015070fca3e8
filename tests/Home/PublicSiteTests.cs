using System.Net;
using AngleSharp.Dom;
using LinyingTalent.Statistics.Published;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Home;

/// <summary>What anyone sees, on a poor connection.</summary>
public sealed class PublicSiteTests
{
    private const int Most = 100_000;

    [Fact]
    public async Task PublicPages_WithAllTheRecords_AreSmallAndFromThisHostAlone()
    {
        await using County county = await County.StartAsync(campaign: false);
        await county.Get<PublishedLoader>().Load();
        Person anyone = await county.Person();
        Seen home = await anyone.Get("/");
        home.Page.QuerySelectorAll("li").Select(line => string.Join(' ', line.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))).ShouldContain("返乡创业人员2,431 人");
        string[] pages = [.. home.Page.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!).Where(href => !href.StartsWith("/.auth", StringComparison.Ordinal)).Distinct(), "/"];
        pages.Length.ShouldBeGreaterThan(12);
        foreach (string page in pages)
        {
            byte[] content = await anyone.Download(page);
            content.Length.ShouldBeLessThan(Most, page);
            Seen seen = await anyone.Get(page);
            foreach (IElement part in seen.Page.QuerySelectorAll("[src], link[href], form[action]"))
                (part.GetAttribute("src") ?? part.GetAttribute("href") ?? part.GetAttribute("action"))!.ShouldStartWith("/", Case.Sensitive, page);
        }
    }

    [Fact]
    public async Task Home_RoundAndTrainingOpen_CallsForBothUntilTheyAreNot()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person anyone = await county.Person();
        (await anyone.Get("/")).Text.ShouldContain("目前没有正在征集");
        (await (await county.Person("county")).Send("/rounds/open", RoundSteps.Terms)).Text.ShouldContain("申报进行中");
        (string, string)[] batch = [("title", "大棚辣椒培训班"), ("trade", "Planting"), ("from", "2026-03-05"), ("to", "2026-03-06"), ("days", "2"), ("site", "县农广校"), ("teacher", "范老师")];
        await (await county.Person("county")).Entered("training-batches", Kept.Linying, batch);
        await (await county.Person("county")).Entered("training-batches", Kept.Linying, [.. batch, ("title", "已开班"), ("from", "2026-03-02")]);
        await county.Pass(TimeSpan.FromMinutes(1));

        Seen home = await anyone.Get("/");
        home.Text.ShouldContain("大棚辣椒培训班：2026年3月5日 开班，县农广校");
        home.Text.ShouldNotContain("已开班");
        home.Page.QuerySelector("main a[href$='/nominate']").ShouldNotBeNull().TextContent.ShouldContain("前申报推荐");
        (await anyone.Get(home.Page.QuerySelector("main a[href$='/nominate']")!.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK);
        home.Page.QuerySelector("main a[href='/honours']").ShouldNotBeNull();

        await county.Pass(TimeSpan.FromDays(100));
        (await (await county.Person()).Get("/")).Text.ShouldContain("目前没有正在征集");
    }

    [Fact]
    public async Task OpenPage_OfWhatIsNotPublic_IsNone()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person anyone = await county.Person();
        foreach (string kind in (string[])["team-members", "youth-members", "startup-loans", "enrolments", "no-such-kind"])
            (await anyone.Get($"/open/{kind}")).Status.ShouldBe(HttpStatusCode.NotFound, kind);
    }
}
