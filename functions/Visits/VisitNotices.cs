using System.Diagnostics;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Visits;

/// <summary>Who is told of what: pure.</summary>
internal static class VisitNotices
{
    /// <summary>The advisor gets the personal link with the plan.</summary>
    public static Notification Welcome(VisitPlan plan) => ToAdvisor(plan, "VisitPlanned", StoredDay.Write(plan.Duties[0].Due));

    /// <summary>The advisor gets a new link in place of one that was lost.</summary>
    public static Notification Link(VisitPlan plan) => ToAdvisor(plan, "VisitLink", StoredDay.Write(plan.To));

    public static IEnumerable<Notification> For(VisitPlan plan, VisitDuty duty, VisitStage stage)
    {
        string due = StoredDay.Write(duty.Due);
        DivisionCode village = plan.Id.Village;
        Notification To(Role role, DivisionCode division, string template) =>
            new(template, new Office(role, division), [village.ToString(), plan.Name, due], VisitLinks.Advisor(plan.Id));

        return stage switch
        {
            VisitStage.Soon => [ToAdvisor(plan, "VisitSoonOwn", due), To(Role.Village, village, "VisitSoon")],
            VisitStage.Due => [ToAdvisor(plan, "VisitDueOwn", due), To(Role.Village, village, "VisitDue")],
            VisitStage.Township => [To(Role.Township, village.Township!.Value, "VisitOverdue"), To(Role.Village, village, "VisitOverdue")],
            VisitStage.County =>
                [To(Role.County, village.County, "VisitOverdue"), To(Role.Township, village.Township!.Value, "VisitOverdue")],
            _ => throw new UnreachableException($"Nobody is told of {stage}."),
        };
    }

    public static IEnumerable<Notification> For(Visit visit) => visit.State switch
    {
        VisitState.Recorded => [Of(visit, "VisitToConfirm", new Office(Role.Village, visit.Id.Village))],
        VisitState.Rejected => [Of(visit, "VisitRejected", new Office(Role.Township, visit.Id.Village.Township!.Value))],
        _ => [],
    };

    private static Notification Of(Visit visit, string template, Office to) => new(
        template, to, [visit.Id.Village.ToString(), visit.Name, StoredDay.Write(visit.Day), visit.Decision?.Reason ?? ""],
        VisitLinks.Visit(visit.Id));

    private static Notification ToAdvisor(VisitPlan plan, string template, string due) => new(
        template, new Office(Role.Township, plan.Id.Village.Township!.Value), [plan.Id.Village.ToString(), plan.Name, due],
        VisitLinks.Own(plan.Id), plan.Nonce, new Addressee(plan.Name, plan.Email));
}
