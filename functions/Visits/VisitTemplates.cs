using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Visits;

/// <summary>How the notifications of the visits are worded: village, name, day, reason.</summary>
internal static class VisitTemplates
{
    public static IReadOnlyList<NotificationTemplate> All { get; } =
    [
        new("VisitPlanned", a => (VisitTexts.PlannedSubject(a[0]), VisitTexts.PlannedBody(a[0], Day(a)))),
        new("VisitLink", a => (VisitTexts.LinkSubject(a[0]), VisitTexts.LinkBody(a[0]))),
        new("VisitSoonOwn", a => (VisitTexts.DueSubject(a[0]), VisitTexts.SoonOwnBody(a[0], Day(a)))),
        new("VisitSoon", a => (VisitTexts.DueSubject(a[0]), VisitTexts.SoonBody(a[0], a[1], Day(a)))),
        new("VisitDueOwn", a => (VisitTexts.DueSubject(a[0]), VisitTexts.DueOwnBody(a[0], Day(a)))),
        new("VisitDue", a => (VisitTexts.DueSubject(a[0]), VisitTexts.DueBody(a[0], a[1], Day(a)))),
        new("VisitOverdue", a => (VisitTexts.OverdueSubject(a[0]), VisitTexts.OverdueBody(a[0], a[1], Day(a)))),
        new("VisitToConfirm", a => (VisitTexts.ToConfirmSubject(a[0]), VisitTexts.ToConfirmBody(a[0], a[1], Day(a)))),
        new("VisitRejected", a => (VisitTexts.RejectedSubject(a[0]), VisitTexts.RejectedBody(a[0], a[1], Day(a), a[3]))),
    ];

    private static DateOnly Day(IReadOnlyList<string> arguments) => StoredDay.Read(arguments[2]);
}
