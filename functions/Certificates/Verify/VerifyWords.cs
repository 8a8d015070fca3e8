using LinyingTalent.Platform.Text;

namespace LinyingTalent.Certificates.Verify;

internal static class VerifyWords
{
    /// <summary>What someone who checks a certificate is told on a day.</summary>
    public static Phrase Of(Certificate certificate, DateOnly day) => certificate.State switch
    {
        CertificateState.Valid when day > certificate.To => VerifyTexts.Expired(certificate.To),
        CertificateState.Valid => VerifyTexts.Valid,
        CertificateState.Suspended => VerifyTexts.Suspended,
        CertificateState.Revoked => VerifyTexts.Revoked,
        CertificateState.Superseded => VerifyTexts.Superseded,
        CertificateState.Allotted => VerifyTexts.NotInRegister,
        _ => throw new ArgumentOutOfRangeException(nameof(certificate), certificate.State, "A state without a word."),
    };
}
