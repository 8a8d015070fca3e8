using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection;

internal static class NoticeTexts
{
    private static readonly PhraseBook Book = new(typeof(NoticeTexts));

    public static Phrase AnalyseSubject(string village) => Book.Phrase([village]);

    public static Phrase Analyse(string village, string names) => Book.Phrase([village, names]);

    public static Phrase ReviewSubject(string village) => Book.Phrase([village]);

    public static Phrase Review(string village, string order) => Book.Phrase([village, order]);

    public static Phrase OpinionSubject(string village) => Book.Phrase([village]);

    public static Phrase Opinion(string village, DateTimeOffset until) => Book.Phrase([village, until]);

    public static Phrase OpinionReminderSubject(string village) => Book.Phrase([village]);

    public static Phrase OpinionReminder(string village, DateTimeOffset until) => Book.Phrase([village, until]);

    public static Phrase OpinionDateMovedSubject(string village) => Book.Phrase([village]);

    public static Phrase OpinionDateMoved(string village, DateTimeOffset before, DateTimeOffset after) => Book.Phrase([village, before, after]);

    public static Phrase ObjectionSubject(string village) => Book.Phrase([village]);

    public static Phrase Objection(string village, IWorded department) => Book.Phrase([village, department]);

    public static Phrase OpinionsInSubject(string village) => Book.Phrase([village]);

    public static Phrase OpinionsIn(string village) => Book.Phrase([village]);

    public static Phrase EscalatedSubject(string village) => Book.Phrase([village]);

    public static Phrase Escalated(string village, Phrase step) => Book.Phrase([village, step]);

    public static Phrase PassedUpSubject(string village) => Book.Phrase([village]);

    public static Phrase PassedUp(string village, Phrase step) => Book.Phrase([village, step]);

    public static Phrase CorrectSubject(string village) => Book.Phrase([village]);

    public static Phrase Correct(string village, string reason) => Book.Phrase([village, reason]);

    public static Phrase ApprovedSubject(string village) => Book.Phrase([village]);

    public static Phrase Approved(string village) => Book.Phrase([village]);

    public static Phrase RefusedSubject(string village) => Book.Phrase([village]);

    public static Phrase Refused(string village, string reason) => Book.Phrase([village, reason]);

    public static Phrase WithdrawnSubject(string village) => Book.Phrase([village]);

    public static Phrase Withdrawn(string village, string reason) => Book.Phrase([village, reason]);

    public static Phrase OverdueSubject(string village) => Book.Phrase([village]);

    public static Phrase Overdue(string village) => Book.Phrase([village]);

    public static Phrase NoticePostedSubject(string village) => Book.Phrase([village]);

    public static Phrase NoticePosted(string village, DateTimeOffset until) => Book.Phrase([village, until]);

    public static Phrase ObjectedSubject(string village) => Book.Phrase([village]);

    public static Phrase Objected(string village, string number) => Book.Phrase([village, number]);

    public static Phrase ObjectionUpheldSubject(string village) => Book.Phrase([village]);

    public static Phrase ObjectionUpheld(string village, string name, string reason) => Book.Phrase([village, name, reason]);

    public static Phrase InvitedSubject(string village) => Book.Phrase([village]);

    public static Phrase Invited(string village, DateTimeOffset until) => Book.Phrase([village, until]);

    public static Phrase InvitationReminderSubject(string village) => Book.Phrase([village]);

    public static Phrase InvitationReminder(string village, DateTimeOffset until) => Book.Phrase([village, until]);

    public static Phrase DeclinedSubject(string village) => Book.Phrase([village]);

    public static Phrase Declined(string village, string name) => Book.Phrase([village, name]);

    public static Phrase LapsedSubject(string village) => Book.Phrase([village]);

    public static Phrase Lapsed(string village, string name) => Book.Phrase([village, name]);

    public static Phrase CertifiedSubject(string village) => Book.Phrase([village]);

    public static Phrase Certified(string village) => Book.Phrase([village]);

    public static Phrase VillageCertified(string village, string name) => Book.Phrase([village, name]);

    public static Phrase UnfilledSubject(string village) => Book.Phrase([village]);

    public static Phrase Unfilled(string village) => Book.Phrase([village]);

    public static Phrase AnswerDateMovedSubject(string village) => Book.Phrase([village]);

    public static Phrase AnswerDateMoved(string village, DateTimeOffset before, DateTimeOffset after) => Book.Phrase([village, before, after]);

    public static Phrase DeadlineMovedSubject(string village) => Book.Phrase([village]);

    public static Phrase DeadlineMoved(string village, DateTimeOffset before, DateTimeOffset after) => Book.Phrase([village, before, after]);
}
