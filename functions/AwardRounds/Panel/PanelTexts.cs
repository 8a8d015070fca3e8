using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Panel;

internal static class PanelTexts
{
    private static readonly PhraseBook Book = new(typeof(PanelTexts));

    public static Phrase Lead(int judges, int substitutes) => Book.Phrase([judges, substitutes]);

    public static Phrase Pool => Book.Phrase();

    public static Phrase PoolHint => Book.Phrase();

    public static Phrase PoolEmpty => Book.Phrase();

    public static Phrase Source => Book.Phrase();

    public static Phrase SourceHint => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase PoolOf(int count) => Book.Phrase([count]);

    public static Phrase Number => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Employer => Book.Phrase();

    public static Phrase Value => Book.Phrase();

    public static Phrase ValueHint(string source) => Book.Phrase([source]);

    public static Phrase Draw => Book.Phrase();

    public static Phrase LineUnusable(int line, Phrase why) => Book.Phrase([line, why]);

    public static Phrase VillageUnknown(string village) => Book.Phrase([village]);

    public static Phrase AccountUnusable => Book.Phrase();

    public static Phrase EmailUnusable => Book.Phrase();

    public static Phrase Conflicts => Book.Phrase();

    public static Phrase NoConflict => Book.Phrase();

    public static Phrase ConflictsOf(Phrase ground, int nominations) => Book.Phrase([ground, nominations]);

    public static Phrase ConflictsHint => Book.Phrase();

    public static Phrase Scarcest(string name, int free) => Book.Phrase([name, free]);

    public static Phrase StateAgain => Book.Phrase();

    public static Phrase StateAgainHint => Book.Phrase();
}
