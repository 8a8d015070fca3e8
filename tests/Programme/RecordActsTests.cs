using System.Net;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.Programme;

/// <summary>What is done with a record of any kind: entered, corrected, withdrawn, once and by those who may.</summary>
public sealed class RecordActsTests
{
    private static readonly (string, string)[] Station =
        [("name", "临颍驻深圳人才驿站"), ("city", "深圳"), ("host", "深圳临颍商会"), ("telephone", "15400000001"), ("since", "2021-05-06")];

    [Fact]
    public async Task Enter_ThenCorrectThenWithdraw_IsKeptWithWhoWhenAndWhy()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        string path = await office.Entered("stations", Kept.Linying, Station);

        Seen corrected = await office.Send($"{path}/correct", ("city", "广州"), ("reason", "搬到广州"));
        corrected.Text.ShouldContain("所在城市「深圳」→「广州」");
        corrected.Text.ShouldContain("搬到广州");
        corrected.Text.ShouldContain("何县办");
        corrected.Text.ShouldContain("154****0001");
        corrected.Text.ShouldNotContain("联系电话「", Case.Sensitive, "what is sent back as it was shown stays as it was");
        (await office.Get("/programme/stations?count=stations.all")).Text.ShouldContain("为 1 个");

        Seen withdrawn = await office.Send($"{path}/withdraw", ("reason", "重复登记"));
        withdrawn.Text.ShouldContain("重复登记");
        withdrawn.Text.ShouldContain("已撤回");
        (await office.Get("/programme/stations?count=stations.all")).Text.ShouldContain("为 0 个");
        (await office.Get($"{path}/correct")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await office.CountOf("/programme/stations")).ShouldBe(1, "a withdrawn record stays to be read");
    }

    [Fact]
    public async Task Enter_TheSameFormManyTimes_IsOneRecord()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        Seen form = await office.Get("/programme/stations/new");
        Dictionary<string, string> fields = Person.Filled(form, [("division", Kept.Linying), .. Station]);
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => office.Post(form.Path, fields)));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.SeeOther);
        answers.Select(answer => answer.Headers.Location).Distinct().ShouldHaveSingleItem();
        (await office.CountOf("/programme/stations")).ShouldBe(1);
        (await office.Get("/programme/stations?count=stations.all")).Text.ShouldContain("为 1 个");
    }

    [Fact]
    public async Task Correct_AfterSomebodyElseDid_IsRefusedAndKeepsWhatWasTyped()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        string path = await office.Entered("stations", Kept.Linying, Station);
        Seen opened = await office.Get($"{path}/correct");
        await office.Send($"{path}/correct", ("city", "广州"), ("reason", "先改"));

        Seen late = await office.SendForm(opened, ("city", "东莞"), ("reason", "后改"));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("被改过");
        late.Page.QuerySelector("[name=city]")!.GetAttribute("value").ShouldBe("东莞");
        (await office.Get(path)).Text.ShouldContain("广州");
    }

    [Theory]
    [InlineData("city", "", "请填写")]
    [InlineData("since", "2031-01-01", "不能晚于")]
    [InlineData("since", "昨天", "日期")]
    [InlineData("telephone", "12", "电话")]
    [InlineData("closed", "2020-01-01", "不能早于设立日期")]
    public async Task Enter_WhatMakesNoSense_IsRefusedBesideItsFieldAndStoresNothing(string field, string value, string sentence)
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        Seen refused = await office.Enter("stations", Kept.Linying, [.. Station, (field, value)]);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.ErrorOf(field).ShouldContain(sentence);
        (await office.CountOf("/programme/stations")).ShouldBe(0);
    }

    [Fact]
    public async Task Enter_OfAnotherDivisionOrKind_IsNotOffered()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person taichen = await county.Person("township-204"), wocheng = await county.Person("township-108");
        string path = await taichen.Entered("service-stations", Kept.Taichen, ("name", "台陈镇服务站"), ("site", "镇政府"), ("contact", "赵田生"), ("since", "2022-01-01"));

        (await wocheng.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await wocheng.CountOf("/programme/service-stations")).ShouldBe(0);
        (await wocheng.Get($"{path}/correct")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await taichen.Get("/programme/stations/new")).Status.ShouldBe(HttpStatusCode.NotFound, "stations away are the county's");
        Seen foreign = await wocheng.Enter("service-stations", Kept.Taichen, ("name", "站"), ("site", "镇政府"), ("contact", "赵田生"), ("since", "2022-01-01"));
        foreign.ErrorOf("division").ShouldNotBeEmpty();
        (await (await county.Person("admin")).Get(path)).Page.QuerySelector("a[href$='/correct']").ShouldBeNull("who only reads is offered nothing to change");
    }

    [Fact]
    public async Task Correct_ARecordOfATeamThatWasWithdrawn_KeepsTheTeam()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        string station = await office.Entered("stations", Kept.Linying, Station);
        string promotion = await office.Entered("promotions", Kept.Linying, ("title", "招才会"), ("station", Kept.IdOf(station)), ("day", "2026-02-01"), ("attended", "20"));
        await office.Send($"{station}/withdraw", ("reason", "重复登记"));

        Seen corrected = await office.Send($"{promotion}/correct", ("title", "深圳招才会"), ("reason", "写全"));

        corrected.Path.ShouldBe(promotion, corrected.Text);
        corrected.Text.ShouldContain("深圳招才会");
        corrected.Page.QuerySelector($"main a[href='{station}']").ShouldNotBeNull();
        (await office.Enter("promotions", Kept.Linying, ("title", "再办一次"), ("station", Kept.IdOf(station)), ("day", "2026-02-01"), ("attended", "20"))).ErrorOf("station").ShouldNotBeEmpty("a new one cannot choose it");
    }

    [Fact]
    public async Task List_AsAWorkbook_HoldsWhatIsFiltered()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        await office.Entered("stations", Kept.Linying, Station);
        await office.Entered("stations", Kept.Linying, ("name", "临颍驻郑州人才驿站"), ("city", "郑州"), ("host", "商会"), ("since", "2022-05-06"));
        (await office.CountOf("/programme/stations?q=郑州")).ShouldBe(1);
        byte[] workbook = await office.Download("/programme/stations?q=郑州&format=xlsx");
        workbook.AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task Links_ToWhatThisPersonMayNotSee_AreNotOffered()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204"), village = await county.Person($"village-{Kept.Village}");
        string station = await township.Entered("service-stations", Kept.Taichen, ("name", "服务站"), ("site", "镇政府一楼"), ("contact", "赵田生"), ("since", "2022-01-01"));
        string problem = await village.Entered(
            "problems", Kept.Village, ("opened", "2026-02-01"), ("question", "辣椒烂根"), ("station", Kept.IdOf(station)), ("trade", "Planting"), ("asker", "钱种田"));

        Seen seen = await village.Get(problem);
        seen.Text.ShouldContain("服务站");
        seen.Page.QuerySelector($"a[href='{station}']").ShouldBeNull("a village may not open the township's record");
        (await township.Get(problem)).Page.QuerySelector($"a[href='{station}']").ShouldNotBeNull();

        const string Scores = "a[href='/programme/envoys/scores']";
        (await township.Get("/programme")).Page.QuerySelector(Scores).ShouldBeNull();
        (await (await county.Person("county")).Get("/programme")).Page.QuerySelector(Scores).ShouldNotBeNull();
    }
}
