using System.Globalization;
using System.Net;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Tests.Platform.Notifications;
using MimeKit;

namespace LinyingTalent.Tests.Journeys;

/// <summary>The ways of a notification out of the house: at once, in the morning, once a week, into the office's group chat.</summary>
public sealed class MessageJourneyTests
{
    private const string Village = "411122204201";

    [Fact]
    public async Task Robot_OfTheTownship_SaysOnceThatSomethingCame_AndNobodysName()
    {
        await using var service = new RobotServer(refusals: 2);
        await using County county = await County.StartAsync(settings: new Dictionary<string, string?> { ["Robots:WeCom"] = service.Origin });
        Person administrator = await county.Person("admin");
        Seen wrong = await Add(administrator, "https://elsewhere.example/send?key=1");
        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        wrong.ErrorOf("url").ShouldContain(service.Origin);
        Seen added = await Add(administrator, service.Origin + "/cgi-bin/webhook/send?key=s3cr3t");
        added.Text.ShouldContain("企业微信群");
        added.Page.DocumentElement.OuterHtml.ShouldNotContain("s3cr3t");

        await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await (await county.Person("village-411122108201")).Propose("411122108201", "孙麦香");
        await county.Until(() => !service.Posted.IsEmpty);

        (Uri url, string text) = service.Posted.ShouldHaveSingleItem();
        url.PathAndQuery.ShouldBe("/cgi-bin/webhook/send?key=s3cr3t");
        text.ShouldContain("陈庄村");
        text.ShouldContain($"{county.Origin}selections/{Village}-2026-1");
        text.ShouldNotContain("赵田生");
        (await (await county.Person("county")).Get("/outbox?channel=WeCom")).Page.QuerySelectorAll("article").Length.ShouldBe(1);

        Seen removed = await administrator.SendForm(added with { Path = added.Page.QuerySelector("form[action$=remove]")!.GetAttribute("action")! });
        removed.Text.ShouldContain("还没有群机器人");

        // Who did what, in the order in which it was done, and not the address.
        string[] history = [.. removed.Page.QuerySelectorAll("main li, main ol > *").Select(line => line.TextContent).Where(line => line.Contains("沈管理", StringComparison.Ordinal))];
        history.Length.ShouldBe(2);
        history[0].ShouldContain("撤下陈庄乡");
        history[1].ShouldContain("接入陈庄乡");
        removed.Page.DocumentElement.OuterHtml.ShouldNotContain("s3cr3t");
    }

    [Fact]
    public async Task Letter_OwedAtNight_GoesOutInTheMorning()
    {
        await using var mail = new SmtpServer();
        await using County county = await WithMail(mail);
        await county.Pass(TimeSpan.FromHours(13));

        await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await county.Pass(TimeSpan.FromHours(9));
        mail.Received.ShouldBeEmpty();
        await county.Pass(TimeSpan.FromHours(2));
        await county.Until(() => mail.Received.Count > 0);

        mail.Received.ShouldHaveSingleItem().To.ShouldBe(["chen@township.example"]);
        county.Clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Weekly_Chosen_BringsOneLetterOnMondayInsteadOfEach()
    {
        await using var mail = new SmtpServer();
        await using County county = await WithMail(mail);
        Person township = await county.Person("township-204");
        (await township.Send("/messages/choice", ("choice", nameof(MailChoice.Weekly)))).Text.ShouldContain("已保存");
        (await township.Get("/messages/choice")).Page.QuerySelector("input[value=Weekly]")!.HasAttribute("checked").ShouldBeTrue();
        (await township.Get("/messages/choice")).Text.ShouldContain("历次选择");

        await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await county.Pass(TimeSpan.FromDays(5));
        mail.Received.ShouldBeEmpty();
        await county.Pass(TimeSpan.FromDays(2));
        await county.Until(() => mail.Received.Count > 0);
        await county.Pass(TimeSpan.FromDays(3));

        (IReadOnlyList<string> to, string text) = mail.Received.ShouldHaveSingleItem();
        to.ShouldBe(["chen@township.example"]);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        using MimeMessage letter = await MimeMessage.LoadAsync(stream, TestContext.Current.CancellationToken);
        letter.Subject!.ShouldContain("本周通知汇总");
        letter.TextBody!.ShouldContain("陈庄村");
    }

    [Fact]
    public async Task Choice_SentTwiceAndChangedBetween_KeepsTheLaterAndALineForEach()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person township = await county.Person("township-204");
        Seen form = await township.Get("/messages/choice");
        await township.SendForm(form, ("choice", nameof(MailChoice.Weekly)));
        await township.Send("/messages/choice", ("choice", nameof(MailChoice.OnSite)));
        await township.SendForm(form, ("choice", nameof(MailChoice.Weekly)));
        MailChoiceTable choices = county.Get<MailChoiceTable>();
        (await choices.Of("township-204")).ShouldBe(MailChoice.OnSite);
        (await choices.History("township-204")).Select(chosen => chosen.Choice).ShouldBe([MailChoice.OnSite, MailChoice.Weekly]);
        (await choices.All()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Letter_WithALink_IsSentOnceMoreAndNoOther()
    {
        await using County county = await County.StartAsync();
        string selection = await (await county.Person("village-" + Village)).Propose(Village, "赵田生");
        await (await county.Person("township-204")).Confirm(selection);
        Person office = await county.Person("county");
        await office.Approve(selection);
        string link = await county.InvitationTo("赵田生");
        Seen outbox = await office.Get("/outbox?size=100");
        int letters = outbox.Page.QuerySelectorAll("article").Length;
        var forms = outbox.Page.QuerySelectorAll("form[action='/outbox/again']");
        forms.Length.ShouldBe(1, "only what has a link that opens without an account");

        Dictionary<string, string> filled = forms[0].QuerySelectorAll("[name]").ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value") ?? "");
        for (int i = 0; i < 2; i++)
            using (HttpResponseMessage sent = await office.Post("/outbox/again", filled)) sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await county.Pass(TimeSpan.FromMinutes(1));
        Seen after = await office.Get("/outbox?size=100");
        after.Page.QuerySelectorAll("article").Length.ShouldBe(letters + 1);
        after.Page.QuerySelectorAll($"article a[href='{link}']").Length.ShouldBe(2);
        using HttpResponseMessage nothing = await office.Post("/outbox/again", new(filled) { ["letter"] = "none" });
        nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<Seen> Add(Person administrator, string url) => administrator.Send("/settings/robots",
        ("office", "411122204000"), ("kind", "WeCom"), ("url", url));

    private static async Task<County> WithMail(SmtpServer mail)
    {
        County county = await County.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Smtp:Host"] = "localhost",
            ["Smtp:Port"] = mail.Port.ToString(CultureInfo.InvariantCulture),
            ["Smtp:From"] = "office@county.example",
            ["Smtp:Secure"] = "false",
        });
        await county.Get<StaffTable>().Keep(new Staff(
            "township-204", "陈乡办", "chen@township.example", [new Grant(Role.Township, DivisionCode.Parse("411122204000"))]));
        return county;
    }
}
