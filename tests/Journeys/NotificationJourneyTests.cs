using System.Globalization;
using System.Net;
using LinyingTalent.Tests.Platform.Notifications;
using MimeKit;

namespace LinyingTalent.Tests.Journeys;

public sealed class NotificationJourneyTests
{
    private const string Village = "411122204201";

    // host.json: five tries, then a message is set aside.
    private const int Tries = 5;

    [Fact]
    public async Task Invitation_MailServerDownForFiveTries_IsSetAsideAndReachesThePersonWhenSentAgain()
    {
        await using var mail = new SmtpServer(refusals: Tries);
        await using County county = await County.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Smtp:Host"] = "localhost",
            ["Smtp:Port"] = mail.Port.ToString(CultureInfo.InvariantCulture),
            ["Smtp:From"] = "office@county.example",
            ["Smtp:Secure"] = "false",
        });
        await InviteWithEmail(county);

        Person administrator = await county.Person("admin");
        Seen outbox = await Shows(county, administrator, "多次发送失败");
        mail.Received.ShouldBeEmpty();
        string queue = outbox.Page.QuerySelector("a[href^='/operations/queues/']")!.GetAttribute("href")!;
        Seen setAside = await administrator.Get(queue);
        setAside.Text.ShouldContain($"{Village}-2026-1");
        setAside.Text.ShouldNotContain("赵田生");
        Seen again = await administrator.SendForm(setAside, ("reason", "邮件服务器已恢复"));
        again.Text.ShouldContain("没有被搁置的消息");
        again.Text.ShouldContain("邮件服务器已恢复");
        await Shows(county, administrator, "（电子邮件）");

        // A clock that leaps past a message's lease may send it twice: both copies are the same letter.
        mail.Received.ShouldNotBeEmpty();
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mail.Received[0].Text));
        using MimeMessage letter = await MimeMessage.LoadAsync(stream, TestContext.Current.CancellationToken);
        string link = letter.TextBody!.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith(county.Origin.AbsoluteUri, StringComparison.Ordinal));
        Seen invitation = await (await county.Person()).Get(new Uri(link).PathAndQuery);
        invitation.Status.ShouldBe(HttpStatusCode.OK);
        invitation.Text.ShouldContain("赵田生");
    }

    private static async Task InviteWithEmail(County county)
    {
        Person village = await county.Person("village-" + Village);
        await village.Send($"/villages/{Village}/propose", [.. Steps.Proposal("赵田生"), ("c1-email", "zhao@village.example")]);
        string selection = $"/selections/{Village}-2026-1";
        await (await county.Person("township-204")).Confirm(selection);
        await (await county.Person("county")).Approve(selection);
    }

    private static async Task<Seen> Shows(County county, Person person, string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            await county.Pass(TimeSpan.FromSeconds(10));
            Seen seen = await person.Get("/outbox");
            if (seen.Text.Contains(text, StringComparison.Ordinal)) return seen;
            limit.IsCancellationRequested.ShouldBeFalse(seen.Text);
        }
    }
}
