using System.Net;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Features;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.Administration.Features;

public sealed class FeaturePagesTests
{
    private const string Register = "/settings/features/register";
    private static readonly DivisionCode Linying = DivisionCode.Parse("411122000000");

    private static readonly (string, string)[] Registration =
    [
        ("division", "411122204201"), ("person", "欧阳田生"), ("telephone", "15400001234"), ("identity", "11010519491231002X"), ("trade", "Planting"), ("second", ""), ("years", "12"),
        ("skill", "辣椒育苗"), ("consent", "yes"), ("consent-needs", "yes"), ("consent-public", "yes"),
    ];

    // The test county's clock begins on Monday 2026-03-02.
    private static (string, string)[] Between(string first, string last) =>
        [("opening", "Between"), ("first", first), ("last", last), ("reason", "县人才工作会议纪要〔2026〕2号")];

    [Fact]
    public async Task Set_ForATime_OffersTheFormOnItsDaysOnly()
    {
        await using County county = await County.StartAsync();
        Person admin = await county.Person("admin"), anyone = await county.Person();
        Seen before = await anyone.Get("/register");
        before.Status.ShouldBe(HttpStatusCode.OK);
        Seen set = await admin.Send(Register, Between("2026-03-04", "2026-03-05"));
        set.Text.ShouldContain("2026年3月4日至2026年3月5日开放");
        set.Text.ShouldContain("沈管理");
        set.Text.ShouldContain("县人才工作会议纪要〔2026〕2号");

        Seen early = await anyone.Get("/register");
        early.Status.ShouldBe(HttpStatusCode.Conflict);
        early.Text.ShouldContain("受理时间为2026年3月4日至2026年3月5日");
        early.Page.QuerySelector("form[action='/register']").ShouldBeNull();
        (await anyone.Get("/")).Page.QuerySelector("a[href='/register']").ShouldBeNull();

        await county.Pass(TimeSpan.FromDays(2));
        (await anyone.Get("/register")).Status.ShouldBe(HttpStatusCode.OK);
        (await anyone.Get("/")).Page.QuerySelector("a[href='/register']").ShouldNotBeNull();
        await county.Pass(TimeSpan.FromDays(2));
        (await anyone.Get("/register")).Text.ShouldContain("受理时间到2026年3月5日为止");
        (await (await county.Person("county")).Get(Register)).Text.ShouldContain("不受理");
    }

    [Fact]
    public async Task Register_FormOpenedBeforeTheClosing_IsNotTaken()
    {
        await using County county = await County.StartAsync();
        Person anyone = await county.Person();
        Seen form = await anyone.Get("/register");
        await (await county.Person("admin")).Send(Register, ("opening", "Never"), ("reason", "系统迁移"));
        Seen answer = await anyone.SendForm(form, Registration);
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("“人才自助登记”目前暂停受理");
    }

    [Theory]
    [InlineData("import", "township-204", "/imports", "form[action='/imports']")]
    [InlineData("green-channel", "township-204", "/programme/green-cases", "a[href='/programme/green-cases/new']")]
    public async Task Close_WhatAnOfficeDoes_TakesTheFormAwayAndSaysSo(string feature, string account, string page, string offered)
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person(account);
        Seen before = await office.Get(page);
        before.Page.QuerySelector(offered).ShouldNotBeNull();
        await (await county.Person("admin")).Send($"/settings/features/{feature}", ("opening", "Never"), ("reason", "年终结账"));

        Seen after = await office.Get(page);
        after.Status.ShouldBe(HttpStatusCode.OK);
        after.Text.ShouldContain("目前暂停受理");
        after.Page.QuerySelector(offered).ShouldBeNull();
        if (before.Page.QuerySelector("form[method=post]") is not null) (await office.SendForm(before)).Status.ShouldBe(HttpStatusCode.Conflict);
        else (await office.Get(page + "/new")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Nominate_WhileClosed_SaysSoAndKeepsWhatWasTyped()
    {
        await using County county = await County.StartAsync();
        const string round = RoundSteps.Round;
        await (await county.Person("county")).Send("/rounds/open", RoundSteps.Terms);
        Person anyone = await county.Person();
        Seen form = await anyone.Get($"{round}/nominate");
        form.Status.ShouldBe(HttpStatusCode.OK);
        await (await county.Person("admin")).Send("/settings/features/nominate", ("opening", "Never"), ("reason", "核实条件"));

        Seen answer = await anyone.SendForm(form, ("name", "赵田生"));
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("“公开推荐”目前暂停受理");
        answer.Page.QuerySelector("#name")!.GetAttribute("value").ShouldBe("赵田生");
        (await anyone.Get(round)).Page.QuerySelector($"a[href='{round}/nominate']").ShouldBeNull();
        (await anyone.Get($"{round}/nominate")).Text.ShouldContain("目前暂停受理");
    }

    [Theory]
    [InlineData("opening", "", "请选择")]
    [InlineData("first", "", "请填写")]
    [InlineData("last", "2026-03-03", "不能早于 2026-03-04")]
    [InlineData("last", "2026-03-01", "不能早于")]
    [InlineData("reason", " ", "请填写")]
    public async Task Set_FieldWrong_SaysSoBesideIt(string field, string typed, string sentence)
    {
        await using County county = await County.StartAsync();
        Seen seen = await (await county.Person("admin")).Send(Register, [.. Between("2026-03-04", "2026-03-05"), (field, typed)]);
        seen.Status.ShouldBe(HttpStatusCode.BadRequest);
        seen.ErrorOf(field).ShouldContain(sentence);
        (await county.Get<FeatureWindowTable>().All()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Set_OnAnOldPageOrTwice_LeavesOneLineOfHistory()
    {
        await using County county = await County.StartAsync();
        Person admin = await county.Person("admin");
        Seen form = await admin.Get(Register);
        await admin.SendForm(form, ("opening", "Never"), ("reason", "系统迁移"));
        (await admin.SendForm(form, ("opening", "Never"), ("reason", "系统迁移"))).Status.ShouldBe(HttpStatusCode.OK);
        Dictionary<string, string> another = Person.Filled(form, ("opening", "Always"), ("reason", "迁移完成"), ("_key", Guid.NewGuid().ToString("N")));
        using HttpResponseMessage stale = await admin.Post(Register, another);
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await county.Get<FeatureWindowTable>().Of(Feature.Register, Linying)).ShouldHaveSingleItem().Opening.ShouldBe(Opening.Never);
    }

    [Fact]
    public async Task Set_ByTheTalentOffice_IsNotOffered()
    {
        await using County county = await County.StartAsync();
        Seen seen = await (await county.Person("county")).Get(Register);
        seen.Status.ShouldBe(HttpStatusCode.OK);
        seen.Page.QuerySelector($"form[action='{Register}']").ShouldBeNull();
        (await (await county.Person("admin")).Get("/settings/features/objections")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
