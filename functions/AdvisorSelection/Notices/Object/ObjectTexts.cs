using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Notices.Object;

internal static class ObjectTexts
{
    private static readonly PhraseBook Book = new(typeof(ObjectTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase Candidate => Book.Phrase();

    public static Phrase Text => Book.Phrase();

    public static Phrase TextHint => Book.Phrase();

    public static Phrase TextTooShort(int least) => Book.Phrase([least]);

    public static Phrase Name => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase TelephoneHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
