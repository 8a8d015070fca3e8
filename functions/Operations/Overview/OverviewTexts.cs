using LinyingTalent.Platform.Text;

namespace LinyingTalent.Operations.Overview;

internal static class OverviewTexts
{
    private static readonly PhraseBook Book = new(typeof(OverviewTexts));

    public static Phrase AllGood => Book.Phrase();

    public static Phrase SomeAttention(int count) => Book.Phrase([count]);

    public static Phrase Signals => Book.Phrase();

    public static Phrase Signal => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase Value => Book.Phrase();

    public static Phrase Good => Book.Phrase();

    public static Phrase Attention => Book.Phrase();

    public static Phrase Bad => Book.Phrase();

    public static Phrase Tables => Book.Phrase();

    public static Phrase Queues => Book.Phrase();

    public static Phrase Measurement => Book.Phrase();

    public static Phrase Outbox => Book.Phrase();

    public static Phrase Submissions => Book.Phrase();

    public static Phrase Deadlines => Book.Phrase();

    public static Phrase Poison => Book.Phrase();

    public static Phrase Failed => Book.Phrase();

    public static Phrase Checks => Book.Phrase();

    public static Phrase Calendar => Book.Phrase();

    public static Phrase RuleTable => Book.Phrase();

    public static Phrase ProcessesLine => Book.Phrase();

    public static Phrase QueuesLine => Book.Phrase();

    public static Phrase ChecksLine => Book.Phrase();

    public static Phrase KeysLine => Book.Phrase();

    public static Phrase Settings => Book.Phrase();

    public static Phrase SettingsLine => Book.Phrase();

    public static Phrase Acts => Book.Phrase();

    public static Phrase NoActs => Book.Phrase();

    public static Phrase Version => Book.Phrase();

    public static Phrase Environment => Book.Phrase();

    public static Phrase Framework => Book.Phrase();
}
