using LinyingTalent.Platform.Text;

namespace LinyingTalent.Talents.SendLink;

internal static class SendTexts
{
    private static readonly PhraseBook Book = new(typeof(SendTexts));

    public static Phrase Send => Book.Phrase();

    public static Phrase Title(string name) => Book.Phrase([name]);

    public static Phrase Lead => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase Sent => Book.Phrase();

    public static Phrase MailSubject => Book.Phrase();

    public static Phrase MailBody(string place, string name) => Book.Phrase([place, name]);
}
