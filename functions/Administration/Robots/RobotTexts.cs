using LinyingTalent.Platform.Text;

namespace LinyingTalent.Administration.Robots;

internal static class RobotTexts
{
    private static readonly PhraseBook Book = new(typeof(RobotTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase None => Book.Phrase();

    public static Phrase Remove => Book.Phrase();

    public static Phrase New => Book.Phrase();

    public static Phrase NewLead => Book.Phrase();

    public static Phrase Office => Book.Phrase();

    public static Phrase Kind => Book.Phrase();

    public static Phrase Url => Book.Phrase();

    public static Phrase UrlHint(string origin) => Book.Phrase([origin]);

    public static Phrase UrlWrong(string origin) => Book.Phrase([origin]);

    public static Phrase Secret => Book.Phrase();

    public static Phrase SecretHint => Book.Phrase();

    public static Phrase SecretWrong => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase History => Book.Phrase();

    public static Phrase DidAdd(string office, Phrase kind) => Book.Phrase([office, kind]);

    public static Phrase DidRemove(string office, Phrase kind) => Book.Phrase([office, kind]);
}
