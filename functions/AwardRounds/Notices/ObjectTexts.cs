using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Notices;

internal static class ObjectTexts
{
    private static readonly PhraseBook Book = new(typeof(ObjectTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase RecordTitle => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase RecordLead => Book.Phrase();

    public static Phrase Person => Book.Phrase();

    public static Phrase Way => Book.Phrase();

    public static Phrase Day => Book.Phrase();

    public static Phrase DayHint => Book.Phrase();

    public static Phrase Text => Book.Phrase();

    public static Phrase TextHint => Book.Phrase();

    public static Phrase TextTooShort(int least) => Book.Phrase([least]);

    public static Phrase Name => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase TelephoneHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
