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
