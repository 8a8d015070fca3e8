using System.Net;
using LinyingTalent.Appointments;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.People;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;
using LinyingTalent.Visits;

namespace LinyingTalent.Tests.Administration.Delegations;

public sealed class DelegationPagesTests
{
    private const string Page = "/absences";
    private const string Village = "411122204201";

    // The test county's clock begins on Monday 2026-03-02; the township's office names the county's.
    [Fact]
    public async Task Delegation_WhileItHolds_LetsTheDelegateActAndTellsTheAbsent()
    {
        await using County county = await County.StartAsync();
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        Person office = await county.Person("county");
        (await office.Get(selection + "/analyse")).Status.ShouldBe(HttpStatusCode.NotFound);

        Seen entered = await (await county.Person("township-204")).Send(Page, Absence("county"));
        entered.Status.ShouldBe(HttpStatusCode.OK, entered.Text);
        RowOf(entered, "陈乡办").ShouldBe(["何县办", "2026年3月2日", "2026年3月6日", "外出学习"]);

        Seen work = await office.Get("/");
        work.Text.ShouldContain("陈乡办外出期间由您代理，到2026年3月6日为止");
        work.Text.ShouldContain("陈庄村");
        (await office.Confirm(selection)).Text.ShouldContain("何县办（代 陈乡办）");
        // An act by the own role stays one's own.
        (await office.Approve(selection)).Page.QuerySelectorAll(".entry-who")[0].TextContent.ShouldNotContain("代 陈乡办");
        await Told(county, office, "您外出期间，何县办（代 陈乡办） 办理了");
        await Told(county, office, "在2026年3月2日至2026年3月6日期间外出，由 何县办 代为办理");
    }

    [Fact]
    public async Task Delegation_ARecordIsEnteredInPlaceOfTheAbsent_TheyGetACopy()
    {
        await using County county = await County.StartAsync(campaign: false);
        await (await county.Person("admin")).Send(Page, [.. Absence("township-108"), ("absent", "township-204")]);
        Person delegated = await county.Person("township-108");
        string need = await delegated.Entered("needs", Village, ("trade", "Planting"), ("what", "缺少育苗技术"), ("people", "2"), ("opened", "2026-03-01"));
        (await delegated.Get(need)).Text.ShouldContain("窝镇办（代 陈乡办）");
        await Told(county, await county.Person("county"), "您外出期间，窝镇办（代 陈乡办） 办理了");
    }

    [Fact]
    public async Task Delegation_CampaignCertificateAppointmentAndVisit_TheAbsentGetsACopyOfEachAct()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person administrator = await county.Person("admin"), standIn = await county.Person("township-108");
        await administrator.Send(Page, [.. Absence("township-108"), ("absent", "county")]);
        await administrator.Send(Page, [.. Absence("township-204"), ("absent", "village-" + Village)]);
        string certificate = await HasAdvisor(county);

        (await standIn.Send("/campaigns/open", ("telephone", UnassignedNumbers.Mobile(1)))).Text.ShouldContain("窝镇办（代 何县办）");
        (await standIn.Send($"/certificates/{certificate}/state", ("act", "suspend"), ("reason", "核实身份"))).Text.ShouldContain("窝镇办（代 何县办）");

        // A township's own role would do for the record; what needs nobody's confirmation is the village's, whose role it is.
        Seen visit = await (await county.Person("township-204")).Send(
            $"/visits/advisors/{Village}/{certificate}/record", ("day", "2026-03-02"), ("place", "大蒜基地"), ("done", "查看长势"), ("outcome", "改了水肥"));
        visit.Text.ShouldContain("陈乡办（代 ");
        (await standIn.Send($"/appointments/{Village}-2026-0001/end", ("way", "resign"), ("reason", "本人提出"))).Text.ShouldContain("窝镇办（代 何县办）");
        await county.Pass(TimeSpan.FromMinutes(1));

