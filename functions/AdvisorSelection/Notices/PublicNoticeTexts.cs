using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Notices;

internal static class PublicNoticeTexts
{
    private static readonly PhraseBook Book = new(typeof(PublicNoticeTexts));

    public static Phrase NothingToNotice => Book.Phrase();

    public static Phrase NoticeNotOver => Book.Phrase();

    public static Phrase NotNoticed => Book.Phrase();

    public static Phrase NoticeIsOver(DateTimeOffset ended) => Book.Phrase([ended]);

    public static Phrase TooManyObjections => Book.Phrase();

    public static Phrase NoSuchObjection => Book.Phrase();

    public static Phrase ObjectionIsAnswered => Book.Phrase();

    public static Phrase ObjectionsAreOpen(int count) => Book.Phrase([count]);

    public static Phrase StateOpen => Book.Phrase();

    public static Phrase StateUpheld => Book.Phrase();

    public static Phrase StateNotUpheld => Book.Phrase();

    public static Phrase ListTitle => Book.Phrase();

    public static Phrase ListLead => Book.Phrase();

    public static Phrase ListEmpty => Book.Phrase();

    public static Phrase Village => Book.Phrase();

    public static Phrase Ends => Book.Phrase();

    public static Phrase Township => Book.Phrase();

    public static Phrase People => Book.Phrase();

    public static Phrase Title(string village) => Book.Phrase([village]);

    public static Phrase Body(string village) => Book.Phrase([village]);

    public static Phrase Period => Book.Phrase();

    public static Phrase PeriodOf(DateTimeOffset posted, DateTimeOffset until, int days) => Book.Phrase([posted, until, days]);

    public static Phrase Name => Book.Phrase();

    public static Phrase Trades => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase HowToObject => Book.Phrase();

    public static Phrase Object => Book.Phrase();

    public static Phrase Objections => Book.Phrase();

    public static Phrase NoObjections => Book.Phrase();

    public static Phrase Number => Book.Phrase();

    public static Phrase NumberOf(int number) => Book.Phrase([number]);

    public static Phrase ReceivedOn => Book.Phrase();

    public static Phrase Outcome => Book.Phrase();

    public static Phrase EndedNote => Book.Phrase();

    public static Phrase NotPublic => Book.Phrase();
}
