using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Notifications;

internal static class NotificationTexts
{
    private static readonly PhraseBook Book = new(typeof(NotificationTexts));

    public static Phrase DearOffice(string office) => Book.Phrase([office]);

    public static Phrase DearPerson(string name) => Book.Phrase([name]);

    public static Phrase PleasePassOn(string office, string name) => Book.Phrase([office, name]);

    public static Phrase Office(string division, Phrase role) => Book.Phrase([division, role]);

    public static Phrase SealedSubject => Book.Phrase();

    public static Phrase SealedGreeting => Book.Phrase();

    public static Phrase SealedBody(DateTimeOffset until) => Book.Phrase([until]);

    public static Phrase Heading => Book.Phrase();

    public static Phrase Empty => Book.Phrase();

    public static Phrase SentBy(DateTimeOffset at, string channel) => Book.Phrase([at, channel]);

    public static Phrase ChannelSite => Book.Phrase();

    public static Phrase ChannelSmtp => Book.Phrase();

    public static Phrase Words => Book.Phrase();

    public static Phrase Channel => Book.Phrase();

    public static Phrase SentAt => Book.Phrase();

    public static Phrase Subject => Book.Phrase();

    public static Phrase Receiver => Book.Phrase();

    public static Phrase Body => Book.Phrase();

    public static Phrase Intro => Book.Phrase();

    public static Phrase PoisonHeading(int count) => Book.Phrase([count]);

    public static Phrase PoisonExplain => Book.Phrase();

    public static Phrase OpenQueue => Book.Phrase();

    public static Phrase OpenLink => Book.Phrase();

    public static Phrase WeCom => Book.Phrase();

    public static Phrase DingTalk => Book.Phrase();

    public static Phrase DigestSubject(string count) => Book.Phrase([count]);

    public static Phrase Digest(DateOnly from, string count, string lines) => Book.Phrase([from, count, lines]);

    public static Phrase SendAgain => Book.Phrase();

    public static Phrase SendAgainHint => Book.Phrase();
}
