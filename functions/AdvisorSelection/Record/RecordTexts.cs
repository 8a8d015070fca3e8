using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Record;

internal static class RecordTexts
{
    private static readonly PhraseBook Book = new(typeof(RecordTexts));

    public static Phrase Title(string name) => Book.Phrase([name]);

    public static Phrase Lead => Book.Phrase();

    public static Phrase Sent => Book.Phrase();

    public static Phrase Answer => Book.Phrase();

    public static Phrase Accepts => Book.Phrase();

    public static Phrase Declines => Book.Phrase();

    public static Phrase Way => Book.Phrase();

    public static Phrase WayHint => Book.Phrase();

    public static Phrase On => Book.Phrase();

    public static Phrase OnHint => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
