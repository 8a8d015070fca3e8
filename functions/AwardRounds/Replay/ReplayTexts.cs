using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Replay;

internal static class ReplayTexts
{
    private static readonly PhraseBook Book = new(typeof(ReplayTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase NotPublic => Book.Phrase();

    public static Phrase RecordTitle => Book.Phrase();

    public static Phrase RecordLead => Book.Phrase();

    public static Phrase Download => Book.Phrase();

    public static Phrase CheckDraw => Book.Phrase();

    public static Phrase Choose => Book.Phrase();

    public static Phrase Check => Book.Phrase();

    public static Phrase File => Book.Phrase();

    public static Phrase FileHint => Book.Phrase();

    public static Phrase FileMissing => Book.Phrase();

    public static Phrase FileTooLarge => Book.Phrase();

    public static Phrase FileNotRecord => Book.Phrase();

    public static Phrase FileUnusable(Phrase why) => Book.Phrase([why]);

    public static Phrase TooLarge(int nominations, int judges) => Book.Phrase([nominations, judges]);

    public static Phrase Holds => Book.Phrase();

    public static Phrase HoldsWhy => Book.Phrase();

    public static Phrase Differs => Book.Phrase();

    public static Phrase DiffersWhy => Book.Phrase();

    public static Phrase Differences => Book.Phrase();

    public static Phrase What => Book.Phrase();

    public static Phrase Recorded => Book.Phrase();

    public static Phrase Computed => Book.Phrase();

    public static Phrase None => Book.Phrase();

    public static Phrase FirstOf(int shown, int count) => Book.Phrase([shown, count]);

    public static Phrase Panel => Book.Phrase();

    public static Phrase Substitutes => Book.Phrase();

    public static Phrase PoolHash => Book.Phrase();

    public static Phrase Seed => Book.Phrase();

    public static Phrase Freeze => Book.Phrase();

    public static Phrase Winners => Book.Phrase();

    public static Phrase Ranking => Book.Phrase();

    public static Phrase Place(int rank) => Book.Phrase([rank]);

    public static Phrase Total(string judge, string nomination) => Book.Phrase([judge, nomination]);

    public static Phrase SheetTwice(string judge, string nomination) => Book.Phrase([judge, nomination]);

    public static Phrase SheetOffScale(string judge, string nomination) => Book.Phrase([judge, nomination]);

    public static Phrase NominationTwice(string nomination) => Book.Phrase([nomination]);

    public static Phrase History => Book.Phrase();

    public static Phrase HistoryHolds(int entries, object day) => Book.Phrase([entries, day]);

    public static Phrase HistoryUnsealed(int entries) => Book.Phrase([entries]);

    public static Phrase NotSealedYet => Book.Phrase();

    public static Phrase EntryChanged(object day, int entry) => Book.Phrase([day, entry]);

    public static Phrase EntryMissing(object day, int entry) => Book.Phrase([day, entry]);

    public static Phrase SealChanged(object day) => Book.Phrase([day]);

    public static Phrase ChainMadeAnew(object day, int entry) => Book.Phrase([day, entry]);

    public static Phrase SealMissing(object day) => Book.Phrase([day]);

    public static Phrase UnitPlace(int rank) => Book.Phrase([rank]);

    public static Phrase UnitRanking => Book.Phrase();
}
