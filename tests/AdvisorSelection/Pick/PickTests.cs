using System.Net;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.AdvisorSelection.Pick;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.AdvisorSelection.Pick;

/// <summary>A village puts somebody forward out of the registry of talents, whose numbers it never reads.</summary>
public sealed class PickTests
{
    private const string Village = "411122204201";
    private const string Propose = "/villages/" + Village + "/propose";

    [Fact]
    public async Task Propose_SomebodyOfAnotherTownship_TakesTheNumbersFromTheRegistryAndShowsNone()
    {
        await using County county = await County.StartAsync();
        string talent = await Registered(county, "欧阳田生", "15400001234", ("identity", "11010519491231002X"), ("consent-propose", "yes"));
        Person village = await county.Person("village-" + Village);
        (await village.Get(Propose)).Page.QuerySelector($"a[href='{Propose}/talents']").ShouldNotBeNull();

        Seen found = await village.Get(Propose + "/talents?q=田生");
        found.Text.ShouldContain("欧阳田生");
        Seen form = await village.Get(found.Page.QuerySelector($"a[href='{Propose}?talent={talent}']")!.GetAttribute("href")!);
        (form.Page.QuerySelector("#c1-name")!.GetAttribute("value"), form.Page.QuerySelector("#c1-years")!.GetAttribute("value")).ShouldBe(("欧阳田生", "12"));
        foreach (Seen page in new[] { found, form })
        {
            page.Page.DocumentElement.OuterHtml.ShouldNotContain("11010519491231002X");
            page.Page.DocumentElement.OuterHtml.ShouldNotContain("15400001234");
        }

        // Who agreed to be seen has not agreed to this selection yet.
        (string, string)[] rest = [.. Steps.Proposal("欧阳田生").Where(field => field.Field is not ("c1-name" or "c1-identity" or "c1-telephone" or "c1-consent"))];
        (await village.SendForm(form with { Path = Propose }, rest)).ErrorOf("c1-consent").ShouldNotBeEmpty();
        Seen handed = await village.SendForm(form with { Path = Propose }, [.. rest, ("c1-consent", "yes")]);
        handed.Status.ShouldBe(HttpStatusCode.OK, handed.Text);
        handed.Page.DocumentElement.OuterHtml.ShouldNotContain("11010519491231002X");

        Candidate candidate = (await county.Get<SelectionTable>().Find(CaseId.Parse(Village + "-2026-1")))!.State.Candidate(1);
        (candidate.Talent, candidate.Born).ShouldBe((talent, new DateOnly(1949, 12, 31)));
        handed.Page.QuerySelector($"a[href='/programme/talents/{talent}']").ShouldBeNull();
        (await (await county.Person("county")).Get($"/selections/{Village}-2026-1")).Page.QuerySelector($"a[href='/programme/talents/{talent}']").ShouldNotBeNull();

        // Sent back and corrected, the numbers stay.
        await (await county.Person("township-204")).Send($"/selections/{Village}-2026-1/analyse", ("decision", "return"), ("remark", "请补充村情"));
        await village.Send($"/selections/{Village}-2026-1/correct", ("situation", "全村 320 户"));
        (await county.Get<SelectionTable>().Find(CaseId.Parse(Village + "-2026-1")))!.State.Candidate(1).Person.ShouldBe(candidate.Person);
    }

    [Fact]
    public async Task Pick_WhoDidNotAgree_IsNotFoundAndCannotBeTakenByTheirId()
    {
        await using County county = await County.StartAsync();
        string talent = await Registered(county, "欧阳田生", "15400001234", ("identity", "11010519491231002X"), ("consent-needs", "yes"));
        Person village = await county.Person("village-" + Village);
        (await village.Get(Propose + "/talents?q=田生")).Text.ShouldNotContain("欧阳田生");
        Seen form = await village.Get($"{Propose}?talent={talent}");
        form.Page.DocumentElement.OuterHtml.ShouldNotContain("欧阳田生");
        Seen refused = await Forged(village, form, talent, "欧阳田生");
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.ErrorOf("c1-name").ShouldContain("人才库中没有这个人");
        (await (await county.Person("village-411122204202")).Get(Propose + "/talents?q=田生")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Propose_AnotherNameOverARegisteredNumber_IsRefused()
    {
        await using County county = await County.StartAsync();
        string talent = await Registered(county, "欧阳田生", "15400001234", ("identity", "11010519491231002X"), ("consent-propose", "yes"));
        Person village = await county.Person("village-" + Village);
        (await Forged(village, await village.Get(Propose), talent, "赵田生")).ErrorOf("c1-name").ShouldContain("不一致");
        (await village.Get(Propose + "/talents?q=生")).ErrorOf("q").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Pick_MoreThanAreShown_SaysSo()
    {
        await using County county = await County.StartAsync();
        Person township = await county.Person("township-108"), village = await county.Person("village-" + Village);
        foreach (int i in Enumerable.Range(1, PickEndpoint.Most + 1))
        {
            if (i > PickEndpoint.Most) (await village.Get(Propose + "/talents?q=欧阳")).Text.ShouldNotContain("还有同名");
            await township.Entered(
                "talents", "411122108201", ("person", $"欧阳{(char)('一' + i)}生"), ("telephone", $"154000{i:D5}"), ("trade", "Planting"), ("years", "3"), ("skill", "育苗"), ("consent", "yes"), ("consent-propose", "yes"));
        }

        Seen found = await village.Get(Propose + "/talents?q=欧阳");
        found.Page.QuerySelectorAll("table.data tbody tr").Length.ShouldBe(PickEndpoint.Most);
        found.Text.ShouldContain("还有同名或近名的人没有列出");
    }

    private static Task<Seen> Forged(Person village, Seen form, string talent, string name) => village.SendForm(
        form with { Path = Propose }, [.. Steps.Proposal(name).Where(field => field.Field is not ("c1-identity" or "c1-telephone")), ("c1-talent", talent)]);

    // Registered in another township of the county; the id as its own page's link has it.
    private static async Task<string> Registered(County county, string name, string telephone, params (string, string)[] more)
    {
        Seen own = await (await county.Person()).Send(
            "/register",
            [("division", "411122108201"), ("person", name), ("telephone", telephone), ("trade", "Planting"), ("second", ""), ("years", "12"), ("skill", "育苗"), ("consent", "yes"), .. more]);
        own.Path.ShouldStartWith("/talents/own/");
        return own.Path.Split('/')[3];
    }
}
