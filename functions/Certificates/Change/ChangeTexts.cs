using LinyingTalent.Platform.Text;

namespace LinyingTalent.Certificates.Change;

internal static class ChangeTexts
{
    private static readonly PhraseBook Book = new(typeof(ChangeTexts));

    public static Phrase SuspendOrRevoke => Book.Phrase();

    public static Phrase RestoreOrRevoke => Book.Phrase();

    public static Phrase Lead(string name, string number) => Book.Phrase([name, number]);

    public static Phrase Act => Book.Phrase();

    public static Phrase Suspend => Book.Phrase();

    public static Phrase SuspendHint => Book.Phrase();

    public static Phrase Restore => Book.Phrase();

    public static Phrase RestoreHint => Book.Phrase();

    public static Phrase Revoke => Book.Phrase();

    public static Phrase RevokeHint => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
