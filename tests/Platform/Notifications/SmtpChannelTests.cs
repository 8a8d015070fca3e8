using LinyingTalent.Platform.Notifications;
using MimeKit;

namespace LinyingTalent.Tests.Platform.Notifications;

public sealed class SmtpChannelTests
{
    [Fact]
    public async Task Send_ChineseMessageToTwo_ReachesBothAndShowsNeitherToTheOther()
    {
        await using var server = new SmtpServer();
        await Channel(server).Send(
            new Message("聘书已颁发", "赵田生 同志：\n\n聘书已经颁发。", ["a@village.example", "b@village.example"]), TestContext.Current.CancellationToken);

        (IReadOnlyList<string> to, string text) = server.Received.ShouldHaveSingleItem();
        to.ShouldBe(["a@village.example", "b@village.example"]);
        text.ShouldNotContain("village.example");
        using MimeMessage mail = Read(text);
        mail.Subject.ShouldBe("聘书已颁发");
        mail.TextBody!.ReplaceLineEndings("\n").ShouldContain("赵田生 同志：\n\n聘书已经颁发。");
    }

    [Fact]
    public async Task Send_SubjectWithALineBreak_AddsNoHeader()
    {
        await using var server = new SmtpServer();
        await Channel(server).Send(new Message("聘书\r\nX-Injected: yes", "正文", ["a@village.example"]), TestContext.Current.CancellationToken);
        using MimeMessage mail = Read(server.Received.ShouldHaveSingleItem().Text);
        mail.Headers.Contains("X-Injected").ShouldBeFalse();
    }

    [Fact]
    public async Task Send_ServerRefuses_Fails()
    {
        await using var server = new SmtpServer(refusals: 1);
        await Should.ThrowAsync<MailKit.Net.Smtp.SmtpCommandException>(
            () => Channel(server).Send(new Message("题目", "正文", ["a@village.example"]), TestContext.Current.CancellationToken));
        server.Received.ShouldBeEmpty();
    }

    private static SmtpChannel Channel(SmtpServer server) => new(new SmtpSettings("localhost", "office@county.example", server.Port, Secure: false));

    private static MimeMessage Read(string text)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return MimeMessage.Load(stream);
    }
}
