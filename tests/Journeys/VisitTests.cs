using System.Net;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Tests.Platform.Attachments;
using LinyingTalent.Tests.Visits.Calendar;
using LinyingTalent.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Tests.Journeys;

/// <summary>Visits over HTTP, on the county's first day: 2 March 2026, with one advisor from that day on.</summary>
public sealed class VisitTests
{
    private const string Village = "411122204201";
    private const string Appointment = "411122-a-2026-0001";
    private const string Advisor = "/visits/advisors/" + Village + "/" + Appointment;

    private static readonly DateOnly From = new(2026, 3, 2);
    private static readonly VisitPlanId PlanId = new(DivisionCode.Parse(Village), Appointment);

    [Fact]
    public async Task Record_ByTheAdvisorsLink_CountsOnceTheVillageConfirms()
    {
        await using County county = await CountyWithAdvisor();
        Person advisor = await county.Person(), village = await county.Person("village-" + Village);
        string link = await LinkOf(county);

        byte[] photo = Files.WithExif(Files.Picture(300, 200), 1);
        Seen sent = await advisor.SendFiles(await advisor.Get(link), Told(), ("photo", "IMG_1.jpg", photo));
        sent.Status.ShouldBe(HttpStatusCode.OK, sent.Text);
        sent.Text.ShouldContain("走访记录已提交");
        sent.Text.ShouldContain("待村确认");
        (await Plan(county)).Duties.ShouldAllBe(duty => duty.IsOpen);

        Seen work = await village.Get("/");
        string visit = work.Page.QuerySelector("a[href^='/visits/" + Village + "-']")!.GetAttribute("href")!;
        Seen opened = await village.Get(visit);
        (await village.Download(opened.Page.QuerySelector("img.visit-photo")!.GetAttribute("src")!))[..3].ShouldBe([0xFF, 0xD8, 0xFF]);
        Seen[] clicks = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => village.SendForm(opened, ("decision", "confirm"))));

        clicks.ShouldAllBe(seen => seen.Status == HttpStatusCode.OK);
        clicks[0].Text.ShouldContain("已确认");
        clicks[0].Page.QuerySelectorAll(".timeline > li").Length.ShouldBe(2);
        (await Plan(county)).Duties.Count(duty => !duty.IsOpen).ShouldBe(1);
        (await Plan(county)).Duties[0].FulfilledBy.ShouldBe(visit.Split('/')[^1]);
        ConfirmedVisit confirmed = (await county.Get<VisitDesk>().Confirmed(PlanId.Village, Appointment, From, From)).Single();
        confirmed.Place.ShouldBe("大蒜基地");
        (await advisor.Get(link)).Text.ShouldContain("已完成");
    }

    [Fact]
    public async Task Decide_AfterAnotherDecision_IsRefusedWithASentence()
    {
        await using County county = await CountyWithAdvisor();
        Person township = await county.Person("township-204"), village = await county.Person("village-" + Village);
        Seen visit = await township.Send(Advisor + "/record", Told());
        visit.Text.ShouldContain("待村确认");
        Seen first = await village.Get(visit.Path), second = await village.Get(visit.Path);

        (await village.SendForm(first, ("decision", "reject"))).ErrorOf("reason").ShouldNotBeEmpty();
        (await village.SendForm(first, ("decision", "reject"), ("reason", "当天没有来"))).Text.ShouldContain("当天没有来");
        Seen refused = await village.SendForm(second, ("decision", "confirm"));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("村未认可");
        (await Plan(county)).Duties.ShouldAllBe(duty => duty.IsOpen);
    }

    [Fact]
    public async Task Record_ByTheVillage_CountsAtOnce()
    {
        await using County county = await CountyWithAdvisor();
        Person village = await county.Person("village-" + Village);
        Seen form = await village.Get(Advisor + "/record");

        Seen[] clicks = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => village.SendForm(form, Told())));

        clicks.Select(seen => seen.Path).Distinct().Count().ShouldBe(1);
        clicks[0].Text.ShouldContain("已确认");
        (await village.Get("/visits/records")).Page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await Plan(county)).Duties.Count(duty => !duty.IsOpen).ShouldBe(1);
    }

    [Fact]
    public async Task Record_DayAheadOrBeforeTheTerm_SaysSoBesideItAndKeepsTheRest()
    {
        await using County county = await CountyWithAdvisor();
        Person village = await county.Person("village-" + Village);
        foreach (string day in new[] { "2026-03-03", "2026-03-01", "昨天", "" })
        {
            Seen form = await village.Get(Advisor + "/record");
            Seen seen = await village.SendFiles(form, [.. Told(), ("day", day)], ("photo", "a.png", Files.Picture(20, 20)));
            seen.Status.ShouldBe(HttpStatusCode.BadRequest, day);
            seen.ErrorOf("day").ShouldNotBeEmpty();
            seen.Page.QuerySelector("#place")!.GetAttribute("value").ShouldBe("大蒜基地");
            seen.Text.ShouldContain("已上传一个文件（JPG）");
        }

        (await village.Get("/visits/records")).Page.QuerySelectorAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task Mornings_EachDayTwiceAndAWeekMissed_TellEachOfficeOnce()
    {
        await using County county = await CountyWithAdvisor();
        VisitActivities mornings = ActivatorUtilities.CreateInstance<VisitActivities>(county.Get<IServiceProvider>());
        DateOnly due = (await Plan(county)).Duties[0].Due;
        foreach (int day in Enumerable.Range(-10, 55).Where(day => day is < 12 or > 18))
        {
            await mornings.RemindOfVisits(new MorningReference("411122000000", due.AddDays(day)));
            await mornings.RemindOfVisits(new MorningReference("411122000000", due.AddDays(day)));
        }

        await county.Pass(TimeSpan.FromMinutes(2));
        List<string> told = await Told(county);
        told.Count(line => line == "VisitSoonOwn 赵田生").ShouldBe(1);
        told.Count(line => line == "VisitSoon Village").ShouldBe(1);
        told.Count(line => line == "VisitDueOwn 赵田生").ShouldBe(1);
        told.Count(line => line == "VisitDue Village").ShouldBe(1);
        told.Count(line => line == "VisitOverdue Village").ShouldBe(1);
        told.Count(line => line == "VisitOverdue Township").ShouldBe(2);
        told.Count(line => line == "VisitOverdue County").ShouldBe(1);
    }

    [Fact]
    public async Task Mornings_AfterTheVisitIsConfirmed_TellNobody()
    {
        await using County county = await CountyWithAdvisor();
        await (await county.Person("village-" + Village)).Send(Advisor + "/record", Told());
        VisitActivities mornings = ActivatorUtilities.CreateInstance<VisitActivities>(county.Get<IServiceProvider>());
        await mornings.RemindOfVisits(new MorningReference("411122000000", (await Plan(county)).Duties[0].Due.AddDays(20)));
        await county.Pass(TimeSpan.FromMinutes(2));
        (await Told(county)).ShouldBe(["VisitPlanned 赵田生"]);
    }

    [Fact]
    public async Task Mornings_NearTheYearsEnd_PlanTheNextYearUntilTheTermEnds()
    {
        await using County county = await CountyWithAdvisor();
        VisitDesk desk = county.Get<VisitDesk>();
        await desk.Reach(PlanId, From.AddMonths(8));
        (await Plan(county)).Duties.Count.ShouldBe(4);
        await desk.Reach(PlanId, From.AddMonths(10));
        (await Plan(county)).Duties.Count.ShouldBe(8);
        await desk.Reach(PlanId, From.AddYears(9));
        (await Plan(county)).Duties.Count.ShouldBe(12);
        (await Plan(county)).Duties[^1].Due.ShouldBe((await Plan(county)).To);

        await desk.EndOn(PlanId.Village, Appointment, From.AddMonths(7));
        (await Plan(county)).Duties.Select(duty => duty.Due).ShouldAllBe(due => due <= From.AddMonths(7));
    }

    [Fact]
    public async Task Pages_OfAnotherVillageOrWithoutTheRightToken_AreAbsent()
    {
        await using County county = await CountyWithAdvisor();
        Person village = await county.Person("village-" + Village);
        Seen visit = await village.SendFiles(await village.Get(Advisor + "/record"), Told(), ("photo", "a.png", Files.Picture(20, 20)));
        string photo = visit.Page.QuerySelector("img.visit-photo")!.GetAttribute("src")!;
        foreach (string? account in new[] { "village-411122204202", "township-108", null })
        {
            Person other = await county.Person(account);
            foreach (string path in new[] { visit.Path, photo, Advisor, Advisor + "/record" })
                (await other.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, $"{account} {path}");
            if (account is not null) (await other.Get("/visits")).Text.ShouldNotContain("赵田生");
        }

        Person outsider = await county.Person();
        string link = await LinkOf(county), wrong = link[..^1] + (link[^1] == 'A' ? 'B' : 'A');
        foreach (string path in new[] { wrong, wrong + "/calendar.ics", link.Replace(Village, "411122204202", StringComparison.Ordinal) })
            (await outsider.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Begin_OfARenewedAppointment_GoesOnAsBeforeWithTheSameAddress()
    {
        await using County county = await County.StartAsync();
        VisitDesk desk = county.Get<VisitDesk>();
        DateOnly ends = From.AddYears(1).AddDays(-1), next = From.AddYears(1);
        await desk.Begin(new AppointmentToVisit(Appointment, PlanId.Village, "赵田生", "zhao@example.cn", From, ends));
        await desk.Begin(new AppointmentToVisit(
            "411122-a-2027-0001", PlanId.Village, "赵田生", null, next, next.AddYears(1).AddDays(-1), Follows: Appointment));

        VisitPlan renewed = (await county.Get<VisitTable>().Find(PlanId with { Appointment = "411122-a-2027-0001" }))!.State;
        renewed.Email.ShouldBe("zhao@example.cn");
        renewed.Duties[0].Due.ShouldBe(new(2027, 5, 31));
        (await Plan(county)).Duties.Select(duty => duty.Due).ShouldAllBe(due => due <= ends);
    }

    [Fact]
    public async Task SendLink_ClickedTwice_MakesOneNewLinkAndTheOldOneOpensNothing()
    {
        await using County county = await CountyWithAdvisor();
        Person township = await county.Person("township-204"), outsider = await county.Person();
        string old = await LinkOf(county);
        Dictionary<string, string> form = Person.Filled(await township.Get(Advisor));
        HttpResponseMessage[] clicks = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => township.Post(Advisor + "/link", form)));

        clicks.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.SeeOther);
        Array.ForEach(clicks, answer => answer.Dispose());
        (await outsider.Get(old)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await outsider.Get(await LinkOf(county))).Status.ShouldBe(HttpStatusCode.OK);
        await county.Pass(TimeSpan.FromMinutes(1));
        (await Told(county)).Count(line => line == "VisitLink 赵田生").ShouldBe(1);

        using HttpResponseMessage foreign = await (await county.Person("township-108")).Post(Advisor + "/link", form);
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Link_LongAfterTheTerm_IsGone()
    {
        await using County county = await CountyWithAdvisor();
        string link = await LinkOf(county);
        await county.Get<VisitDesk>().EndOn(PlanId.Village, Appointment, From.AddDays(5));
        county.Clock.Advance(TimeSpan.FromDays(30));
        (await (await county.Person()).Get(link)).Status.ShouldBe(HttpStatusCode.OK);
        county.Clock.Advance(TimeSpan.FromDays(10));
        Seen seen = await (await county.Person()).Get(link);
        seen.Status.ShouldBe(HttpStatusCode.Gone);
        seen.Text.ShouldContain("聘期已于");
    }

    [Fact]
    public async Task Calendar_Month_ShowsWhatIsDueAndTheFeedSaysTheSame()
    {
        await using County county = await CountyWithAdvisor();
        Person township = await county.Person("township-204"), outsider = await county.Person();
        Seen month = await township.Get("/visits/calendar?month=2026-04");
        month.Page.QuerySelector("td:has(a[href$='day=2026-04-01#day'])")!.TextContent.ShouldContain("赵田生");

        Seen made = await township.SendForm(month);
        string address = new Uri(made.Page.QuerySelector(".address code")!.TextContent).AbsolutePath;
        List<Dictionary<string, string>> events = CalendarReader.Events(await outsider.Download(address));
        events.Select(item => item["DTSTART;VALUE=DATE"]).ShouldBe(["20260401", "20260830", "20261129", "20270301"]);
        events[0]["SUMMARY"].ShouldContain("赵田生");
        events.Select(item => item["UID"]).Distinct().Count().ShouldBe(4);
        CalendarReader.Events(await outsider.Download(address)).Select(item => item["UID"]).ShouldBe(events.Select(item => item["UID"]));

        string own = await LinkOf(county);
        List<Dictionary<string, string>> ofAdvisor = CalendarReader.Events(await outsider.Download(own + "/calendar.ics"));
        ofAdvisor.Count.ShouldBe(4);
        ofAdvisor[0]["DESCRIPTION"].ShouldContain(own);

        await township.SendForm(await township.Get("/visits/calendar"));
        (await outsider.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Feed_OfAnAccountWhoseRoleIsGone_HoldsNothing()
    {
        await using County county = await CountyWithAdvisor();
        Person township = await county.Person("township-204");
        Seen made = await township.SendForm(await township.Get("/visits/calendar"));
        string address = new Uri(made.Page.QuerySelector(".address code")!.TextContent).AbsolutePath;
        StaffTable staff = county.Get<StaffTable>();
        await staff.Keep((await staff.Find("township-204"))! with { Grants = [] });
        CalendarReader.Events(await township.Download(address)).ShouldBeEmpty();
    }

    private static (string Field, string Value)[] Told() =>
        [("day", "2026-03-02"), ("place", "大蒜基地"), ("done", "查看苗情\n走访农户 6 户"), ("outcome", "3 户改了做法")];

    private static async Task<County> CountyWithAdvisor()
    {
        County county = await County.StartAsync();
        DateOnly to = From.AddYears(3).AddDays(-1);
        await county.Get<VisitDesk>().Begin(new AppointmentToVisit(Appointment, PlanId.Village, "赵田生", null, From, to));
        return county;
    }

    private static async Task<VisitPlan> Plan(County county) => (await county.Get<VisitTable>().Find(PlanId))!.State;

    private static async Task<string> LinkOf(County county) =>
        $"{VisitLinks.Own(PlanId)}/{county.Get<LinkTokens>().Of(VisitLinks.Own(PlanId), (await Plan(county)).Nonce)}";

    private static async Task<List<string>> Told(County county) => await county.Get<NotificationLog>().Latest(PlanId.Village.County, 100)
        .Select(sent => $"{sent.Notification.Template} {sent.Notification.Person?.Name ?? sent.Notification.To.Role.ToString()}").ToListAsync();
}
