using LinyingTalent.Certificates;
using LinyingTalent.Platform.Checks;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Appointments;

/// <summary>What holds of the appointments whenever nothing is under way.</summary>
internal sealed class AppointmentInvariants(AppointmentTable appointments, CertificateDesk certificates)
{
    public Invariant Certificates => new("appointment-certificates", () => AppointmentTexts.CheckCertificates, FindCertificates);

    public Invariant Claims => new("one-village-each", () => AppointmentTexts.CheckClaims, FindClaims);

    private async IAsyncEnumerable<Finding> FindCertificates(CheckScope scope)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (Tenure tenure in appointments.In(scope.County))
        {
            string certificate = tenure.Appointment.Certificate;
            if (!await certificates.IsIssued(certificate))
                yield return Of(tenure, AppointmentTexts.CheckCertificateMissing(certificate));
            if (!seen.Add(certificate))
                yield return Of(tenure, AppointmentTexts.CheckCertificateShared(certificate));
        }
    }

    private async IAsyncEnumerable<Finding> FindClaims(CheckScope scope)
    {
        DateOnly today = ShanghaiTime.DateOf(scope.Now);
        await foreach (Tenure tenure in appointments.In(scope.County))
        {
            // What an act still owes elsewhere is being done.
            if (!tenure.IsInForceOn(today) || tenure.Unsettled) continue;
            if ((await appointments.ClaimOf(scope.County, tenure.Appointment.Person, today))?.Case != tenure.Appointment.Case)
                yield return Of(tenure, AppointmentTexts.CheckClaimLost);
        }
    }

    private static Finding Of(Tenure tenure, Platform.Text.Phrase what) => new(tenure.Id.ToString(), what, AppointmentLinks.Page(tenure.Id));
}
