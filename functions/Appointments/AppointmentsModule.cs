using LinyingTalent.Appointments.Overview;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Appointments;

internal static class AppointmentsModule
{
    public static IServiceCollection AddAppointments(this IServiceCollection services)
    {
        foreach (var template in AppointmentNotices.Templates) services.AddSingleton(template);
        return services
            .AddSingleton<AppointmentTable>()
            .AddSingleton<AppointmentDesk>()
            .AddSingleton<AppointmentActs>()
            .AddSingleton<AppointmentInvariants>()
            .AddSingleton(provider => provider.GetRequiredService<AppointmentInvariants>().Certificates)
            .AddSingleton(provider => provider.GetRequiredService<AppointmentInvariants>().Claims)
            .AddScoped<AppointmentAccess>()
            .AddSingleton(provider => new CorrectionListener(correction => provider.GetRequiredService<AppointmentActs>().NoteCorrection(correction)))
            .AddSingleton(new NavigationLink(AppointmentLinks.List, () => AppointmentListTexts.Title, Role.Township, Role.County));
    }
}

/// <summary>聘任: a person serves a village as its advisor.</summary>
/// <param name="Person">The keyed hash of the identity number.</param>
/// <param name="Case">The selection that the appointment came from; a renewal keeps it.</param>
/// <param name="Certificate">The certificate's id; empty while the certificate is being made.</param>
/// <param name="To">The term's last day.</param>
internal sealed record Appointment(
    DivisionCode Village, string Person, CaseId Case, int Candidate, string Name, string Certificate, DateOnly From, DateOnly To);

/// <summary>What other capabilities ask of the appointments. Every act may be repeated and then changes nothing.</summary>
internal sealed class AppointmentDesk(AppointmentTable appointments, TimeProvider time)
{
    /// <summary>The appointment in force that a person holds anywhere in the county of <paramref name="division"/>; null for none.</summary>
    public Task<Appointment?> Of(DivisionCode division, string person, DateOnly day) => appointments.ClaimOf(division, person, day);

    /// <summary>Claims the person for one village. False when an appointment in force holds the claim for another case.</summary>
    public Task<bool> TryClaim(Appointment appointment) => appointments.TryClaim(appointment);

    /// <summary>The appointments in force in a division and all below it: begun, not over, not ended early.</summary>
    public IAsyncEnumerable<Appointment> In(DivisionCode division, DateOnly day) =>
        appointments.In(division).Where(tenure => tenure.IsInForceOn(day)).Select(tenure => tenure.Appointment);

    /// <summary>The certificate is there: the appointment begins.</summary>
    public Task Begin(Appointment appointment) => appointments.Begin(Tenure.Begun(appointment), time.GetUtcNow());
}
