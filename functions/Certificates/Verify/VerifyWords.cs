using LinyingTalent.Platform.Text;

namespace LinyingTalent.Certificates.Verify;

/// <summary>What someone who checks a certificate is told: whether it holds, why not, and since when.</summary>
internal static class VerifyWords
{
    public static Phrase Title(CertificateStanding standing) => standing.Is switch
    {
        Validity.Valid => VerifyTexts.Holds,
        Validity.NotBegun => VerifyTexts.HoldsLater,
        _ => VerifyTexts.DoesNotHold,
    };

    public static Phrase Says(CertificateStanding standing) => standing.Is switch
    {
        Validity.Valid => VerifyTexts.Valid,
        Validity.NotBegun => VerifyTexts.NotBegun(standing.Since),
        Validity.Suspended => VerifyTexts.Suspended(standing.Since),
        Validity.Revoked => VerifyTexts.Revoked(standing.Since),
        Validity.Superseded => VerifyTexts.Superseded(standing.Since),
        Validity.Expired => VerifyTexts.Expired(standing.Since.AddDays(-1)),
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing.Is, "A standing without a sentence."),
    };
}
