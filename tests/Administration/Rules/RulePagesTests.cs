using System.Net;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.Administration.Rules;

public sealed class RulePagesTests
{
    private const string Term = "/settings/rules/selection.term";
    private const string Review = "/settings/rules/selection.review-deadline";
    private static readonly DivisionCode Linying = DivisionCode.Parse("411122000000");

    // The test county's clock begins on Monday 2026-03-02.
    private static readonly DateOnly Tomorrow = new(2026, 3, 3);

    [Fact]
    public async Task Set_FromTomorrow_IsAnnouncedTodayAndHoldsTomorrow()
    {
        await using County county = await County.StartAsync();
        Person admin = await county.Person("admin");
        Seen seen = await admin.Send(Term, Version("4"));
        seen.Status.ShouldBe(HttpStatusCode.OK);
        seen.Text.ShouldContain("沈管理，2026年3月2日");
        seen.Text.ShouldContain("县委会议纪要〔2026〕3号");

        (await (await county.Person("county")).Get("/settings/rules")).Text.ShouldContain("2026年3月3日起改为 4 年");
        RuleTable rules = await county.Get<CurrentRules>().Read();
        rules.Value("selection.term", Linying, Tomorrow.AddDays(-1)).Whole.ShouldBe(3);
        rules.Value("selection.term", Linying, Tomorrow).Whole.ShouldBe(4);
    }

    [Fact]
    public async Task Set_SameFormTenTimesAtOnce_IsOneVersionAndEachAnswerTheFirst()
    {
        await using County county = await County.StartAsync();
        Person admin = await county.Person("admin");
        Dictionary<string, string> filled = Person.Filled(await admin.Get(Term), Version("4"));
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => admin.Post(Term, filled)));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.SeeOther);
        Array.ForEach(answers, answer => answer.Dispose());
        (await county.Get<RuleVersionTable>().Of("selection.term", Linying)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Set_WhileACaseRuns_LeavesTheCaseTheFiguresOfItsTime()
    {
        await using County county = await County.StartAsync();
        Person admin = await county.Person("admin");
        string early = await (await county.Person("village-411122204201")).Propose("411122204201", "赵田生");
        await admin.Send(Review, Version("9"));
        await county.Pass(TimeSpan.FromDays(1));
        string late = await (await county.Person("village-411122204202")).Propose("411122204202", "钱禾苗");
        Person township = await county.Person("township-204");
        await township.Confirm(early);
        await township.Confirm(late);

        (await DueOf(county, "411122204201-2026-1")).ShouldBe(5);
        (await DueOf(county, "411122204202-2026-1")).ShouldBe(9);
    }

    [Theory]
    [InlineData("value", "11", "1 到 10 之间")]
    [InlineData("value", "3.5", "1 到 10 之间")]
    [InlineData("from", "2026-03-01", "不能早于")]
    [InlineData("from", "2026-02-30", "不是有效的日期")]
    [InlineData("region", "411123000000", "请选择")]
    [InlineData("standing", "", "请选择")]
    [InlineData("source", "", "请填写")]
    [InlineData("reason", " ", "请填写")]
    public async Task Set_FieldWrong_SaysSoBesideItAndKeepsWhatWasTyped(string field, string typed, string sentence)
    {
        await using County county = await County.StartAsync();
        Seen seen = await (await county.Person("admin")).Send(Term, [.. Version("4"), (field, typed)]);
        seen.Status.ShouldBe(HttpStatusCode.BadRequest);
        seen.ErrorOf(field).ShouldContain(sentence);
        if (field != "source") seen.Page.QuerySelector("#source")!.GetAttribute("value").ShouldBe("县委会议纪要〔2026〕3号");
        (await county.Get<RuleVersionTable>().All()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Set_LeastAboveTheMost_IsRefused()
    {
        await using County county = await County.StartAsync();
        Person admin = await county.Person("admin");
        (await admin.Send("/settings/rules/selection.advisors-per-village.max", Version("2"))).Status.ShouldBe(HttpStatusCode.OK);
        Seen seen = await admin.Send("/settings/rules/selection.advisors-per-village.min", Version("3"));
        seen.ErrorOf("value").ShouldContain("不能大于“每村顾问人数上限”（2 人）");
    }

    [Fact]
    public async Task Set_SameFormTenTimesAtOnce_CountsOnce()
    {
        await using County county = await County.StartAsync();
        Person admin = await county.Person("admin");
        Dictionary<string, string> filled = Person.Filled(await admin.Get(Term), Version("4"));
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => admin.Post(Term, filled)));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.SeeOther);
        (await county.Get<RuleVersionTable>().All()).ShouldHaveSingleItem();
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task Set_PageReadBeforeAnotherVersion_IsShownBothAndKeepsWhatWasTyped()
    {
        await using County county = await County.StartAsync();
        Person admin = await county.Person("admin");
        Seen opened = await admin.Get(Term);
        await admin.Send(Term, Version("4"));
        Seen stale = await admin.SendForm(opened, Version("5"));
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Text.ShouldContain("这项规则有了新的版本");
        stale.Page.QuerySelector("#value")!.GetAttribute("value").ShouldBe("5");
        (await admin.SendForm(stale)).Status.ShouldBe(HttpStatusCode.OK);
        (await county.Get<RuleVersionTable>().All()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Pages_OfOtherRoles_CountyReadsTownshipSeesNone()
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("county"), township = await county.Person("township-204");
        Seen read = await office.Get(Term);
        read.Status.ShouldBe(HttpStatusCode.OK);
        read.Page.QuerySelector("form[method=post]").ShouldBeNull();
        Dictionary<string, string> filled = Person.Filled(await (await county.Person("admin")).Get(Term), Version("4"));
        using HttpResponseMessage sent = await office.Post(Term, filled);
        sent.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (string path in new[] { "/settings", "/settings/rules", Term })
            (await township.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await office.Get("/settings/rules/no.such-rule")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static (string Field, string Value)[] Version(string value) =>
    [
        ("value", value), ("from", "2026-03-03"), ("standing", "Default"), ("source", "县委会议纪要〔2026〕3号"), ("reason", "与换届同步"),
    ];

    private static async Task<int> DueOf(County county, string selection) =>
        (await county.Get<SelectionTable>().Find(CaseId.Parse(selection)))!.State.Due!.WorkingDays;
}
