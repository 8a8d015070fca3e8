using LinyingTalent.Platform.Text;

namespace LinyingTalent.Administration.MailChoices;

internal static class MailChoiceTexts
{
    private static readonly PhraseBook Book = new(typeof(MailChoiceTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase NoAddress => Book.Phrase();

    public static Phrase Choice => Book.Phrase();

    public static Phrase AtOnce => Book.Phrase();

    public static Phrase AtOnceHint => Book.Phrase();

    public static Phrase Weekly => Book.Phrase();

    public static Phrase WeeklyHint => Book.Phrase();

    public static Phrase OnSite => Book.Phrase();

    public static Phrase OnSiteHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase Kept => Book.Phrase();

    public static Phrase History => Book.Phrase();
}
