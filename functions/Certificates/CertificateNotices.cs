using LinyingTalent.Certificates.Ceremonies;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;

namespace LinyingTalent.Certificates;

/// <summary>Who is told of an act: the village and its township, who have the paper or know who has it.</summary>
internal static class CertificateNotices
{
    /// <summary>The first argument is the village.</summary>
    public static IReadOnlyList<NotificationTemplate> Templates { get; } =
    [
        new("CertificateSuspended", a => (CertificateTexts.SuspendedSubject(a[0]), CertificateTexts.SuspendedBody(a[1], a[2], a[3]))),
        new("CertificateRestored", a => (CertificateTexts.RestoredSubject(a[0]), CertificateTexts.RestoredBody(a[1], a[2], a[3]))),
        new("CertificateRevoked", a => (CertificateTexts.RevokedSubject(a[0]), CertificateTexts.RevokedBody(a[1], a[2], a[3]))),
        new("CertificateCorrected", a => (CertificateTexts.CorrectedSubject(a[0]), CertificateTexts.CorrectedBody(a[1], a[2], a[3]))),
        new("CertificateReissued", a => (CertificateTexts.ReissuedSubject(a[0]), CertificateTexts.ReissuedBody(a[1], a[2], a[3]))),
        new("CeremonyPrinted", a => (CeremonyTexts.PrintedSubject(a[0]), CeremonyTexts.PrintedBody(a[1], a[2]))),
    ];

    public static IEnumerable<Notification> For(Certificate certificate, CertificateCommand command)
    {
        string template = command switch
        {
            SuspendCertificate => "CertificateSuspended",
            RestoreCertificate => "CertificateRestored",
            RevokeCertificate => "CertificateRevoked",
            CorrectCertificate => "CertificateCorrected",
            ReissueCertificate => "CertificateReissued",
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "It is not written who is told of this act."),
        };
        IReadOnlyList<string> arguments = [certificate.Division.ToString(), certificate.Name, certificate.Number, command.Reason];
        Office[] offices = [new(Role.Village, certificate.Division), new(Role.Township, certificate.Division.Township!.Value)];
        return offices.Select(office => new Notification(template, office, arguments, CertificateLinks.Page(certificate.Id)));
    }
}
