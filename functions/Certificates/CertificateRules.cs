using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Certificates;

/// <summary>What the county does to a certificate. Each needs a reason, which stands in the history.</summary>
internal abstract record CertificateCommand(string Reason);

/// <summary>暂停.</summary>
internal sealed record SuspendCertificate(string Reason) : CertificateCommand(Reason);

/// <summary>恢复: the suspension ends.</summary>
internal sealed record RestoreCertificate(string Reason) : CertificateCommand(Reason);

/// <summary>撤销, for good.</summary>
internal sealed record RevokeCertificate(string Reason) : CertificateCommand(Reason);

/// <summary>更正: what it says was wrong; it is printed again under the same number.</summary>
internal sealed record CorrectCertificate(string Name, DateOnly From, DateOnly To, string Reason) : CertificateCommand(Reason);

/// <summary>重新签发: it says the same, signed with another key and printed again under the same number.</summary>
internal sealed record ReissueCertificate(string Reason) : CertificateCommand(Reason);

/// <summary>What may happen to a certificate when. Pure: the form's answer and the change itself ask the same rule.</summary>
internal static class CertificateRules
{
    /// <param name="seen">The version that the person had before them; null where no page was involved.</param>
    public static Refusal? WhyNot(Certificate certificate, CertificateCommand command, int? seen, DateOnly today)
    {
        if (certificate.State == CertificateState.Allotted) return new NotIssuedYet();
        if (certificate.State == CertificateState.Revoked) return new IsRevoked();
        if (seen is { } version && version != certificate.Sequence) return new CertificateChangedMeanwhile();
        return command switch
        {
            SuspendCertificate when certificate.State == CertificateState.Suspended => new IsSuspended(),
            SuspendCertificate when today > certificate.To => new HasExpired(certificate.To),
            RestoreCertificate when certificate.State != CertificateState.Suspended => new IsNotSuspended(),
            CorrectCertificate c => WhyNot(certificate, c),
            _ => null,
        };
    }

    /// <summary>The certificate after the act; for a correction without the new print, which is signed first.</summary>
    public static Certificate Apply(Certificate certificate, CertificateCommand command, DateOnly today)
    {
        Certificate next = certificate with { Sequence = certificate.Sequence + 1 };
        return command switch
        {
            SuspendCertificate => next with { State = CertificateState.Suspended, StateSince = today },
            RestoreCertificate => next with { State = CertificateState.Valid, StateSince = null },
            RevokeCertificate => next with { State = CertificateState.Revoked, StateSince = today },
            CorrectCertificate c => next with { Name = c.Name, From = c.From, To = c.To, CorrectedOn = today, Edition = certificate.Edition + 1, Untold = true },
            ReissueCertificate => next with { CorrectedOn = today, Edition = certificate.Edition + 1, Untold = true },
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "An act that changes nothing that is written here."),
        };
    }

    private static Refusal? WhyNot(Certificate certificate, CorrectCertificate correct) =>
        correct.To < correct.From ? new TermEndsBeforeItBegins()
        : CertificateDesk.Unprintable(correct.Name) is { Length: > 0 } missing ? new NameHasNoGlyph(missing)
        : (correct.Name, correct.From, correct.To) == (certificate.Name, certificate.From, certificate.To) ? new NothingToCorrect()
        : null;
}
