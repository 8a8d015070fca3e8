using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Approve;

internal static class SignTexts
{
    private static readonly PhraseBook Book = new(typeof(SignTexts));

    public static Phrase Lead(IWorded office) => Book.Phrase([office]);

    public static Phrase Winners => Book.Phrase();

    public static Phrase Objections(int all, int upheld) => Book.Phrase([all, upheld]);

    public static Phrase Word => Book.Phrase();

    public static Phrase Agree => Book.Phrase();

    public static Phrase Refuse => Book.Phrase();

    public static Phrase RefuseHint => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
