using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Notifications.Robots;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Notifications;

/// <param name="Link">Null where there is none, or where it is the receiver's alone.</param>
internal sealed record OutboxRow(SentNotification Sent, Phrase Subject, Phrase Greeting, Phrase Body, Uri? Link)
{
    public Phrase Channel => Sent.Channel switch
    {
        "smtp" => NotificationTexts.ChannelSmtp,
        nameof(RobotKind.WeCom) => NotificationTexts.WeCom,
        nameof(RobotKind.DingTalk) => NotificationTexts.DingTalk,
        _ => NotificationTexts.ChannelSite,
    };
}

/// <summary>The list of messages, the latest first; on the page each is a card, in the export a row.</summary>
internal static class OutboxList
{
    public const string Path = "/outbox";

    /// <summary>The letter's row, in the form that sends it again.</summary>
    public const string Letter = "letter";

    public static ListOf<OutboxRow> Shape { get; } = new(Path, () => NotificationTexts.Heading)
    {
        Filters =
        [
            new TextFilter<OutboxRow>("q", () => NotificationTexts.Words, row => row.Subject, row => row.Greeting, row => row.Body),
            new ChoiceFilter<OutboxRow>("channel", () => NotificationTexts.Channel, row => row.Sent.Channel, row => row.Channel),
        ],
        Columns =
        [
            new("sent", () => NotificationTexts.SentAt, row => row.Sent.SentAt),
            new("subject", () => NotificationTexts.Subject, row => row.Subject) { Width = 36 },
            new("to", () => NotificationTexts.Receiver, row => row.Greeting) { OnlyExported = true, Width = 36 },
            new("body", () => NotificationTexts.Body, row => row.Body) { OnlyExported = true, Width = 60 },
            new("channel", () => NotificationTexts.Channel, row => row.Channel),
        ],
        Sort = "-sent",
    };
}
