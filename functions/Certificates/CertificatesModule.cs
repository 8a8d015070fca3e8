using LinyingTalent.Certificates.Ceremonies;
using LinyingTalent.Certificates.Checks;
using LinyingTalent.Certificates.Offline;
using LinyingTalent.Certificates.Overview;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Documents;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.Certificates;

internal static class CertificatesModule
{
    public static IServiceCollection AddCertificates(this IServiceCollection services)
    {
        foreach (var template in CertificateNotices.Templates) services.AddSingleton(template);
        return services
            .AddSingleton<CertificateTable>()
            .AddSingleton<CheckTable>()
            .AddSingleton<CertificateKeys>()
            .AddSingleton<CertificatePrinter>()
            .AddSingleton<CertificateActs>()
            .AddSingleton<CertificateDesk>()
            .AddSingleton<CertificateInvariants>()
            .AddSingleton(provider => provider.GetRequiredService<CertificateInvariants>().Numbers)
            .AddScoped<CertificateAccess>()
            .AddScoped<OfflineFile>()
            .AddSingleton<CeremonyTable>()
            .AddSingleton(new NavigationLink(CertificateLinks.List, () => CertificateListTexts.Title, Role.Township, Role.County));
    }
}

/// <summary>What is to be certified of an appointment.</summary>
/// <param name="Certificate">The id that <see cref="CertificateDesk.AllotAppointment"/> gave.</param>
internal sealed record AppointmentToCertify(
    string Certificate, DivisionCode Village, string Name, DateOnly From, DateOnly To, DateOnly IssuedOn);

/// <summary>What is to be certified of an honour.</summary>
/// <param name="Certificate">The id that <see cref="CertificateDesk.AllotHonour"/> gave.</param>
/// <param name="Title">土专家; at most 40 characters.</param>
/// <param name="Occasion">What it was awarded in.</param>
/// <param name="To">The last day on which it holds; null where it holds for good.</param>
/// <param name="Unit">Whether the name is a unit's.</param>
internal sealed record HonourToCertify(
    string Certificate, DivisionCode Village, string Name, string Title, string Occasion, DateOnly From, DateOnly? To, DateOnly IssuedOn, bool Unit = false);

/// <summary>A certificate that was issued, as others refer to it.</summary>
/// <param name="VerifyPath">Where anyone can check it.</param>
/// <param name="PdfPath">Where the offices of its division open it.</param>
internal sealed record IssuedCertificate(string Id, string Number, string VerifyPath, string PdfPath);

/// <summary>What a certificate says since it was corrected.</summary>
/// <param name="Edition">Which print says so; a later one goes before.</param>
internal sealed record CertificateCorrection(string Certificate, int Edition, DivisionCode Division, string Name, DateOnly From, DateOnly To);

/// <summary>A capability that refers to certificates and has to know of corrections. It may be told twice.</summary>
internal sealed record CorrectionListener(Func<CertificateCorrection, Task> Told);

/// <summary>What other capabilities ask of the certificates. Every act may be repeated, by two copies of a step at once, and then changes nothing.</summary>
internal sealed class CertificateDesk(
    CertificateTable certificates, CertificatePrinter printer, CertificateActs acts, SiteCounty site, TimeProvider time)
{
    // The code carries days until 2179.
    private const int ForGood = 100;

    /// <summary>The characters of a name that the certificate's font lacks; empty when it can be printed.</summary>
    public static string Unprintable(string name) => string.Concat(FontCoverage.Missing(PrintFont.Text, name));

    /// <summary>The page of a certificate, for the offices of its division.</summary>
    public static string PagePath(string certificate) => CertificateLinks.Page(CertificateId.Parse(certificate));

    /// <summary>The next number of the county's appointments in that year for this holder; a holder who has one gets the same again.</summary>
    public Task<string> AllotAppointment(DivisionCode village, int year, string holder) => Allot(village.County, CertificateKind.Appointment, year, holder);

    /// <summary>The next number of the county's honours in that year for this holder; a holder who has one gets the same again.</summary>
    public Task<string> AllotHonour(DivisionCode village, int year, string holder) => Allot(village.County, CertificateKind.Honour, year, holder);

    /// <summary>Whether the certificate exists and was issued, whatever became of it since.</summary>
    public async Task<bool> IsIssued(string certificate) =>
        CertificateId.TryParse(certificate, out CertificateId id) && await certificates.Find(id) is { State: not CertificateState.Allotted };

    /// <summary>Signs, prints and keeps the certificate. The file is written before the row that says it is valid.</summary>
    public Task<IssuedCertificate> Issue(AppointmentToCertify appointment) => Issue(appointment.Certificate, allotted => allotted with
    {
        Division = appointment.Village,
        Name = appointment.Name,
        From = appointment.From,
        To = appointment.To,
        IssuedOn = appointment.IssuedOn,
    });

    /// <inheritdoc cref="Issue(AppointmentToCertify)" />
    public Task<IssuedCertificate> Issue(HonourToCertify honour) => Issue(honour.Certificate, allotted => allotted with
    {
        Division = honour.Village,
        Name = honour.Name,
        From = honour.From,
        To = honour.To ?? honour.From.AddYears(ForGood),
        IssuedOn = honour.IssuedOn,
        Honour = new HonourSaid(honour.Title, honour.Occasion, Lasting: honour.To is null, honour.Unit),
    });

    private async Task<string> Allot(DivisionCode county, CertificateKind kind, int year, string holder) =>
        (await certificates.Allot(county, site.ShortName.Chinese, kind, year, holder)).Id.ToString();

    private async Task<IssuedCertificate> Issue(string certificate, Func<Certificate, Certificate> saying)
    {
        Certificate allotted = (await certificates.Find(CertificateId.Parse(certificate)))!;
        if (allotted.State == CertificateState.Allotted) await Make(allotted, saying);
        return new IssuedCertificate(allotted.Id.ToString(), allotted.Number, CertificateLinks.Verify(allotted.ShortCode), CertificateLinks.Pdf(allotted.Id));
    }

    /// <summary>
    /// Revokes a certificate whose ground has fallen away. One that is revoked already stays as it is. Whoever asks tells the offices why.
    /// </summary>
    /// <param name="key">The same for a repeat of the same step.</param>
    public Task Revoke(string certificate, string key, Actor by, string reason) =>
        acts.Do(CertificateId.Parse(certificate), key, new RevokeCertificate(reason), by, seen: null, tells: false);

    private async Task Make(Certificate allotted, Func<Certificate, Certificate> saying)
    {
        // Signed and kept before it is printed: the print is made of what was kept, whichever copy of this step kept it.
        if (allotted.Code.Length == 0) allotted = await certificates.KeepFirst(printer.Signed(saying(allotted)));
        await printer.Store(allotted);
        DateTimeOffset now = time.GetUtcNow();
        await certificates.TryCommit(new CertificateChange(
            "issue", allotted with { State = CertificateState.Valid, Sequence = 1 },
            new HistoryEntry(1, now, Actor.Process, CertificateWords.Issued, [allotted.Name], null), null, []));
    }
}
