using LinyingTalent.Platform.Text;

namespace LinyingTalent.Administration.Features;

internal static class FeaturePageTexts
{
    private static readonly PhraseBook Book = new(typeof(FeaturePageTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase Feature => Book.Phrase();

    public static Phrase When => Book.Phrase();

    public static Phrase Today => Book.Phrase();

    public static Phrase OpenToday => Book.Phrase();

    public static Phrase ClosedToday => Book.Phrase();

    public static Phrase Back => Book.Phrase();

    public static Phrase History => Book.Phrase();

    public static Phrase NoHistory => Book.Phrase();

    public static Phrase Change => Book.Phrase();

    public static Phrase ChangeLead(string county) => Book.Phrase([county]);

    public static Phrase ReadOnly => Book.Phrase();

    public static Phrase Opening => Book.Phrase();

    public static Phrase AlwaysHint => Book.Phrase();

    public static Phrase ForATime => Book.Phrase();

    public static Phrase ForATimeHint => Book.Phrase();

    public static Phrase NeverHint => Book.Phrase();

    public static Phrase First => Book.Phrase();

    public static Phrase Last => Book.Phrase();

    public static Phrase DayHint => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase ChangedMeanwhile => Book.Phrase();
}
