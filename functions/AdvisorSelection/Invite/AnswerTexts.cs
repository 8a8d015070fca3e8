using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Invite;

internal static class AnswerTexts
{
    private static readonly PhraseBook Book = new(typeof(AnswerTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Dear(string name) => Book.Phrase([name]);

    public static Phrase Body(string village) => Book.Phrase([village]);

    public static Phrase Until(DateTimeOffset until) => Book.Phrase([until]);

    public static Phrase OpenLetter => Book.Phrase();

    public static Phrase Answer => Book.Phrase();

    public static Phrase Accept => Book.Phrase();

    public static Phrase Decline => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase AcceptedTitle => Book.Phrase();

    public static Phrase Accepted(string village) => Book.Phrase([village]);

    public static Phrase Certified(string place) => Book.Phrase([place]);

    public static Phrase SeeCertificate => Book.Phrase();

    public static Phrase DeclinedTitle => Book.Phrase();

    public static Phrase Declined => Book.Phrase();
}