        string[] copies = await Copies(county, 4);
        copies.Count(copy => copy.StartsWith("何县办：窝镇办（代 何县办）", StringComparison.Ordinal)).ShouldBe(3, string.Join("\n", copies));
        copies.Count(copy => copy.Contains("：陈乡办（代 ", StringComparison.Ordinal)).ShouldBe(1, string.Join("\n", copies));
    }

    [Fact]
    public async Task Delegation_OfTheAdministrator_ShowsInWhatIsSet()
    {
        await using County county = await County.StartAsync(campaign: false);
        await (await county.Person("admin")).Send(Page, [.. Absence("county"), ("absent", "admin")]);
        Person standIn = await county.Person("county");
        (await standIn.Send(
            "/settings/features/register", ("opening", "Never"), ("reason", "系统维护"))).Text.ShouldContain("何县办（代 沈管理）");
        (await standIn.Send(
            "/settings/rules/selection.term", ("value", "2"), ("from", "2026-04-01"), ("standing", "Default"), ("source", "县委办会议纪要"), ("reason", "统一任期"))).Text.ShouldContain("何县办（代 沈管理）");
        (await standIn.Send(
            "/settings/staff/village-" + Village, ("name", "陈村委"), ("reason", "更名"))).Text.ShouldContain("何县办（代 沈管理）");
    }

    [Fact]
    public async Task Delegation_AfterItsLastDay_EndsByItself()
    {
        await using County county = await County.StartAsync();
        await (await county.Person("township-204")).Send(Page, Absence("county"));
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await county.Pass(TimeSpan.FromDays(4));
        (await (await county.Person("county")).Get(selection + "/analyse")).Status.ShouldBe(HttpStatusCode.OK);
        await county.Pass(TimeSpan.FromDays(1));
        (await (await county.Person("county")).Get(selection + "/analyse")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Delegation_BeforeItsFirstDay_GivesNothing()
    {
        await using County county = await County.StartAsync();
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await (await county.Person("township-204")).Send(Page, [.. Absence("county"), ("from", "2026-03-03")]);
        (await (await county.Person("county")).Get(selection + "/analyse")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task End_ByTheAbsent_TakesTheRolesBackAtOnce_AndAgainIsGone()
    {
        await using County county = await County.StartAsync();
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        Person township = await county.Person("township-204"), office = await county.Person("county");
        Seen page = await township.Send(Page, Absence("county"));
        string end = page.Page.QuerySelector("form[action$='/end']")!.GetAttribute("action")!;
        (await office.Get(selection + "/analyse")).Status.ShouldBe(HttpStatusCode.OK);

        // Whoever stands in cannot end it, an outsider to it does not learn of it.
        foreach (string account in new[] { "county", "township-108" })
        {
            Person other = await county.Person(account);
            using HttpResponseMessage refused = await other.Post(end, Person.Filled(await other.Get(Page)));
            refused.StatusCode.ShouldBe(HttpStatusCode.NotFound, account);
        }

        using HttpResponseMessage ended = await township.Post(end, Person.Filled(page));
        ended.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await office.Get(selection + "/analyse")).Status.ShouldBe(HttpStatusCode.NotFound);
        using HttpResponseMessage again = await township.Post(end, Person.Filled(page));
        again.StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Begin_OverlapAtOnce_OneIsTaken()
    {
        await using County county = await County.StartAsync();
        Person township = await county.Person("township-204");
        Seen first = await township.Get(Page), second = await township.Get(Page);
        HttpResponseMessage[] answers = await Task.WhenAll(
            township.Post(Page, Person.Filled(first, Absence("county"))), township.Post(Page, Person.Filled(second, Absence("village-" + Village))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.SeeOther).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(1);
        (await county.Get<DelegationTable>().All()).ShouldHaveSingleItem();
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task Begin_SameFormTenTimesAtOnce_CountsOnce()
    {
        await using County county = await County.StartAsync();
        Person township = await county.Person("township-204");
        Dictionary<string, string> filled = Person.Filled(await township.Get(Page), Absence("county"));
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => township.Post(Page, filled)));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.SeeOther);
        (await county.Get<DelegationTable>().All()).ShouldHaveSingleItem();
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Theory]
    [InlineData("delegate", "", "请选择")]
    [InlineData("delegate", "township-108", "请选择")]
    [InlineData("from", "2026-03-01", "不能早于")]
    [InlineData("through", "2026-03-01", "不能早于")]
    [InlineData("through", "2026-07-01", "不能晚于")]
    [InlineData("reason", "", "请填写")]
    public async Task Begin_FieldWrong_SaysSoBesideIt(string field, string typed, string sentence)
    {
        await using County county = await County.StartAsync();
        Seen seen = await (await county.Person("township-204")).Send(Page, [.. Absence("county"), (field, typed)]);
        seen.Status.ShouldBe(HttpStatusCode.BadRequest);
        seen.ErrorOf(field).ShouldContain(sentence);
        (await county.Get<DelegationTable>().All()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Administrator_ForSomebodyElse_NamesWhoIsAway()
    {
        await using County county = await County.StartAsync();
        Seen seen = await (await county.Person("admin")).Send(Page, [.. Absence("township-108"), ("absent", "township-204")]);
        RowOf(seen, "陈乡办")[0].ShouldBe("窝镇办");
        RowOf(await (await county.Person("township-108")).Get(Page), "陈乡办")[0].ShouldBe("窝镇办");
        (await (await county.Person("township-102")).Get(Page)).Text.ShouldContain("目前没有外出代理");
        (await (await county.Person()).Get(Page)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> HasAdvisor(County county)
    {
        (DivisionCode village, DateOnly from, DateOnly to) = (DivisionCode.Parse(Village), new(2026, 3, 2), new(2029, 3, 1));
        string certificate = await county.Get<CertificateDesk>().AllotAppointment(village, 2026, "invitation-" + Village);
        await county.Get<CertificateDesk>().Issue(new AppointmentToCertify(certificate, village, "赵田生", from, to, from));
        var appointment = new Appointment(village, "person-1", new CaseId(village, 2026, 1), 1, "赵田生", certificate, from, to);
        await county.Get<AppointmentDesk>().TryClaim(appointment);
        await county.Get<AppointmentDesk>().Begin(appointment);
        await county.Get<VisitDesk>().Begin(new AppointmentToVisit(certificate, village, "赵田生", null, from, to));
        return certificate;
    }

    // Whom each copy goes to, and who acted: as they have been sent.
    private static async Task<string[]> Copies(County county, int expected)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            string[] copies = await county.Get<NotificationLog>().Latest(DivisionCode.Parse("411122000000"), 2000)
                .Where(sent => sent.Notification.Template == AbsenceCopies.Template)
                .Select(sent => $"{sent.Notification.Person!.Name}：{sent.Notification.Arguments[1]}").ToArrayAsync();
            if (copies.Length >= expected || limit.IsCancellationRequested) return copies;
            await county.Pass(TimeSpan.FromSeconds(1));
        }
    }

    // Who stands in, from when, until when, and why.
    private static string[] RowOf(Seen page, string absent) =>
        [.. page.Page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim() == absent).QuerySelectorAll("td").Take(4).Select(cell => cell.TextContent.Trim())];

    private static (string Field, string Value)[] Absence(string standIn) =>
        [("delegate", standIn), ("from", "2026-03-02"), ("through", "2026-03-06"), ("reason", "外出学习")];

    // A message goes through the queue: it is there soon after the process rests.
    private static async Task Told(County county, Person office, string sentence)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!(await office.Get("/outbox")).Text.Contains(sentence, StringComparison.Ordinal))
        {
            limit.Token.ThrowIfCancellationRequested();
            await county.Processes.WhenIdleAsync();
        }
    }
}
