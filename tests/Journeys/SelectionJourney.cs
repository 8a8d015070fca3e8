using System.Net;
using LinyingTalent.Tests.Certificates;
using UglyToad.PdfPig;

namespace LinyingTalent.Tests.Journeys;

/// <summary>
/// Three villages side by side, from the proposal to the certificate, as people go through it in their browsers: one candidate declines, one
/// is silent, one proposal is returned for correction.
/// </summary>
/// <param name="person">Somebody with a browser, signed in where an account is given.</param>
/// <param name="pass">Lets time pass.</param>
internal sealed class SelectionJourney(Func<string?, Task<Person>> person, Func<TimeSpan, Task> pass)
{
    private const string Declines = "411122204201";
    private const string Silent = "411122108201";
    private const string Returned = "411122102201";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, string> cases = [];

    public async Task Run()
    {
        (await (await person("county")).Send("/campaigns/open", ("notice", ""))).Text.ShouldContain("申报中");
        await Propose();
        await Analyse();
        await Review();
        await Invite();
        await CertificatesAreThere();
    }

    private async Task Propose()
    {
        cases[Declines] = await (await person("village-" + Declines)).Propose(Declines, "赵田生", "钱禾苗");
        cases[Silent] = await (await person("village-" + Silent)).Propose(Silent, "孙麦香", "李谷雨");
        cases[Returned] = await (await person("village-" + Returned)).Propose(Returned, "周立春");
    }

    private async Task Analyse()
    {
        Person third = await person("township-102");
        (await third.Send(cases[Returned] + "/analyse", ("decision", "return"), ("remark", "请补充村情"))).Text.ShouldContain("退回村委会补正");
        Seen corrected = await (await person("village-" + Returned)).Send(cases[Returned] + "/correct", ("situation", "全村 320 户，以种植辣椒为主"));
        corrected.Text.ShouldContain("补正后重新提交");
        foreach ((string village, string township) in new[] { (Declines, "township-204"), (Silent, "township-108"), (Returned, "township-102") })
            (await (await person(township)).Confirm(cases[village])).Text.ShouldContain("乡镇完成分析研判");
    }

    private async Task Review()
    {
        Person office = await person("county");
        foreach (string village in cases.Keys) (await office.Approve(cases[village])).Text.ShouldContain("县人才办核定");
    }

    private async Task Invite()
    {
        Person outsider = await person(null);
        (await outsider.Send(await Invitation("赵田生"), ("answer", "decline"), ("reason", "工作忙"))).Text.ShouldContain("已收到您的答复");
        (await outsider.Send(await Invitation("周立春"), ("answer", "accept"))).Text.ShouldContain("感谢您受聘");
        (await outsider.Send(await Invitation("钱禾苗"), ("answer", "accept"))).Text.ShouldContain("感谢您受聘");
        await Invitation("孙麦香");
        await pass(TimeSpan.FromDays(20));
        await Shows(cases[Silent], "孙麦香 未在期限内答复");
        (await outsider.Send(await Invitation("李谷雨"), ("answer", "accept"))).Text.ShouldContain("感谢您受聘");
    }

    private async Task CertificatesAreThere()
    {
        string[] numbers = [await Certificate(Returned, "周立春"), await Certificate(Declines, "钱禾苗"), await Certificate(Silent, "李谷雨")];
        numbers.Order().ShouldBe(["411122-a-2026-0001", "411122-a-2026-0002", "411122-a-2026-0003"]);
        Seen visits = await (await person("county")).Get("/visits");
        foreach (string name in new[] { "周立春", "钱禾苗", "李谷雨" }) visits.Text.ShouldContain(name);
        await OneNoticeEach("周立春", "钱禾苗", "李谷雨");
    }

    private async Task<string> Certificate(string village, string name)
    {
        Seen page = await Shows(cases[village], $"向 {name} 颁发聘书，临颍聘字〔2026〕第");
        string path = page.Page.QuerySelectorAll("a[href^='/certificates/']").Select(link => link.GetAttribute("href")!).Single(href => href.EndsWith(".pdf", StringComparison.Ordinal));
        using PdfDocument pdf = PdfDocument.Open(await (await person("county")).Download(path));
        UglyToad.PdfPig.Content.Page paper = pdf.GetPages().ShouldHaveSingleItem();
        paper.Text.ShouldContain(name);

        Seen verified = await (await person(null)).Get(new Uri(QrReader.Read(QrOnPage.Find(paper).Dark)).PathAndQuery);
        verified.Status.ShouldBe(HttpStatusCode.OK);
        verified.Text.ShouldContain("该聘书有效");
        verified.Text.ShouldContain(name);
        return Path.GetFileNameWithoutExtension(path);
    }

    // A message goes through the queue: it is there soon after the process rests.
    private async Task<string> Invitation(string name)
    {
        await Shows("/outbox", name + " 同志没有登记电子邮箱");
        return await (await person("county")).InvitationOf(name);
    }

    private async Task<Seen> Shows(string path, string text)
    {
        using var limit = new CancellationTokenSource(Patience);
        Person office = await person("county");
        while (true)
        {
            Seen seen = await office.Get(path);
            if (seen.Text.Contains(text, StringComparison.Ordinal)) return seen;
            limit.IsCancellationRequested.ShouldBeFalse($"{path} should show {text}, but shows {seen.Text}");
        }
    }

    private async Task OneNoticeEach(params string[] names)
    {
        foreach (string name in names)
        {
            Seen outbox = await Shows("/outbox", $"{name} 已受聘");
            outbox.Page.QuerySelectorAll("article").Count(article => article.TextContent.Contains("聘书已颁发", StringComparison.Ordinal)
                && article.TextContent.Contains($"{name} 已受聘", StringComparison.Ordinal)).ShouldBe(1, name);
        }
    }
}
