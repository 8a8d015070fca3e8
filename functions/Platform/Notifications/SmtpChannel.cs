using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace LinyingTalent.Platform.Notifications;

/// <summary>The section <c>Smtp</c> of the settings.</summary>
/// <param name="User">Null for a relay that asks nobody for a name.</param>
/// <param name="Secure">Whether the connection must be encrypted; only a relay in the same house may do without.</param>
internal sealed record SmtpSettings(string Host, string From, int Port = 587, string? User = null, string? Password = null, bool Secure = true);

/// <summary>Mail through the office's own server.</summary>
internal sealed class SmtpChannel(SmtpSettings settings) : INotificationChannel
{
    public string Name => "smtp";

    public async Task Send(Message message, CancellationToken cancellation)
    {
        using var mail = new MimeMessage { Subject = message.Subject, Body = new TextPart("plain") { Text = message.Body } };
        mail.From.Add(MailboxAddress.Parse(settings.From));

        // Addresses are parsed, never joined into a header: a line break in one cannot add another.
        foreach (string address in message.To) mail.Bcc.Add(MailboxAddress.Parse(address));

        using var server = new SmtpClient();
        await server.ConnectAsync(settings.Host, settings.Port, settings.Secure ? SecureSocketOptions.Auto : SecureSocketOptions.None, cancellation);
        if (settings.User is { Length: > 0 } user) await server.AuthenticateAsync(user, settings.Password ?? "", cancellation);
        await server.SendAsync(mail, cancellation);
        await server.DisconnectAsync(quit: true, cancellation);
    }
}
