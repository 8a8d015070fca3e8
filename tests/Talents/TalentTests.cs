using System.Net;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Talents;

/// <summary>A person registers, and stays the master of what is kept.</summary>
public sealed class TalentTests
{
    private static readonly (string, string)[] Registration =
    [
        ("division", Kept.Village), ("person", "欧阳田生"), ("telephone", "15400001234"), ("identity", "11010519491231002X"), ("trade", "Planting"), ("second", ""), ("years", "12"),
        ("skill", "辣椒育苗"), ("consent", "yes"), ("consent-needs", "yes"), ("consent-public", "yes"),
    ];

    [Fact]
    public async Task Register_ThenCorrect_ShowsOnesOwnRecordMasked()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person somebody = await county.Person();
        Seen own = await somebody.Send("/register", Registration);
        own.Path.ShouldStartWith("/talents/own/");
        own.Text.ShouldContain("欧阳田生");
        own.Text.ShouldContain("154****1234");
        own.Text.ShouldNotContain("11010519491231002X");

        Seen corrected = await somebody.Send(own.Path + "/correct", ("years", "13"));
        corrected.Text.ShouldContain("从业年限「12 年」→「13 年」");
        Seen registry = await (await county.Person("township-204")).Get("/programme/talents");
        registry.Text.ShouldContain("欧阳田生");
        (await (await county.Person("township-108")).Get("/programme/talents")).Text.ShouldNotContain("欧阳田生");
    }

    [Fact]
    public async Task Consent_Withdrawn_TakesThePersonOutOfEveryPublicPageAtOnce()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person somebody = await county.Person();
        Seen own = await somebody.Send("/register", Registration);
        string need = await Need(county);
        (await somebody.Get("/open/talents")).Text.ShouldContain("欧*生");
        (await somebody.Get("/open/talents")).Text.ShouldNotContain("欧阳田生");
        (await Text(somebody, "/api/records/talents")).ShouldContain("欧*生");
        (await (await county.Person("township-204")).Get(need)).Text.ShouldContain("欧阳田生");

        await somebody.Send(own.Path + "/correct", ("consent-public", ""), ("consent-needs", ""));

        (await somebody.Get("/open/talents")).Text.ShouldNotContain("欧");
        (await Text(somebody, "/api/records/talents")).ShouldNotContain("欧");
        (await (await county.Person("township-204")).Get(need)).Text.ShouldNotContain("欧阳田生");
        (await somebody.Send(own.Path + "/correct", ("consent", ""))).ErrorOf("consent").ShouldContain("没有本人同意");
    }

    [Fact]
    public async Task Erase_ByThePerson_LeavesNothingButThatItHappened()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person somebody = await county.Person();
        Seen own = await somebody.Send("/register", Registration);
        await somebody.Send(own.Path + "/correct", ("skill", "大棚管理"));
        string export = System.Text.RegularExpressions.Regex.Unescape(await Text(somebody, own.Path + "/export"));
        export.ShouldContain("+8615400001234");
        export.ShouldContain("11010519491231002X", Case.Sensitive, "one's own data are exported as they are");

        Seen form = await somebody.Get(own.Path + "/erase");
        (await somebody.Get(own.Path)).Status.ShouldBe(HttpStatusCode.OK, "opening the page erases nothing");
        (await somebody.SendForm(form)).Text.ShouldContain("已经删除");

        (await somebody.Get(own.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        Person office = await county.Person("county");
        Seen list = await office.Get("/programme/talents");
        list.Text.ShouldContain("已注销");
        Seen page = await office.Get(list.Page.QuerySelector("table.data tbody a")!.GetAttribute("href")!);
        page.Text.ShouldContain("本人注销");
        foreach (string trace in (string[])["欧", "田生", "1234", "大棚管理", "辣椒育苗"]) page.Text.ShouldNotContain(trace);
        (await office.Get("/programme/talents?count=talents.all")).Text.ShouldContain("为 0 人");
    }

    [Fact]
    public async Task Own_WrongLink_IsNoPage()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person somebody = await county.Person();
        Seen own = await somebody.Send("/register", Registration);
        Seen other = await somebody.Send("/register", [.. Registration, ("person", "司马青山"), ("telephone", "15400005678")]);
        string crossed = string.Join('/', [.. own.Path.Split('/')[..^1], other.Path.Split('/')[^1]]);
        (await somebody.Get(crossed)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await somebody.Get(own.Path[..^1] + (own.Path[^1] == 'A' ? 'B' : 'A'))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Register_AgainAndAgainWithOneTelephone_IsTakenThreeTimesADay()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person somebody = await county.Person();
        for (int i = 0; i < 3; i++) (await somebody.Send("/register", Registration)).Path.ShouldStartWith("/talents/own/");
        (await somebody.Send("/register", Registration)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("telephone", "123")]
    [InlineData("identity", "110105194912310021")]
    [InlineData("person", "x1")]
    [InlineData("years", "-1")]
    [InlineData("division", "411122000000")]
    public async Task Register_WhatCannotBe_IsRefusedBesideItsField(string field, string value)
    {
        await using County county = await County.StartAsync(campaign: false);
        Seen refused = await (await county.Person()).Send("/register", [.. Registration, (field, value)]);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.ErrorOf(field).ShouldNotBeEmpty();
        (await (await county.Person("county")).CountOf("/programme/talents")).ShouldBe(0);
    }

    private static async Task<string> Need(County county) => "/needs/" + Kept.IdOf(await (await county.Person($"village-{Kept.Village}")).Entered(
        "needs", Kept.Village, ("opened", "2026-03-01"), ("trade", "Planting"), ("what", "缺懂辣椒的人"), ("people", "1"))) + "/talents";

    private static async Task<string> Text(Person person, string path)
    {
        using HttpResponseMessage answer = await person.Fetch(path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
