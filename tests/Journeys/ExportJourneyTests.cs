using System.IO.Compression;
using System.Net;
using LinyingTalent.Tests.Programme;

namespace LinyingTalent.Tests.Journeys;

/// <summary>Every list of the selection's offices exports what it shows, to those who may see it.</summary>
public sealed class ExportJourneyTests
{
    private const string Village = "411122204201";

    [Theory]
    [InlineData("/selections", "赵田生")]
    [InlineData("/certificates", "赵田生")]
    [InlineData("/appointments", "赵田生")]
    [InlineData("/visits", "赵田生")]
    [InlineData("/outbox", "赵田生")]
    [InlineData("/settings/staff", "何县办")]
    public async Task Export_List_HoldsItsRowsForItsOfficesAlone(string path, string row)
    {
        await using County county = await County.StartAsync();
        await HasAdvisor(county);

        (await Exported(await county.Person(path is "/settings/staff" ? "admin" : "county"), path)).ShouldContain(row);
        (await Exported(await county.Person(path is "/settings/staff" ? "admin" : "county"), path + "?q=查无此人")).ShouldNotContain(row);
        Person neighbour = await county.Person("township-108");
        if ((await neighbour.Get(path)).Status == HttpStatusCode.OK) (await Exported(neighbour, path)).ShouldNotContain(row);
        else path.ShouldBeOneOf("/outbox", "/settings/staff");
    }

