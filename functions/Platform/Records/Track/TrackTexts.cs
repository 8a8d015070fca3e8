using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Records.Track;

internal static class TrackTexts
{
    private static readonly PhraseBook Book = new(typeof(TrackTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase Number => Book.Phrase();

    public static Phrase NumberHint => Book.Phrase();

    public static Phrase Digits => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase NotFound => Book.Phrase();

    public static Phrase CaseNumber => Book.Phrase();
}
