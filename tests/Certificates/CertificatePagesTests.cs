using System.Net;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Tests.Journeys;
using UglyToad.PdfPig;

namespace LinyingTalent.Tests.Certificates;

public sealed class CertificatePagesTests
{
    private const string Village = "411122204201";
    private const string Page = "/certificates/411122-a-2026-0001";

    [Fact]
    public async Task Suspend_ThenRestore_ShowsAtOnceToWhoeverChecks()
    {
        await using County county = await County.StartAsync();
        Certificate certificate = await Issued(county);
        Person office = await county.Person("county"), anyone = await county.Person();
        string check = "/verify/" + certificate.Code;
        (await anyone.Get(check)).Text.ShouldContain("该聘书有效");

        Seen suspended = await office.Send(Page + "/state", ("act", "suspend"), ("reason", "情况待核实"));
        suspended.Text.ShouldContain("暂停使用");
        suspended.Text.ShouldContain("何县办");
        suspended.Text.ShouldContain("情况待核实");
        Seen refused = await anyone.Get(check);
        refused.Text.ShouldContain("该聘书目前无效");
        refused.Text.ShouldContain("自 2026年3月2日 起暂停使用");
        refused.Text.ShouldNotContain("情况待核实");
        (await Text(office, certificate)).ShouldContain("已暂停");

        (await office.Send(Page + "/state", ("act", "restore"), ("reason", "已核实"))).Status.ShouldBe(HttpStatusCode.OK);
        (await anyone.Get("/verify?code=" + certificate.ShortCode)).Text.ShouldContain("该聘书有效");
        (await Text(office, certificate)).ShouldNotContain("已暂停");
    }

    [Fact]
    public async Task Revoke_SaysSinceWhenAndCannotBeUndone()
    {
        await using County county = await County.StartAsync();
        Certificate certificate = await Issued(county);
        Person office = await county.Person("county"), anyone = await county.Person();
        await office.Send(Page + "/state", ("act", "revoke"), ("reason", "本人辞去职务"));

        (await anyone.Get("/verify/" + certificate.Code)).Text.ShouldContain("聘书已于 2026年3月2日 撤销");
        (await office.Get(Page + "/state")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await office.Get(Page + "/correct")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await Text(office, certificate)).ShouldContain("已撤销");
    }

    [Fact]
    public async Task Correct_ReissuesUnderTheSameNumber_AndTheEarlierPrintSaysSo()
    {
        await using County county = await County.StartAsync();
        Certificate first = await Issued(county);
        Person office = await county.Person("county"), anyone = await county.Person();
        Seen page = await office.Send(Page + "/correct", ("name", "赵田升"), ("reason", "姓名印错"));
        page.Text.ShouldContain("赵田升 的聘书");
        page.Text.ShouldContain("第 1 版");

        string paper = await Text(office, first);
        paper.ShouldContain("赵田升");
        paper.ShouldContain("临颍聘字〔2026〕第0001号");
        paper.ShouldContain("本证书于2026年3月2日更正重发，编号不变。");
        Seen old = await anyone.Get("/verify/" + first.Code);
        old.Text.ShouldContain("这一版聘书已于 2026年3月2日 更正换发");
        old.Text.ShouldNotContain("赵田升");
        (await anyone.Get("/verify?code=" + first.ShortCode)).Text.ShouldContain("该聘书目前无效");

        Certificate second = (await county.Get<CertificateTable>().Find(first.Id))!;
        (await anyone.Get("/verify/" + second.Code)).Text.ShouldContain("赵田升");
        (await anyone.Get("/verify?code=" + second.ShortCode)).Text.ShouldContain("该聘书有效");
    }

