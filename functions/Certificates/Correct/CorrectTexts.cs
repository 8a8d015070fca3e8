using LinyingTalent.Platform.Text;

namespace LinyingTalent.Certificates.Correct;

internal static class CorrectTexts
{
    private static readonly PhraseBook Book = new(typeof(CorrectTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead(string number) => Book.Phrase([number]);

    public static Phrase Name => Book.Phrase();

    public static Phrase From => Book.Phrase();

    public static Phrase To => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
