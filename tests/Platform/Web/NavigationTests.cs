using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.Platform.Web;

public sealed class NavigationTests
{
    [Fact]
    public async Task Navigation_OfTheCounty_StandsInGroupsThatOpenWithoutScript()
    {
        await using County county = await County.StartAsync(campaign: false);
        Seen page = await (await county.Person("county")).Get("/statistics/stations");
        page.Page.QuerySelectorAll(".site-nav > ul > li").Length.ShouldBeLessThan(9);
        page.Page.QuerySelector(".nav-group summary.here")!.TextContent.ShouldBe("统计");
        string[] hrefs = [.. page.Page.QuerySelectorAll(".site-nav a").Select(link => link.GetAttribute("href")!)];
        hrefs.ShouldBeUnique();
        foreach (string href in (string[])["/", "/selections", "/campaigns", "/appointments", "/visits", "/programme", "/statistics", "/statistics/recount", "/certificates", "/settings", "/outbox"])
            hrefs.ShouldContain(href);
    }

    [Fact]
    public async Task Navigation_OfWhoeverHasOnePageOfAGroup_IsThatPage()
    {
        await using County county = await County.StartAsync(campaign: false);
        Seen page = await (await county.Person()).Get("/");
        page.Page.QuerySelector(".site-nav > ul > li > a[href='/notices']").ShouldNotBeNull("the other pages of its group are the offices'");
    }
}
