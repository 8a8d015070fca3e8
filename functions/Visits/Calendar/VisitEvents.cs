using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Web;

namespace LinyingTalent.Visits.Calendar;

/// <summary>The open duties of plans as events of a calendar.</summary>
internal sealed class VisitEvents(DivisionRegistry divisions, Site site)
{
    /// <param name="hrefOf">Where a plan's visits are written down, as a path; it goes into the event's description.</param>
    public IEnumerable<CalendarEvent> Of(IEnumerable<VisitPlan> plans, Func<VisitPlan, string> hrefOf) =>
        from plan in plans
        from duty in plan.Duties
        where duty.IsOpen
        orderby duty.Due
        select new CalendarEvent(
            $"{plan.Id.Village}-{plan.Id.Appointment}-{StoredDay.Write(duty.Due)}@{site.Origin.Host}", duty.Due,
            CalendarTexts.EventSummary(plan.Name, divisions.Find(plan.Id.Village)!.Name),
            CalendarTexts.EventDescription(divisions.PathName(plan.Id.Village), site.Absolute(hrefOf(plan)).ToString()));
}
