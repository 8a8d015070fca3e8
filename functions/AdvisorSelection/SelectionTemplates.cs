using System.Globalization;
using LinyingTalent.Platform.Notifications;

namespace LinyingTalent.AdvisorSelection;

/// <summary>How the notifications of the selection are worded. The first argument is the village.</summary>
internal static class SelectionTemplates
{
    public static IReadOnlyList<NotificationTemplate> All { get; } =
    [
        new("Analyse", a => (NoticeTexts.AnalyseSubject(a[0]), NoticeTexts.Analyse(a[0], a[1]))),
        new("Review", a => (NoticeTexts.ReviewSubject(a[0]), NoticeTexts.Review(a[0], a[1]))),
        new("Correct", a => (NoticeTexts.CorrectSubject(a[0]), NoticeTexts.Correct(a[0], a[1]))),
        new("Opinion", a => (NoticeTexts.OpinionSubject(a[0]), NoticeTexts.Opinion(a[0], Moment(a[1])))),
        new("OpinionReminder", a => (NoticeTexts.OpinionReminderSubject(a[0]), NoticeTexts.OpinionReminder(a[0], Moment(a[1])))),
        new("OpinionDateMoved", a => (NoticeTexts.OpinionDateMovedSubject(a[0]), NoticeTexts.OpinionDateMoved(a[0], Moment(a[2]), Moment(a[1])))),
        new("Objection", a => (NoticeTexts.ObjectionSubject(a[0]), NoticeTexts.Objection(a[0], SelectionWords.Department(a[1])))),
        new("OpinionsIn", a => (NoticeTexts.OpinionsInSubject(a[0]), NoticeTexts.OpinionsIn(a[0]))),
        new("Escalated", a => (NoticeTexts.EscalatedSubject(a[0]), NoticeTexts.Escalated(a[0], StepOf(a[1])))),
        new("PassedUp", a => (NoticeTexts.PassedUpSubject(a[0]), NoticeTexts.PassedUp(a[0], StepOf(a[1])))),
        new("Approved", a => (NoticeTexts.ApprovedSubject(a[0]), NoticeTexts.Approved(a[0]))),
        new("Refused", a => (NoticeTexts.RefusedSubject(a[0]), NoticeTexts.Refused(a[0], a[1]))),
        new("Withdrawn", a => (NoticeTexts.WithdrawnSubject(a[0]), NoticeTexts.Withdrawn(a[0], a[1]))),
        new("Overdue", a => (NoticeTexts.OverdueSubject(a[0]), NoticeTexts.Overdue(a[0]))),
        new("NoticePosted", a => (NoticeTexts.NoticePostedSubject(a[0]), NoticeTexts.NoticePosted(a[0], Moment(a[1])))),
        new("Objected", a => (NoticeTexts.ObjectedSubject(a[0]), NoticeTexts.Objected(a[0], a[1]))),
        new("ObjectionUpheld", a => (NoticeTexts.ObjectionUpheldSubject(a[0]), NoticeTexts.ObjectionUpheld(a[0], a[1], a[2]))),
        new("Invited", a => (NoticeTexts.InvitedSubject(a[0]), NoticeTexts.Invited(a[0], Moment(a[2])))),
        new("InvitationReminder", a => (NoticeTexts.InvitationReminderSubject(a[0]), NoticeTexts.InvitationReminder(a[0], Moment(a[2])))),
        new("AnswerDateMoved", a => (NoticeTexts.AnswerDateMovedSubject(a[0]), NoticeTexts.AnswerDateMoved(a[0], Moment(a[3]), Moment(a[4])))),
        new("DeadlineMoved", a => (NoticeTexts.DeadlineMovedSubject(a[0]), NoticeTexts.DeadlineMoved(a[0], Moment(a[1]), Moment(a[2])))),
        new("Declined", a => (NoticeTexts.DeclinedSubject(a[0]), NoticeTexts.Declined(a[0], a[1]))),
        new("Lapsed", a => (NoticeTexts.LapsedSubject(a[0]), NoticeTexts.Lapsed(a[0], a[1]))),
        new("Certified", a => (NoticeTexts.CertifiedSubject(a[0]), NoticeTexts.Certified(a[0]))),
        new("VillageCertified", a => (NoticeTexts.CertifiedSubject(a[0]), NoticeTexts.VillageCertified(a[0], a[1]))),
        new("Unfilled", a => (NoticeTexts.UnfilledSubject(a[0]), NoticeTexts.Unfilled(a[0]))),
    ];

    private static Platform.Text.Phrase StepOf(string step) => SelectionWords.Step(Enum.Parse<SelectionStep>(step));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
