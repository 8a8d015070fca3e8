using System.Net;
using System.Text;
using LinyingTalent.Tests.Certificates;
using UglyToad.PdfPig;

namespace LinyingTalent.Tests.Journeys;

public sealed class SelectionJourneyTests
{
    private const string Declines = "411122204201";
    private const string Silent = "411122108201";
    private const string Returned = "411122102201";

    [Fact]
    public async Task Selection_ThreeVillagesSideBySide_EndWithThreeValidCertificates()
    {
        await using County county = await County.StartAsync();
        Person office = await county.Person("county");
        var places = new[] { (Declines, "township-204"), (Silent, "township-108"), (Returned, "township-102") };
        var cases = new Dictionary<string, string>
        {
            [Declines] = await (await county.Person("village-" + Declines)).Propose(Declines, "赵田生", "钱禾苗"),
            [Silent] = await (await county.Person("village-" + Silent)).Propose(Silent, "孙麦香", "李谷雨"),
            [Returned] = await (await county.Person("village-" + Returned)).Propose(Returned, "周立春"),
        };

        // 分析研判: one proposal is given back and corrected first.
        Person third = await county.Person("township-102");
        (await third.Send(cases[Returned] + "/analyse", ("decision", "return"), ("remark", "请补充村情"))).Text.ShouldContain("退回村委会补正");
        Seen corrected = await (await county.Person("village-" + Returned)).Send(cases[Returned] + "/correct", ("situation", "全村 320 户，以种植辣椒为主"));
        corrected.Text.ShouldContain("补正后重新提交");
        foreach ((string village, string township) in places)
            (await (await county.Person(township)).Confirm(cases[village])).Text.ShouldContain("乡镇完成分析研判");

        // 审查核定
        foreach ((string village, _) in places) (await office.Approve(cases[village])).Text.ShouldContain("县人才办核定");
        await county.Pass(TimeSpan.FromMinutes(1));

        // 发出邀请: one declines, one is silent, one accepts.
        Person outsider = await county.Person();
        (await outsider.Send(await Invitation(county, office, "赵田生"), ("answer", "decline"), ("reason", "工作忙"))).Text.ShouldContain("已收到您的答复");
        (await outsider.Send(await Invitation(county, office, "周立春"), ("answer", "accept"))).Text.ShouldContain("感谢您受聘");
        (await outsider.Send(await Invitation(county, office, "钱禾苗"), ("answer", "accept"))).Text.ShouldContain("感谢您受聘");
        await county.Pass(TimeSpan.FromDays(20));
        office = await county.Person("county");
        (await office.Get(cases[Silent])).Text.ShouldContain("孙麦香 未在期限内答复");
        (await outsider.Send(await Invitation(county, office, "李谷雨"), ("answer", "accept"))).Text.ShouldContain("感谢您受聘");
        await county.Pass(TimeSpan.FromMinutes(1));

        // 颁发聘书
        await HasCertificate(office, outsider, cases[Returned], "周立春", 1);
        await HasCertificate(office, outsider, cases[Declines], "钱禾苗", 2);
        await HasCertificate(office, outsider, cases[Silent], "李谷雨", 3);
        Seen visits = await office.Get("/visits");
        foreach (string name in new[] { "周立春", "钱禾苗", "李谷雨" }) visits.Text.ShouldContain(name);
        await OneNoticeEach(office, "周立春", "钱禾苗", "李谷雨");
    }

    // A message goes through the queue: it is there soon after the process rests.
    private static async Task<string> Invitation(County county, Person office, string name)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            await county.Processes.WhenIdleAsync();
            Seen outbox = await office.Get("/outbox");
            if (outbox.Text.Contains(name + " 同志没有登记电子邮箱", StringComparison.Ordinal)) return await office.InvitationOf(name);
            limit.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task HasCertificate(Person office, Person anyone, string selection, string name, int serial)
    {
        Seen page = await office.Get(selection);
        page.Text.ShouldContain($"向 {name} 颁发聘书，临颍聘字〔2026〕第{serial:D4}号");
        using PdfDocument pdf = PdfDocument.Open(await office.Download($"/certificates/411122-a-2026-{serial:D4}.pdf"));
        UglyToad.PdfPig.Content.Page paper = pdf.GetPages().ShouldHaveSingleItem();
        paper.Text.ShouldContain(name);

        string link = QrReader.Read(QrOnPage.Find(paper).Dark);
        Seen verified = await anyone.Get(new Uri(link).PathAndQuery);
        verified.Status.ShouldBe(HttpStatusCode.OK);
        verified.Text.ShouldContain("该聘书有效");
        verified.Text.ShouldContain(name);
    }

    private static async Task OneNoticeEach(Person office, params string[] names)
    {
        Seen outbox = await office.Get("/outbox");
        foreach (string name in names)
            outbox.Page.QuerySelectorAll("article").Count(article => article.TextContent.Contains("聘书已颁发", StringComparison.Ordinal)
                && article.TextContent.Contains($"{name} 已受聘", StringComparison.Ordinal)).ShouldBe(1, name);
    }
}
