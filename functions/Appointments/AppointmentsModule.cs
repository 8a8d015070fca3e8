using LinyingTalent.Appointments.Overview;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Work;
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
            .AddSingleton<AppointmentWork>()
            .AddSingleton(provider => new WorkSource(provider.GetRequiredService<AppointmentWork>().For))
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

/// <summary>What waits for a person in the appointments.</summary>
internal sealed class AppointmentWork(AppointmentTable appointments, AppointmentActs acts, CurrentRules rules, CurrentCalendar calendars)
{
    /// <summary>The township: yearly assessments to confirm. The county: renewals to decide on, and assessments that the township has let pass.</summary>
    public async Task<IReadOnlyList<ToDo>> For(Staff person, DateTimeOffset now)
    {
        DateOnly today = ShanghaiTime.DateOf(now);
        var found = new List<ToDo>();
        RuleTable figures = await rules.Read();
        WorkingCalendar calendar = await calendars.Read();
        foreach (Grant grant in person.Held.Distinct().Where(grant => grant.Role is Role.Township or Role.County))
        {
            await foreach (Tenure tenure in appointments.In(grant.Division))
            {
                if (grant.Role == Role.County && await ToRenew(tenure, today) is { } renewal) found.Add(renewal);
                foreach (Assessment assessment in tenure.Assessments.Where(assessment => assessment.Judged is null))
                {
                    int days = figures.Value("appointment.assessment.deadline", tenure.Appointment.Village, assessment.Year.To).Whole;
                    DateOnly due = calendar.AddWorkingDays(assessment.Year.To, days).End;
                    if (grant.Role == Role.Township || today > due) found.Add(ToAssess(tenure, assessment, grant.Role, due));
                }
            }
        }

        return found;
    }

    private async Task<ToDo?> ToRenew(Tenure tenure, DateOnly today) =>
        !tenure.IsDecided && TenureRules.WhyNot(
            tenure, new LetExpire(""), seen: null, await acts.PolicyOn(tenure.Appointment.Village, today), today) is null
            ? new(tenure.Id.Village, AppointmentLinks.Renew(tenure.Id), AppointmentTexts.DoRenew(tenure.Appointment.Name),
                ShanghaiTime.EndOf(tenure.Appointment.To))
            : null;

    private static ToDo ToAssess(Tenure tenure, Assessment assessment, Role role, DateOnly due)
    {
        (string name, int year) = (tenure.Appointment.Name, assessment.Year.Number);
        return new(
            tenure.Id.Village, AppointmentLinks.Assess(tenure.Id, year),
            role == Role.County ? AppointmentTexts.DoChaseAssessment(name, year) : AppointmentTexts.DoAssess(name, year), ShanghaiTime.EndOf(due));
    }
}