    [Fact]
    public async Task Verify_EachResult_IsCountedForTheCountyWithoutThePerson()
    {
        await using County county = await County.StartAsync();
        Certificate certificate = await Issued(county);
        Person office = await county.Person("county"), anyone = await county.Person();
        for (int times = 0; times < 3; times++) await anyone.Get("/verify/" + certificate.Code);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => anyone.Get("/verify?code=" + certificate.ShortCode)));
        (await anyone.Get("/verify/AAAA" + certificate.Code[4..])).Status.ShouldBe(HttpStatusCode.NotFound);
        await office.Send(Page + "/state", ("act", "revoke"), ("reason", "解聘"));
        await anyone.Get("/verify/" + certificate.Code);

        (await office.Get(Page)).Text.ShouldContain("共 14 次");
        Seen list = await office.Get("/certificates");
        list.Text.ShouldContain("近 30 天共查验 15 次，其中有效 13 次，查无此证 1 次");
        (await (await county.Person("township-204")).Get("/certificates")).Text.ShouldNotContain("近 30 天共查验");
    }

    [Fact]
    public async Task Verify_AfterTheTerm_SaysItHasExpired()
    {
        await using County county = await County.StartAsync();
        Certificate certificate = await Issued(county);
        county.Clock.SetUtcNow(new DateTimeOffset(2029, 3, 1, 16, 0, 0, TimeSpan.Zero));

        (await (await county.Person()).Get("/verify/" + certificate.Code)).Text.ShouldContain("聘期已于 2029年3月1日 届满");
    }

    [Fact]
    public async Task Issue_TwoCopiesOfTheStepAtOnce_PrintTheOneCodeThatVerifies()
    {
        await using County county = await County.StartAsync();
        CertificateDesk desk = county.Get<CertificateDesk>();
        string id = await desk.AllotAppointment(DivisionCode.Parse(Village), 2026, "invitation-x");
        var appointment = new AppointmentToCertify(id, DivisionCode.Parse(Village), "赵田生", new(2026, 3, 2), new(2029, 3, 1), new(2026, 3, 2));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.Issue(appointment)));

        Person office = await county.Person("county");
        using PdfDocument pdf = PdfDocument.Open(await office.Download(Page + ".pdf"));
        string link = QrReader.Read(QrOnPage.Find(pdf.GetPage(1)).Dark);
        (await office.Get(new Uri(link).PathAndQuery)).Text.ShouldContain("该聘书有效");
        (await office.Get(Page)).Page.QuerySelectorAll(".timeline > li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Change_TwiceStaleOrWithoutReason_CountsOnceOrIsRefused()
    {
        await using County county = await County.StartAsync();
        await Issued(county);
        Person office = await county.Person("county");
        Seen opened = await office.Get(Page + "/state");
        (await office.SendForm(opened, ("act", "suspend"))).ErrorOf("reason").ShouldNotBeEmpty();

        Dictionary<string, string> filled = Person.Filled(opened, ("act", "suspend"), ("reason", "待核实"));
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => office.Post(Page + "/state", filled)));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.SeeOther);
        Array.ForEach(answers, answer => answer.Dispose());
        (await office.Get(Page)).Page.QuerySelectorAll(".timeline > li").Length.ShouldBe(2);

        Seen stale = await office.SendForm(await Reopened(office, opened), ("act", "revoke"), ("reason", "解聘"));
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Text.ShouldContain("其他人已变更");
    }

    [Fact]
    public async Task Pages_OfACertificate_AreReadByItsDivisionsAndChangedByItsCountyAlone()
    {
        await using County county = await County.StartAsync();
        await Issued(county);
        Person village = await county.Person("village-" + Village), other = await county.Person("village-411122204202"), township = await county.Person("township-204");

        (await village.Get(Page)).Status.ShouldBe(HttpStatusCode.OK);
        (await township.Get("/certificates")).Text.ShouldContain("赵田生");
        (await other.Get(Page)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get("/certificates")).Text.ShouldNotContain("赵田生");
        foreach (Person person in new[] { village, township })
        {
            (await person.Get(Page)).Page.QuerySelectorAll("a[href$='/state'], a[href$='/correct']").ShouldBeEmpty();
            (await person.Get(Page + "/state")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.Get(Page + "/correct")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    // The page as it was opened, with a form of its own: another key, the same version.
    private static async Task<Seen> Reopened(Person office, Seen opened)
    {
        Seen fresh = await office.Get(opened.Path);
        fresh.Page.QuerySelector("[name=_seen]")!.SetAttribute("value", opened.Page.QuerySelector("[name=_seen]")!.GetAttribute("value")!);
        return fresh;
    }

    private static async Task<Certificate> Issued(County county)
    {
        CertificateDesk desk = county.Get<CertificateDesk>();
        string id = await desk.AllotAppointment(DivisionCode.Parse(Village), 2026, "invitation-x");
        await desk.Issue(new AppointmentToCertify(id, DivisionCode.Parse(Village), "赵田生", new(2026, 3, 2), new(2029, 3, 1), new(2026, 3, 2)));
        return (await county.Get<CertificateTable>().Find(CertificateId.Parse(id)))!;
    }

    private static async Task<string> Text(Person office, Certificate certificate)
    {
        using PdfDocument pdf = PdfDocument.Open(await office.Download($"/certificates/{certificate.Id}.pdf"));
        return string.Concat(pdf.GetPage(1).Letters.Select(letter => letter.Value));
    }
}
