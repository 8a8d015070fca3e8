using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Notifications.Robots;

/// <summary>The services whose groups a robot can post into.</summary>
internal enum RobotKind
{
    /// <summary>企业微信</summary>
    WeCom,

    /// <summary>钉钉</summary>
    DingTalk,
}

/// <summary>A robot in an office's group chat: it posts that something came for the office, and where to read it.</summary>
/// <param name="Url">Whoever has it can post into the group: kept encrypted, never shown again.</param>
/// <param name="Secret">For DingTalk robots that ask for a signature; null for others.</param>
internal sealed record Robot(string Id, Office Office, RobotKind Kind, Uri Url, string? Secret)
{
    public static Phrase WordOf(RobotKind kind) => kind == RobotKind.WeCom ? NotificationTexts.WeCom : NotificationTexts.DingTalk;
}

/// <summary>One posting that a robot owes.</summary>
internal sealed record RobotPosting(NotificationReference Notification, string Robot);
