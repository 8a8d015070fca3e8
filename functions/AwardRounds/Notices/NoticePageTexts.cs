using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Notices;

internal static class NoticePageTexts
{
    private static readonly PhraseBook Book = new(typeof(NoticePageTexts));

    public static Phrase Title(string name) => Book.Phrase([name]);

    public static Phrase Recomputing => Book.Phrase();

    public static Phrase Corrected(string names) => Book.Phrase([names]);

    public static Phrase Ended => Book.Phrase();

    public static Phrase Body(string title, string telephone) => Book.Phrase([title, telephone]);

    public static Phrase NumberOf(int number) => Book.Phrase([number]);

    public static Phrase Until(int days, DateTimeOffset ends) => Book.Phrase([days, ends]);

    public static Phrase NotEverywhere(string places) => Book.Phrase([places]);

    public static Phrase People => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Village => Book.Phrase();

    public static Phrase Postings => Book.Phrase();

    public static Phrase Place => Book.Phrase();

    public static Phrase Day => Book.Phrase();

    public static Phrase Proof => Book.Phrase();

    public static Phrase Open => Book.Phrase();

    public static Phrase Object => Book.Phrase();

    public static Phrase Objections => Book.Phrase();

    public static Phrase NoObjections => Book.Phrase();

    public static Phrase Number => Book.Phrase();

    public static Phrase ObjectionOf(int number) => Book.Phrase([number]);

    public static Phrase ReceivedOn => Book.Phrase();

    public static Phrase Outcome => Book.Phrase();

    public static Phrase Answer => Book.Phrase();
}
