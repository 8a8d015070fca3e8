using LinyingTalent.Platform.Text;

namespace LinyingTalent.Visits;

internal static class VisitTexts
{
    private static readonly PhraseBook Book = new(typeof(VisitTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase DoVisit(string name) => Book.Phrase([name]);

    public static Phrase DoConfirm(string name, DateOnly day) => Book.Phrase([name, day]);

    public static Phrase StateRecorded => Book.Phrase();

    public static Phrase StateConfirmed => Book.Phrase();

    public static Phrase StateRejected => Book.Phrase();

    public static Phrase Fulfilled => Book.Phrase();

    public static Phrase OverdueBy(int days) => Book.Phrase([days]);

    public static Phrase Planned => Book.Phrase();

    public static Phrase Ahead => Book.Phrase();

    public static Phrase InTheFuture(DateOnly day) => Book.Phrase([day]);

    public static Phrase OutsideTheTerm(DateOnly from, DateOnly to) => Book.Phrase([from, to]);

    public static Phrase IsDecided(Phrase state, string by) => Book.Phrase([state, by]);

    public static Phrase PlannedSubject(string village) => Book.Phrase([village]);

    public static Phrase PlannedBody(string village, DateOnly due) => Book.Phrase([village, due]);

    public static Phrase LinkSubject(string village) => Book.Phrase([village]);

    public static Phrase LinkBody(string village) => Book.Phrase([village]);

    public static Phrase DueSubject(string village) => Book.Phrase([village]);

    public static Phrase SoonOwnBody(string village, DateOnly due) => Book.Phrase([village, due]);

    public static Phrase SoonBody(string village, string name, DateOnly due) => Book.Phrase([village, name, due]);

    public static Phrase DueOwnBody(string village, DateOnly due) => Book.Phrase([village, due]);

    public static Phrase DueBody(string village, string name, DateOnly due) => Book.Phrase([village, name, due]);

    public static Phrase OverdueSubject(string village) => Book.Phrase([village]);

    public static Phrase OverdueBody(string village, string name, DateOnly due) => Book.Phrase([village, name, due]);

    public static Phrase ToConfirmSubject(string village) => Book.Phrase([village]);

    public static Phrase ToConfirmBody(string village, string name, DateOnly day) => Book.Phrase([village, name, day]);

    public static Phrase RejectedSubject(string village) => Book.Phrase([village]);

    public static Phrase RejectedBody(string village, string name, DateOnly day, string reason) => Book.Phrase([village, name, day, reason]);
}
