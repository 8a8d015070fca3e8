using System.Net;
using AngleSharp.Dom;
using LinyingTalent.Statistics.Published;
using LinyingTalent.Tests.Journeys;

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
    public async Task OpenPage_OfWhatIsNotPublic_IsNone()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person anyone = await county.Person();
        foreach (string kind in (string[])["team-members", "youth-members", "startup-loans", "enrolments", "no-such-kind"])
            (await anyone.Get($"/open/{kind}")).Status.ShouldBe(HttpStatusCode.NotFound, kind);
    }
}
