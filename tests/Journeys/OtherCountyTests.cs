using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Tests.Certificates;
using UglyToad.PdfPig;

namespace LinyingTalent.Tests.Journeys;

/// <summary>The site of another county, by settings alone: it speaks in that county's name, and nowhere of Linying.</summary>
public sealed class OtherCountyTests : IDisposable
{
    private readonly OtherCounty other = new();

    [Fact]
    public async Task Start_NoDemoAsked_HasOneAdministratorOfItsOwnAndNothingElse()
    {
        await using County county = await County.StartAsync(campaign: false, other.Settings);
        Staff only = (await county.Get<StaffTable>().All()).ShouldHaveSingleItem();
        only.Grants.ShouldBe([new Grant(Role.Administrator, DivisionCode.Parse(OtherCounty.Code))]);
        Person anyone = await county.Person();
        Speaks(await anyone.Get("/"), "禾丰人才", "禾丰县乡村人才服务", "禾丰县人才工作领导小组办公室主办");
        Speaks(await anyone.Get("/register"), "麦香镇", "桃坡村");
        string description = await Text(anyone, "/api/openapi.json"), divisions = await Text(anyone, "/api/divisions"), figures = await Text(anyone, "/api/figures");
        description.ShouldContain("禾丰人才 Hefeng Talent");
        divisions.ShouldContain("禾丰县");
        foreach (string text in new[] { description, divisions, figures }) SpeaksOfNoOther(text);
        await anyone.Get("/language/en?back=%2F");
        Speaks(await anyone.Get("/"), "Hefeng Talent", "Rural talent of Hefeng County", "Published by the talent office of Hefeng County");
        Person administrator = await county.Person("admin");
        foreach (string path in new[] { "/", "/settings", "/settings/rules", "/settings/staff", "/operations", "/operations/checks", "/statistics" }) Speaks(await administrator.Get(path));
        (await administrator.Get("/statistics?period=published")).Text.ShouldNotContain("公布数");
    }

    [Fact]
    public async Task Select_OtherCounty_LetterCertificateAndCheckBearItsName()
    {
        await using County county = await County.StartAsync(campaign: false, other.Settings);
        await OtherCounty.Staff(county.Get<StaffTable>());
        Person office = await county.Person("county");
        Speaks(await office.Send("/campaigns/open", ("notice", "")), "申报中");
        string selection = await (await county.Person("village")).Propose(OtherCounty.Village, "赵田生");
        await (await county.Person("township")).Confirm(selection);
        Speaks(await office.Approve(selection), "县人才办核定");
        string invitation = await county.InvitationTo("赵田生");
        Person invited = await county.Person();
        Paper(await invited.Download(invitation + "/letter.pdf"), "禾丰县人才工作领导小组办公室", "诚邀您担任禾丰县麦香镇桃坡村村级发展顾问");
        Speaks(await invited.Send(invitation, ("answer", "accept")), "感谢您受聘");
        await county.Until(() => office.Get(selection).GetAwaiter().GetResult().Text.Contains("颁发聘书，禾丰聘字〔2026〕第0001号", StringComparison.Ordinal));

        Seen shown = await office.Get(selection);
        string print = shown.Page.QuerySelectorAll("a[href^='/certificates/']").Select(link => link.GetAttribute("href")!).Single(href => href.EndsWith(".pdf", StringComparison.Ordinal));
        Paper(await office.Download(print), "禾丰聘字〔2026〕第0001号", "禾丰县麦香镇桃坡村", "禾丰县人才工作领导小组办公室");
        using PdfDocument certificate = PdfDocument.Open(await office.Download(print));
        string check = new Uri(QrReader.Read(QrOnPage.Find(certificate.GetPages().Single()).Dark)).PathAndQuery;
        Speaks(await invited.Get(check), "该聘书有效", "禾丰聘字〔2026〕第0001号", "禾丰县 麦香镇 桃坡村");
        Speaks(await office.Get("/outbox"), "聘书已颁发");
        Paper(await office.Download("/statistics/report.pdf"), "禾丰县“234”乡村人才工作统计报告");
        foreach (string path in new[] { "/selections", "/appointments", "/certificates", "/visits", "/programme", "/rounds", "/rounds/open", "/honours", "/notices" }) Speaks(await office.Get(path));
    }

    [Fact]
    public async Task Start_OverAnotherCountysRecords_IsRefusedWithASentence()
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("county-data-");
        await using (await County.StartAsync(campaign: false, other.Settings, data.FullName)) { }
        (await Should.ThrowAsync<DataFileException>(() => County.StartAsync(campaign: false, directory: data.FullName)))
            .Message.ShouldStartWith("The storage: it holds the records of the county 999901000000, and the settings name 411122000000, 临颍县.");
        data.Delete(recursive: true);
    }

    public void Dispose() => other.Dispose();

    private static void Speaks(Seen seen, params string[] texts)
    {
        string page = seen.Page.DocumentElement.OuterHtml;
        seen.Status.ShouldBe(System.Net.HttpStatusCode.OK, seen.Path);
        foreach (string text in texts) page.ShouldContain(text);
        SpeaksOfNoOther(page);
    }

    private static void Paper(byte[] pdf, params string[] texts)
    {
        using PdfDocument document = PdfDocument.Open(pdf);
        string paper = string.Concat(document.GetPages().Select(page => page.Text));
        foreach (string text in texts) paper.ShouldContain(text);
        SpeaksOfNoOther(paper);
    }

    private static async Task<string> Text(Person person, string path) => System.Text.Encoding.UTF8.GetString(await person.Download(path));

    private static void SpeaksOfNoOther(string text)
    {
        text.ShouldNotContain("临颍");
        text.ShouldNotContain("Linying");
        text.ShouldNotContain("411122");
    }
}
