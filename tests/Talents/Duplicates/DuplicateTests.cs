using System.Net;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Talents.Duplicates;

public sealed class DuplicateTests
{
    private static readonly (string, string)[] Talent = [("person", "闻人种田"), ("telephone", "15400003333"), ("trade", "Planting"), ("second", ""), ("years", "5"), ("consent", "yes")];

    [Fact]
    public async Task Merge_TwoRecordsOfOnePerson_LeavesOneWithAllThatEitherHad_AndCanBeUndone()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        string first = await office.Entered("talents", Kept.Village, Talent);
        string second = await office.Entered("talents", "411122204202", [.. Talent, ("identity", "11010519491231002X"), ("skill", "辣椒育苗"), ("consent-public", "yes")]);
        Seen list = await office.Get("/talents/duplicates");
        list.Text.ShouldContain("手机相同（+60）");
        string merge = list.Page.QuerySelector("table a[href^='/talents/duplicates/']")!.GetAttribute("href")!;

        Seen kept = await office.Send(merge, ("keep", Kept.IdOf(first)), ("reason", "同一人"));

        kept.Path.ShouldBe(first);
        kept.Text.ShouldContain("辣椒育苗");
        kept.Text.ShouldContain("002X", Case.Sensitive, "a secret is encrypted anew for the record that takes it over");
        (await office.Get("/open/talents")).Text.ShouldNotContain("闻*田", Case.Sensitive, "a consent is not taken over");
        (await office.Get(second)).Text.ShouldContain("已撤回");
        (await office.Get("/programme/talents?count=talents.all")).Text.ShouldContain("为 1 人");
        (await office.Get(merge)).Status.ShouldBe(HttpStatusCode.NotFound, "one of them is withdrawn");

        await office.SendForm(await office.Get("/talents/duplicates"));
        (await office.Get("/talents/duplicates")).Text.ShouldContain("已撤销");
        (await office.Get("/programme/talents?count=talents.all")).Text.ShouldContain("为 2 人");
        (await office.Get(first)).Page.QuerySelectorAll(".facts dd").Select(fact => fact.TextContent).ShouldNotContain(fact => fact.Contains("辣椒育苗", StringComparison.Ordinal));
        (await office.Get("/talents/duplicates")).Text.ShouldContain("手机相同（+60）");
    }

    [Fact]
    public async Task Merge_OfSomebodyWhoTakesPart_TakesThatAlong_AndBackAgain()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        string first = await office.Entered("talents", Kept.Village, Talent), second = await office.Entered("talents", Kept.Village, Talent);
        string part = await office.Entered("practical-talents", Kept.Village, ("opened", "2026-02-01"), ("person", "闻人田"), ("trade", "Planting"), ("consent", "yes"));
        await office.SendForm(await office.Get($"/talents/links/practical-talents/{Kept.IdOf(part)}?q=闻人"), ("talent", Kept.IdOf(second)));
        string merge = (await office.Get("/talents/duplicates")).Page.QuerySelector("table a[href^='/talents/duplicates/']")!.GetAttribute("href")!;

        await office.Send(merge, ("keep", Kept.IdOf(first)), ("reason", "同一人"));

        (await office.Get(part)).Page.QuerySelector($"main a[href='{first}']").ShouldNotBeNull("else it would name a record that is withdrawn");
        (await office.Get(first)).Page.QuerySelector($"main a[href='{part}']").ShouldNotBeNull();

        await office.SendForm(await office.Get("/talents/duplicates"));
        (await office.Get(part)).Page.QuerySelector($"main a[href='{second}']").ShouldNotBeNull();
        (await office.Get(first)).Page.QuerySelector($"main a[href='{part}']").ShouldBeNull();
    }

    [Fact]
    public async Task MadeUpPeople_OfTheFirstStart_HoldOnePairToMerge()
    {
        await using County county = await County.StartAsync(campaign: false);
        await county.Get<LinyingTalent.Talents.TalentDemo>().Load();
        (await (await county.Person("county")).Get("/talents/duplicates")).Page.QuerySelectorAll("table a[href^='/talents/duplicates/']").Select(link => link.GetAttribute("href")).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("telephone", "15400003334", false)]
    [InlineData("person", "另一人", true)]
    public async Task Duplicates_ByTheWeights_AreThoseAboveTheThreshold(string field, string value, bool shows)
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        await office.Entered("talents", Kept.Village, Talent);
        await office.Entered("talents", Kept.Village, [.. Talent, (field, value)]);
        (await office.Get("/talents/duplicates")).Text.Contains("没有疑似重复", StringComparison.Ordinal).ShouldBe(!shows);
    }

    [Fact]
    public async Task Duplicates_OfAFatherAndSonWithOneTelephone_AreNotShown()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        await office.Entered("talents", Kept.Village, [.. Talent, ("identity", "11010519491231002X")]);
        await office.Entered("talents", Kept.Village, [.. Talent, ("person", "闻人小田"), ("identity", LinyingTalent.Platform.People.UnassignedNumbers.IdentityNumber(new DateOnly(1980, 5, 1), 7))]);
        (await office.Get("/talents/duplicates")).Text.ShouldContain("没有疑似重复");
    }
}
