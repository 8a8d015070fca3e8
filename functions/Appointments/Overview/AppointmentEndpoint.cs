using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Appointments.Overview;

/// <summary>An appointment: its term, its certificate, what became of it.</summary>
internal sealed class AppointmentEndpoint(
    AppointmentTable appointments, AppointmentActs acts, AppointmentAccess access, Visitor visitor, Pages pages, TimeProvider time)
{
    [Function("Appointments_Page")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "appointments/{id}")] HttpRequest request, string id)
    {
        if (await access.Find(id, AppointmentAccess.Readers) is not { } tenure) return pages.Absent();
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        bool isCounty = visitor.Person!.May(tenure.Appointment.Village, Role.County), isTownship = visitor.Person.May(tenure.Appointment.Village, Role.Township);
        bool renewable = TenureRules.WhyNot(tenure, new RenewAppointment(1, ""), null, await acts.PolicyOn(tenure.Appointment.Village, today), today) is null;
        return pages.Show<AppointmentPage, AppointmentModel>(new AppointmentModel(
            tenure, await appointments.History(tenure.Id), today, renewable && !tenure.IsDecided, MayRenew: isCounty && renewable, MayAssess: isCounty || isTownship,
            MayEnd: (isCounty || isTownship) && tenure.State == TenureState.Serving && today <= tenure.Appointment.To));
    }
}

/// <param name="EndsSoon">Whether a renewal is to be decided on.</param>
internal sealed record AppointmentModel(
    Tenure Tenure, IReadOnlyList<HistoryEntry> History, DateOnly Today, bool EndsSoon, bool MayRenew, bool MayAssess, bool MayEnd);
