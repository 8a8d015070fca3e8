using System.Net;
using LinyingTalent.Appointments;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Visits;

namespace LinyingTalent.Tests.Appointments;

public sealed class AppointmentPagesTests
{
    private const string Page = "/appointments/411122204201-2026-0001";
    private const string Certificate = "/certificates/411122-a-2026-0001";

    private static readonly DivisionCode Village = DivisionCode.Parse("411122204201");
    private static readonly DateOnly To = new(2029, 3, 1);

    [Fact]
    public async Task Mornings_BeforeTheEnd_RemindTheOfficesOnTheirDays_AndThePlaceBecomesFree()
    {
        await using County county = await County.StartAsync();
        await Appointed(county);
        foreach ((int days, int reminders) in new[] { (91, 0), (90, 1), (89, 1), (30, 2), (7, 3), (6, 3) })
        {
            await Morning(county, To.AddDays(-days));
            (await (await county.Person("county")).Get(Page)).Page.QuerySelectorAll(".timeline > li.entry-waiting").Length.ShouldBe(reminders, $"{days} days before");
        }

        (await Told(county, "AppointmentEnding")).Count.ShouldBe(3 * 3);
        (await (await county.Person("township-204")).Get("/appointments?show=Ending")).Text.ShouldContain("赵田生");
        (await county.Get<AppointmentDesk>().In(Village, To).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);

        await Morning(county, To.AddDays(1));
        Seen page = await (await county.Person("county")).Get(Page);
        page.Text.ShouldContain("聘期届满");
        (await county.Get<AppointmentDesk>().In(Village, To.AddDays(1)).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        (await Told(county, "AppointmentExpired")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Morning_AfterAYear_AssessesItByTheVisits()
    {
        await using County county = await County.StartAsync();
        Appointment appointment = await Appointed(county);
        await county.Get<VisitDesk>().Begin(new AppointmentToVisit(appointment.Certificate, Village, appointment.Name, null, appointment.From, To));
        int due = await county.Get<VisitDesk>().Due(Village, appointment.Certificate, appointment.From, new(2027, 3, 1));
        due.ShouldBePositive();

        await Morning(county, new DateOnly(2027, 3, 2));

        Assessment assessed = (await Only(county, _ => true)).Assessments.ShouldHaveSingleItem();
        (assessed.Confirmed, assessed.Due, assessed.Grade).ShouldBe((0, due, Grade.Unmet));
        (await (await county.Person("county")).Get(Page)).Text.ShouldContain($"确认 0 次 / 应走访 {due} 次");
        (await Told(county, "AppointmentAssessed")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Assess_GradeChangedByThePeopleWhoKnow_NeedsAReasonAndShowsInTheTimeline()
    {
        await using County county = await County.StartAsync();
        Appointment appointment = await Appointed(county);
        await county.Get<VisitDesk>().Begin(new AppointmentToVisit(appointment.Certificate, Village, appointment.Name, null, appointment.From, To));
        await Morning(county, new DateOnly(2027, 3, 2));
        Person township = await county.Person("township-204"), office = await county.Person("county");
        (await township.Get("/")).Page.QuerySelectorAll($"a[href='{Page}/assessments/1']").ShouldNotBeEmpty();
        (await office.Get("/")).Text.ShouldNotContain("年度的评估");
        (await township.Get(Page + "/assessments/2")).Status.ShouldBe(HttpStatusCode.NotFound);

        Seen form = await township.Get(Page + "/assessments/1");
        form.Text.ShouldContain("未达标");
        (await township.SendForm(form, ("grade", "Partly"))).ErrorOf("reason").ShouldContain("请写明理由");
        Seen changed = await township.SendForm(form, ("grade", "Partly"), ("reason", "住院三个月，其间以电话指导"));
        changed.Text.ShouldContain("第 1 年度评估由“未达标”调整为“基本达标”");
        changed.Text.ShouldContain("住院三个月");
        (await township.Get("/")).Text.ShouldNotContain("请认定 赵田生");
        (await Told(county, "AppointmentGradeChanged")).Count.ShouldBe(2);

        // The same form once more is no second judgement; one that was opened before it is out of date.
        (await township.SendForm(form, ("grade", "Partly"), ("reason", "住院三个月，其间以电话指导"))).Status.ShouldBe(HttpStatusCode.OK);
        (await office.Send(Page + "/assessments/1")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await office.Send(Page + "/assessments/1", ("grade", "Met"), ("reason", "村委会证明到位"))).Text.ShouldContain("由“基本达标”调整为“达标”");
        Assessment judged = (await Only(county, _ => true)).Assessments.ShouldHaveSingleItem();
        (judged.Grade, judged.Result, judged.Judged!.By.Name).ShouldBe((Grade.Unmet, Grade.Met, "何县办"));
    }

    [Fact]
    public async Task WorkList_TermEndsAndAssessmentLetPass_StandForWhoMustAct_UntilDecided()
    {
        await using County county = await County.StartAsync();
        await Appointed(county);
        await Morning(county, new DateOnly(2027, 3, 2));
        await Morning(county, new DateOnly(2027, 3, 20));
        (await (await county.Person("county")).Get("/")).Text.ShouldContain("督办：赵田生 第 1 年度的评估逾期未认定");

        await Morning(county, To.AddDays(-91));
        (await (await county.Person("county")).Get("/")).Text.ShouldNotContain("请决定是否续聘");
        await Morning(county, To.AddDays(-90));
        Person office = await county.Person("county");
        Seen work = await office.Get("/");
        work.Text.ShouldContain("赵田生 聘期将满，请决定是否续聘");
        work.Page.QuerySelectorAll($"a[href='{Page}/renew']").ShouldNotBeEmpty();
        (await (await county.Person("township-108")).Get("/")).Text.ShouldNotContain("赵田生");

        (await office.Send(Page + "/renew", ("decision", "expire"), ("remark", ""))).ErrorOf("remark").ShouldNotBeEmpty();
        (await office.Send(Page + "/renew", ("decision", "expire"), ("remark", "本人无意继续"))).Text.ShouldContain("决定到期不再续聘");
        (await office.Get("/")).Text.ShouldNotContain("请决定是否续聘");
        await Morning(county, To.AddDays(-30));
        (await Told(county, "AppointmentEnding")).Count.ShouldBe(3);
        (await Told(county, "AppointmentNotRenewed")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Timer_OnAMorning_ExpiresWhatIsOver()
    {
        await using County county = await County.StartAsync();
        await Appointed(county);
        county.Clock.SetUtcNow(new DateTimeOffset(To.AddDays(1), new TimeOnly(23, 59, 59), TimeSpan.Zero));
        county.Clock.Advance(TimeSpan.FromSeconds(2));

        await Until(async () => (await Only(county, _ => true)).State == TenureState.Expired);
    }

    [Fact]
    public async Task Renew_WithConsent_GivesANewCertificate_AndTheOldEndsWithItsTerm()
    {
        await using County county = await County.StartAsync();
        await Appointed(county);
        Person office = await county.Person("county"), anyone = await county.Person();
        (await office.Get(Page + "/renew")).Status.ShouldBe(HttpStatusCode.Conflict);
        await Morning(county, To.AddDays(-60));

        office = await county.Person("county");
        Seen asked = await office.Get(Page + "/renew");
        asked.Text.ShouldContain("第 1 年", Case.Sensitive, "whoever decides sees how the years went");
        asked.Text.ShouldContain("新聘期从 2029年3月2日 开始");
        (await office.Send(Page + "/renew", ("years", "9"), ("remark", ""))).Status.ShouldBe(HttpStatusCode.BadRequest);
        Seen refused = await office.Send(Page + "/renew", ("years", "2"), ("remark", "履职好"));
        refused.ErrorOf("consent").ShouldContain("先征得本人同意");
        await office.Send(Page + "/renew", ("years", "2"), ("consent", "yes"), ("remark", "履职好，村委会同意"));
        await county.Pass(TimeSpan.FromMinutes(1));

        Tenure next = await Only(county, tenure => tenure.Appointment.From > To);
        (next.Appointment.From, next.Appointment.To).ShouldBe((To.AddDays(1), new DateOnly(2031, 3, 1)));
        (await office.Get(Page)).Text.ShouldContain("续聘至 2031年3月1日");
        string before = await CodeOf(county, "411122-a-2026-0001"), after = await CodeOf(county, next.Appointment.Certificate);
        (await anyone.Get("/verify/" + before)).Text.ShouldContain("该聘书有效");
        (await anyone.Get("/verify/" + after)).Text.ShouldContain("聘期自 2029年3月2日 起");

        await Morning(county, To.AddDays(1));
        (await anyone.Get("/verify/" + before)).Text.ShouldContain("聘期已于 2029年3月1日 届满");
        (await anyone.Get("/verify/" + after)).Text.ShouldContain("该聘书有效");
        AppointmentDesk desk = county.Get<AppointmentDesk>();
        (await desk.In(Village, To.AddDays(1)).ToListAsync(TestContext.Current.CancellationToken)).ShouldHaveSingleItem().ShouldBe(next.Appointment);
        (await desk.Of(Village, "person", To.AddDays(1))).ShouldBe(next.Appointment);
        (await Told(county, "AppointmentExpired")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Dismiss_WithAReason_RevokesTheCertificateAndFreesPlaceAndPerson()
    {
        await using County county = await County.StartAsync();
        Appointment appointment = await Appointed(county);
        Person office = await county.Person("county"), anyone = await county.Person();
        (await office.Send(Page + "/end", ("way", "dismiss"))).ErrorOf("reason").ShouldNotBeEmpty();

        await office.Send(Page + "/end", ("way", "dismiss"), ("reason", "长期不履职"));
        await county.Pass(TimeSpan.FromMinutes(1));

        (await office.Get(Page)).Text.ShouldContain("长期不履职");
        (await anyone.Get("/verify/" + await CodeOf(county, appointment.Certificate))).Text.ShouldContain("聘书已于 2026年3月2日 撤销");
        (await office.Get(Certificate)).Text.ShouldContain("长期不履职");
        AppointmentDesk desk = county.Get<AppointmentDesk>();
        (await desk.In(Village, appointment.From).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        (await desk.TryClaim(appointment with { Village = DivisionCode.Parse("411122108201"), Case = CaseId.Parse("411122108201-2026-1") })).ShouldBeTrue();
        (await office.Get(Page + "/end")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await Told(county, "AppointmentDismissed")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Resign_AfterARenewal_EndsBothTerms()
    {
        await using County county = await County.StartAsync();
        await Appointed(county);
        await Morning(county, To.AddDays(-60));
        Person office = await county.Person("county");
        await office.Send(Page + "/renew", ("years", "2"), ("consent", "yes"), ("remark", "同意"));
        await county.Pass(TimeSpan.FromMinutes(1));
        Tenure next = await Only(county, tenure => tenure.Appointment.From > To);

        await (await county.Person("township-204")).Send(Page + "/end", ("way", "resign"), ("reason", "身体原因"));
        await county.Pass(TimeSpan.FromMinutes(1));

        (await Only(county, tenure => tenure.Id == next.Id)).State.ShouldBe(TenureState.Resigned);
        (await (await county.Person()).Get("/verify/" + await CodeOf(county, next.Appointment.Certificate))).Text.ShouldContain("撤销");
        (await county.Get<AppointmentDesk>().Of(Village, "person", To.AddDays(-60))).ShouldBeNull();
    }

    [Fact]
    public async Task Correct_TheCertificate_CorrectsTheAppointmentAndTheClaim()
    {
        await using County county = await County.StartAsync();
        await Appointed(county);
        Person office = await county.Person("county");
        await office.Send(Certificate + "/correct", ("name", "赵田升"), ("to", "2028-03-01"), ("reason", "姓名、聘期印错"));

        Appointment corrected = (await Only(county, _ => true)).Appointment;
        (corrected.Name, corrected.To).ShouldBe(("赵田升", new DateOnly(2028, 3, 1)));
        (await office.Get(Page)).Text.ShouldContain("聘书更正：赵田升");
        (await county.Get<AppointmentDesk>().Of(Village, "person", new DateOnly(2028, 3, 1))).ShouldBe(corrected);
        (await county.Get<CertificateTable>().Untold().ToListAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Settle_ProcessLostToACrash_IsDoneWithinMinutes()
    {
        await using County county = await County.StartAsync();
        Appointment appointment = await Appointed(county);
        await county.Get<AppointmentActs>().Do(AppointmentId.Parse("411122204201-2026-0001"), "key", new DismissAdvisor("长期不履职"), new Actor("county", "何县办"), seen: null);

        await county.Pass(TimeSpan.FromMinutes(6));

        Person anyone = await county.Person();
        string check = "/verify/" + await CodeOf(county, appointment.Certificate);
        await Until(async () => (await anyone.Get(check)).Text.Contains("撤销", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_OfAnAppointment_AreReadByItsDivisionsAndEndedByTheirOffices()
    {
        await using County county = await County.StartAsync();
        await Appointed(county);
        (await (await county.Person("village-411122204201")).Get(Page)).Page.QuerySelectorAll("a[href$='/end'], a[href$='/renew']").ShouldBeEmpty();
        (await (await county.Person("village-411122204202")).Get(Page)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await county.Person("village-411122204201")).Get(Page + "/end")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await county.Person("township-108")).Get(Page + "/end")).Status.ShouldBe(HttpStatusCode.NotFound);
        Person township = await county.Person("township-204");
        (await township.Get("/appointments")).Text.ShouldContain("赵田生");
        (await township.Get(Page + "/renew")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await township.Get(Page + "/end")).Page.QuerySelectorAll("input[value=dismiss]").ShouldBeEmpty();
        (await township.Send(Page + "/end", ("way", "dismiss"), ("reason", "x"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<Appointment> Appointed(County county)
    {
        string certificate = await county.Get<CertificateDesk>().AllotAppointment(Village, 2026, "invitation-x");
        var appointment = new Appointment(Village, "person", CaseId.Parse("411122204201-2026-1"), 1, "赵田生", certificate, new(2026, 3, 2), To);
        await county.Get<CertificateDesk>().Issue(new AppointmentToCertify(certificate, Village, appointment.Name, appointment.From, To, appointment.From));
        (await county.Get<AppointmentDesk>().TryClaim(appointment)).ShouldBeTrue();
        await county.Get<AppointmentDesk>().Begin(appointment);
        return appointment;
    }

    // 08:00 in Shanghai comes: the timer starts the morning's process, and a second copy of its step runs beside it.
    private static async Task Morning(County county, DateOnly day)
    {
        county.Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(0, 0, 1), TimeSpan.Zero));
        await new AppointmentActivities(county.Get<AppointmentTable>(), county.Get<AppointmentActs>(), county.Get<DivisionRegistry>(), county.Clock)
            .LookAtAppointments("411122000000");
        await county.Pass(TimeSpan.FromMinutes(1));
    }

    private static async Task<Tenure> Only(County county, Func<Tenure, bool> which) =>
        (await county.Get<AppointmentTable>().In(Village).Where(which).ToListAsync()).ShouldHaveSingleItem();

    private static async Task<string> CodeOf(County county, string certificate) =>
        (await county.Get<CertificateTable>().Find(CertificateId.Parse(certificate)))!.Code;

    private static async Task<IReadOnlyList<SentNotification>> Told(County county, string template)
    {
        // What the steps owe is in the queue by now, and goes out in order: a message sent last is there when all others are.
        await county.Processes.WhenIdleAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        List<SentNotification> told = [];
        for (int quiet = 0; quiet < 20; quiet++)
        {
            List<SentNotification> now = await county.Get<NotificationLog>().Latest(DivisionCode.Parse("411122000000"), 100)
                .Where(sent => sent.Notification.Template == template).ToListAsync();
            if (now.Count != told.Count) quiet = 0;
            told = now;
            limit.Token.ThrowIfCancellationRequested();
        }

        return told;
    }

    private static async Task Until(Func<Task<bool>> happened)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await happened()) limit.Token.ThrowIfCancellationRequested();
    }
}
