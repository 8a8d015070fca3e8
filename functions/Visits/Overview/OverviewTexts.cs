using LinyingTalent.Platform.Text;

namespace LinyingTalent.Visits.Overview;

internal static class OverviewTexts
{
    private static readonly PhraseBook Book = new(typeof(OverviewTexts));

    public static Phrase Duties => Book.Phrase();

    public static Phrase Records => Book.Phrase();

    public static Phrase Calendar => Book.Phrase();

    public static Phrase DutiesLead(int overdue) => Book.Phrase([overdue]);

    public static Phrase RecordsLead => Book.Phrase();

    public static Phrase NoDuties => Book.Phrase();

    public static Phrase NoRecords => Book.Phrase();

    public static Phrase Count(int rows) => Book.Phrase([rows]);

    public static Phrase AdvisorTitle(string name) => Book.Phrase([name]);

    public static Phrase Term(DateOnly from, DateOnly to) => Book.Phrase([from, to]);

    public static Phrase DoRecord => Book.Phrase();

    public static Phrase PersonalLink => Book.Phrase();

    public static Phrase PersonalLinkLead => Book.Phrase();

    public static Phrase SendLink => Book.Phrase();

    public static Phrase LinkSent => Book.Phrase();

    public static Phrase Day => Book.Phrase();

    public static Phrase Advisor => Book.Phrase();

    public static Phrase Village => Book.Phrase();

    public static Phrase Done => Book.Phrase();

    public static Phrase Due => Book.Phrase();

    public static Phrase Period => Book.Phrase();

    public static Phrase FromUntil(DateOnly from, DateOnly until) => Book.Phrase([from, until]);

    public static Phrase State => Book.Phrase();

    public static Phrase Show => Book.Phrase();

    public static Phrase ShowOverdue => Book.Phrase();

    public static Phrase ShowFulfilled => Book.Phrase();

    public static Phrase Township => Book.Phrase();

    public static Phrase Find => Book.Phrase();

    public static Phrase ShowOpen => Book.Phrase();

    public static Phrase ShowAhead => Book.Phrase();
}
