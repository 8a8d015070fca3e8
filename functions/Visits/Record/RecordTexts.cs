using LinyingTalent.Platform.Text;

namespace LinyingTalent.Visits.Record;

internal static class RecordTexts
{
    private static readonly PhraseBook Book = new(typeof(RecordTexts));

    public static Phrase Title(string name) => Book.Phrase([name]);

    public static Phrase Lead => Book.Phrase();

    public static Phrase NotTaken => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase Day => Book.Phrase();

    public static Phrase Place => Book.Phrase();

    public static Phrase PlaceHint => Book.Phrase();

    public static Phrase Done => Book.Phrase();

    public static Phrase DoneHint => Book.Phrase();

    public static Phrase Outcome => Book.Phrase();

    public static Phrase OutcomeHint => Book.Phrase();

    public static Phrase Photo => Book.Phrase();

    public static Phrase PhotoHint => Book.Phrase();

    public static Phrase FormIsBroken => Book.Phrase();
}
