using System.Text.Json.Serialization;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Cases;

namespace LinyingTalent.Visits;

/// <summary>An advisor who is expected to visit, with the days by which: what is known here of an appointment.</summary>
/// <param name="To">The term's last day, or the day it was ended on.</param>
/// <param name="PlannedThrough">Up to this day the duties have been set.</param>
/// <param name="Nonce">What the advisor's personal link is derived from; a new one makes the old link worthless.</param>
/// <param name="Duties">The earliest first.</param>
internal sealed record VisitPlan(
    VisitPlanId Id, string Name, string? Email, DateOnly From, DateOnly To, DateOnly PlannedThrough, string Nonce,
    IReadOnlyList<VisitDuty> Duties)
{
    /// <summary>The plan with one duty changed; duties are told apart by their due day.</summary>
    public VisitPlan With(VisitDuty changed) => this with { Duties = [.. Duties.Select(duty => duty.Due == changed.Due ? changed : duty)] };
}

/// <summary>走访任务: by when an advisor is expected in the village once.</summary>
/// <param name="Start">A visit from this day on fulfils it; a late one too.</param>
/// <param name="Stage">The last stage that somebody was told of.</param>
/// <param name="FulfilledBy">The id of the visit; null while it is open.</param>
internal sealed record VisitDuty(DateOnly Start, DateOnly Due, VisitStage Stage = VisitStage.None, string? FulfilledBy = null)
{
    [JsonIgnore]
    public bool IsOpen => FulfilledBy is null;
}

/// <summary>A duty with whose it is.</summary>
internal sealed record PlannedVisit(VisitPlan Plan, VisitDuty Duty);

/// <summary>How far a duty has been chased, in order. Each stage is told of once.</summary>
internal enum VisitStage
{
    None,

    /// <summary>Advisor and village are told that the day comes near.</summary>
    Soon,

    /// <summary>Advisor and village are told that the day is here.</summary>
    Due,

    /// <summary>督办: the township is told that it is overdue.</summary>
    Township,

    /// <summary>督办: the county is told that it is still overdue.</summary>
    County,
}

internal enum VisitState
{
    /// <summary>The village has not said yet whether it took place.</summary>
    Recorded,

    /// <summary>It counts.</summary>
    Confirmed,

    /// <summary>The village says that it did not take place so.</summary>
    Rejected,
}

/// <summary>走访记录: what took place. It counts once the village confirms it.</summary>
/// <param name="Plan">Whose visit it was.</param>
/// <param name="Place">Where, in the recorder's words.</param>
/// <param name="Outcome">What came of it; empty where nothing has yet.</param>
/// <param name="Decision">Who confirmed or rejected it, when and why; null before.</param>
internal sealed record Visit(
    VisitId Id, VisitPlanId Plan, string Name, DateOnly Day, string Place, string Done, string Outcome, Attachment? Photo,
    Actor By, DateTimeOffset At, VisitState State = VisitState.Recorded, VisitDecision? Decision = null);

/// <param name="Key">The idempotency key of the form: the same form again is the same decision.</param>
internal sealed record VisitDecision(Actor By, DateTimeOffset At, string Reason, string Key);
