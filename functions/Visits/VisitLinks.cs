using LinyingTalent.Platform.Attachments;

namespace LinyingTalent.Visits;

/// <summary>The paths of the visits' pages.</summary>
internal static class VisitLinks
{
    public const string Duties = "/visits";
    public const string Records = "/visits/records";
    public const string Calendar = "/visits/calendar";

    public static string Advisor(VisitPlanId plan) => $"/visits/advisors/{plan.Village}/{plan.Appointment}";

    public static string Record(VisitPlanId plan) => $"/visits/advisors/{plan.Village}/{plan.Appointment}/record";

    public static string SendLink(VisitPlanId plan) => Advisor(plan) + "/link";

    public static string Visit(VisitId id) => $"/visits/{id}";

    public static string Photo(VisitId id, Attachment photo) => $"/visits/{id}/photo/{photo.FileName}";

    /// <summary>The advisor's own page, without the token, which only messages to the advisor hold.</summary>
    public static string Own(VisitPlanId plan) => $"/my-visits/{plan.Village}/{plan.Appointment}";

    /// <summary>A calendar to subscribe to, without the token.</summary>
    public static string Feed(string feed) => $"/calendars/{feed}";
}
