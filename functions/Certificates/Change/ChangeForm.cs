using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Certificates.Change;

/// <summary>The county suspends, restores or revokes a certificate.</summary>
internal static class ChangeForm
{
    private const string Suspend = "suspend";
    private const string Restore = "restore";
    private const string Revoke = "revoke";

    /// <summary>What can be done to the certificate as it stands.</summary>
    public static IReadOnlyList<FormOption> Acts(CertificateState state) =>
    [
        state == CertificateState.Suspended
            ? new FormOption(Restore, ChangeTexts.Restore, ChangeTexts.RestoreHint)
            : new FormOption(Suspend, ChangeTexts.Suspend, ChangeTexts.SuspendHint),
        new FormOption(Revoke, ChangeTexts.Revoke, ChangeTexts.RevokeHint),
    ];

    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public static CertificateCommand? Read(FormInput input)
    {
        // All three, whatever the state is by now: that one does not fit it is the rule's to say.
        string? act = input.Choice("act", ChangeTexts.Act, [new(Suspend, ""), new(Restore, ""), new(Revoke, "")]);
        string? reason = input.Required("reason", ChangeTexts.Reason, 500, manyLines: true);
        if (input.Errors.Count > 0) return null;
        return act switch
        {
            Suspend => new SuspendCertificate(reason!),
            Restore => new RestoreCertificate(reason!),
            _ => new RevokeCertificate(reason!),
        };
    }
}
