using LinyingTalent.Platform.Text;

namespace LinyingTalent.Statistics.Recount;

internal static class RecountTexts
{
    private static readonly PhraseBook Book = new(typeof(RecountTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase Run => Book.Phrase();

    public static Phrase Never => Book.Phrase();

    public static Phrase Last(DateTimeOffset at, string records) => Book.Phrase([at, records]);

    public static Phrase Same => Book.Phrase();

    public static Phrase Different(int count) => Book.Phrase([count]);

    public static Phrase Division => Book.Phrase();

    public static Phrase Figure => Book.Phrase();

    public static Phrase Month => Book.Phrase();

    public static Phrase KeptValue => Book.Phrase();

    public static Phrase Counted => Book.Phrase();

    public static Phrase Settle => Book.Phrase();

    public static Phrase SettleLead => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Earlier => Book.Phrase();

    public static Phrase When => Book.Phrase();

    public static Phrase By => Book.Phrase();

    public static Phrase Result => Book.Phrase();

    public static Phrase Records => Book.Phrase();

    public static Phrase SomeDifferent => Book.Phrase();

    public static Phrase SetRight => Book.Phrase();

    public static Phrase Nightly => Book.Phrase();

    public static Phrase SettledBecause(string reason) => Book.Phrase([reason]);

    public static Phrase Warning(int count) => Book.Phrase([count]);

    public static Phrase See => Book.Phrase();
}
