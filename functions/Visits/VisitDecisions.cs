using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Visits;

/// <summary>The rules of visit records: pure. The answer is why it is refused; null where it is allowed.</summary>
internal static class VisitDecisions
{
    /// <summary>A visit takes place within the term, and is recorded when it is over.</summary>
    public static Refusal? Record(VisitPlan plan, DateOnly day, DateOnly today) =>
        day > today ? new VisitInTheFuture(day)
        : day < plan.From || day > plan.To ? new VisitOutsideTheTerm(plan.From, plan.To)
        : null;

    /// <summary>The village decides once. The same form again is no second decision.</summary>
    public static Refusal? Decide(Visit visit, string key) =>
        visit.Decision is null || visit.Decision.Key == key ? null : new VisitIsDecided(visit.State, visit.Decision.By.Name);

    /// <summary>
    /// The duty that a confirmed visit fulfils: the oldest open one that had begun by its day, so that a late visit still ends what is
    /// overdue. Null when nothing was due: the visit counts all the same, beyond the duty.
    /// </summary>
    public static VisitDuty? Fulfilled(IEnumerable<VisitDuty> duties, DateOnly day) =>
        duties.Where(duty => duty.IsOpen && duty.Start <= day).MinBy(duty => duty.Due);
}
