using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;

namespace LinyingTalent.Appointments;

/// <summary>Finds an appointment for whoever asks. What is not for them is not there.</summary>
internal sealed class AppointmentAccess(AppointmentTable appointments, Visitor visitor)
{
    /// <summary>Everyone whose division holds the village may read.</summary>
    public static readonly Role[] Readers = [Role.Village, Role.Township, Role.County, Role.Administrator];

    public async Task<Tenure?> Find(string id, params Role[] roles) =>
        AppointmentId.TryParse(id, out AppointmentId appointment) && visitor.Person is { } person && person.May(appointment.Village, roles)
            ? await appointments.Find(appointment) : null;
}
