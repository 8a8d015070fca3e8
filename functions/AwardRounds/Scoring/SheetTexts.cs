using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Scoring;

internal static class SheetTexts
{
    private static readonly PhraseBook Book = new(typeof(SheetTexts));

    public static Phrase ListTitle => Book.Phrase();

    public static Phrase Progress(int given, int open) => Book.Phrase([given, open]);

    public static Phrase Until(DateTimeOffset until) => Book.Phrase([until]);

    public static Phrase NothingYet => Book.Phrase();

    public static Phrase Code => Book.Phrase();

    public static Phrase CodeOf(string code) => Book.Phrase([code]);

    public static Phrase State => Book.Phrase();

    public static Phrase Total => Book.Phrase();

    public static Phrase Given => Book.Phrase();

    public static Phrase Draft => Book.Phrase();

    public static Phrase Open => Book.Phrase();

    public static Phrase Files => Book.Phrase();

    public static Phrase FilesHidden => Book.Phrase();

    public static Phrase Others => Book.Phrase();

    public static Phrase NoOthers => Book.Phrase();

    public static Phrase CriterionOf(string name, int weight) => Book.Phrase([name, weight]);

    public static Phrase LevelOf(string points, string label) => Book.Phrase([points, label]);

    public static Phrase PointsUnit => Book.Phrase();

    public static Phrase Remark => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase SaveDraft => Book.Phrase();

    public static Phrase DeclareConflict => Book.Phrase();

    public static Phrase ConflictQuestion => Book.Phrase();

    public static Phrase ConflictSubmit => Book.Phrase();

    public static Phrase ConflictEffect => Book.Phrase();

    public static Phrase ConflictEffectLate => Book.Phrase();

    public static Phrase BackToList => Book.Phrase();
}