    [Theory]
    [InlineData("/campaigns", "2026年度村级发展顾问选聘")]
    [InlineData("/settings/rules", "年度评估认定期限")]
    public async Task Export_ListOfTheWholeCounty_HoldsItsRowsAndFilters(string path, string row)
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("county");
        (await Exported(office, path)).ShouldContain(row);
        (await Exported(office, path + "?q=查无此项")).ShouldNotContain(row);
        (await office.Get(path + "?q=" + Uri.EscapeDataString(row))).Text.ShouldContain(row);
    }

    [Fact]
    public async Task Export_Absences_HoldsThoseThatConcernThePerson()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person administrator = await county.Person("admin"), township = await county.Person("township-204");
        await township.Send("/absences", ("delegate", "county"), ("from", "2026-03-02"), ("through", "2026-03-06"), ("reason", "外出学习"));
        await administrator.Send("/absences", ("absent", "township-102"), ("delegate", "county"), ("from", "2026-04-01"), ("through", "2026-04-03"), ("reason", "年休假"));

        string own = await Exported(township, "/absences");
        own.ShouldContain("外出学习");
        own.ShouldNotContain("年休假");
        string all = await Exported(administrator, "/absences");
        all.ShouldContain("外出学习");
        all.ShouldContain("年休假");
        (await Exported(administrator, "/absences?state=Coming")).ShouldNotContain("外出学习");
        Titles(await administrator.Get("/absences?sort=from")).ShouldBe(["陈乡办", "杜镇办"]);
        Titles(await administrator.Get("/absences?q=年休假")).ShouldBe(["杜镇办"]);
    }

    [Fact]
    public async Task Export_Ceremonies_HoldsTheDocumentsThatWereMade()
    {
        await using County county = await County.StartAsync();
        await HasAdvisor(county);
        Person office = await county.Person("county");
        await office.Send("/certificates/ceremonies", ("title", "春季颁发仪式"));
        await office.Send("/certificates/ceremonies", ("title", "=秋季颁发仪式"));
        await county.Pass(TimeSpan.FromMinutes(1));

        string all = await Exported(office, "/certificates/ceremonies");
        all.ShouldContain("春季颁发仪式");
        all.ShouldNotContain(">=秋季");
        (await Exported(office, "/certificates/ceremonies?q=秋季")).ShouldNotContain("春季颁发仪式");
        Titles(await office.Get("/certificates/ceremonies?sort=title")).ShouldBe(["=秋季颁发仪式", "春季颁发仪式"], ignoreOrder: true);
        Titles(await office.Get("/certificates/ceremonies?q=春季&state=Done")).ShouldBe(["春季颁发仪式"]);
    }

    [Fact]
    public async Task Export_WorkList_HoldsWhatWaitsForThePerson()
    {
        await using County county = await County.StartAsync();
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        Person township = await county.Person("township-204");

        string work = await Exported(township, "/");
        work.ShouldContain("陈庄村");
        (await Exported(township, "/?q=查无此事")).ShouldNotContain("陈庄村");
        (await township.Get("/?due=overdue")).Page.QuerySelector($"a[href^='{selection}']").ShouldNotBeNull("a choice that nothing has counts as not made");
        (await Exported(await county.Person("township-108"), "/")).ShouldNotContain("陈庄村");
    }

    [Fact]
    public async Task Export_CasesBehindANumberOfTheBoard_HoldsThem()
    {
        await using County county = await County.StartAsync();
        await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        Person office = await county.Person("county");
        string board = (await office.Get("/selections/board")).Page.QuerySelector("td.number a[href$='/411122000000/analyse']")!.GetAttribute("href")!;

        (await Exported(office, board)).ShouldContain($"{Village}-2026-1");
        (await Exported(office, board + "?q=查无此村")).ShouldNotContain(Village);
        Seen waiting = await office.Get(board.Replace("analyse", "notbegun", StringComparison.Ordinal) + "?sort=-village&size=20");
        Titles(waiting).Length.ShouldBe(20);
        waiting.Text.ShouldContain("366");
        (await Exported(await county.Person("township-108"), board.Replace("411122000000", "411122108000", StringComparison.Ordinal))).ShouldNotContain(Village);
    }

    [Fact]
    public async Task Export_Administrators_HoldsHolidaysRobotsRecountsAndMessages()
    {
        await using County county = await County.StartAsync(campaign: false, settings: new Dictionary<string, string?> { ["Robots:WeCom"] = "https://robots.example" });
        Person administrator = await county.Person("admin");
        await administrator.Send("/settings/robots", ("office", "411122204000"), ("kind", "WeCom"), ("url", "https://robots.example/cgi-bin/webhook/send?key=s3cr3t"));
        await administrator.Send("/statistics/recount");

        (await Exported(administrator, "/settings/holidays")).ShouldContain("劳动节");
        (await Exported(administrator, "/settings/holidays?q=关于2025年")).ShouldContain("春节");
        Titles(await administrator.Get("/settings/holidays?q=关于2025年")).ShouldBe(["2025 年"]);
        string robots = await Exported(administrator, "/settings/robots");
        robots.ShouldContain("陈庄乡");
        robots.ShouldNotContain("s3cr3t");
        (await Exported(administrator, "/settings/robots?q=杜曲")).ShouldNotContain("陈庄乡");
        (await Exported(administrator, "/statistics/recount")).ShouldContain("沈管理");
        (await Exported(administrator, "/operations/queues/notifications")).ShouldContain("worksheet");
    }

    [Fact]
    public async Task Export_NominationsOfATownship_HoldsThemForItsOfficesAndNobodyWhileTheyAreSealed()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county"), anyone = await county.Person(), township = await county.Person("township-204");
        await office.Send("/rounds/open", RoundSteps.Terms);
        string list = RoundSteps.Round + "/nominations/411122204000";
        await anyone.Nominate("赵田生", Village);
        await anyone.Nominate("钱禾苗", Village);

        string all = await Exported(township, list);
        all.ShouldContain("赵田生");
        all.ShouldContain("钱禾苗");
        (await Exported(office, list + "?q=赵田生")).ShouldNotContain("钱禾苗");
        Titles(await township.Get(list + "?sort=-name")).Length.ShouldBe(2);
        (await (await county.Person("township-108")).Get(list + "?format=xlsx")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Export_Registry_HoldsLikelyDuplicates()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        foreach (string village in new[] { Village, "411122204202" })
            await office.Entered("talents", village, ("person", "闻种田"), ("telephone", "15400001234"), ("trade", "Planting"), ("years", "12"), ("skill", "育苗"), ("consent", "yes"));

        (await Exported(office, "/talents/duplicates")).ShouldContain("手机相同");
        (await Exported(office, "/talents/duplicates?q=查无此人")).ShouldNotContain("手机相同");
        (await Exported(office, "/talents/import")).ShouldContain("worksheet");
    }

    private static string[] Titles(Seen page) => [.. page.Page.QuerySelectorAll("tbody th").Select(title => title.TextContent.Trim())];

    private static async Task HasAdvisor(County county)
    {
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await (await county.Person("township-204")).Confirm(selection);
        Person office = await county.Person("county");
        await office.Approve(selection);
        await county.Pass(TimeSpan.FromMinutes(1));
        await (await county.Person()).Send(await office.InvitationOf("赵田生"), ("answer", "accept"));
        await county.Pass(TimeSpan.FromMinutes(1));
    }

    private static async Task<string> Exported(Person person, string path)
    {
        using HttpResponseMessage answer = await person.Fetch(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "format=xlsx");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        using var workbook = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var parts = new List<string>();
        foreach (ZipArchiveEntry entry in workbook.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
            parts.Add(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return string.Concat(parts);
    }
}
