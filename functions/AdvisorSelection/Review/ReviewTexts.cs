using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Review;

internal static class ReviewTexts
{
    private static readonly PhraseBook Book = new(typeof(ReviewTexts));

    public static Phrase Lead => Book.Phrase();

    public static Phrase YourDecision => Book.Phrase();

    public static Phrase Decision => Book.Phrase();

    public static Phrase Approve => Book.Phrase();

    public static Phrase Return => Book.Phrase();

    public static Phrase Refuse => Book.Phrase();

    public static Phrase Places => Book.Phrase();

    public static Phrase PlacesHint(int asked) => Book.Phrase([asked]);

    public static Phrase PlacesUnit => Book.Phrase();

    public static Phrase ReturnAnyTime => Book.Phrase();

    public static Phrase OverObjection => Book.Phrase();

    public static Phrase OverObjectionHint => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
