namespace LinyingTalent.Appointments;

/// <summary>The paths of the appointments' pages.</summary>
internal static class AppointmentLinks
{
    public const string List = "/appointments";

    public static string Page(AppointmentId id) => $"/appointments/{id}";

    public static string End(AppointmentId id) => $"/appointments/{id}/end";

    public static string Assess(AppointmentId id, int year) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/appointments/{id}/assessments/{year}");

    public static string Renew(AppointmentId id) => $"/appointments/{id}/renew";
}
