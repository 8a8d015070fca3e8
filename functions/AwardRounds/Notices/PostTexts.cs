using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Notices;

internal static class PostTexts
{
    private static readonly PhraseBook Book = new(typeof(PostTexts));

    public static Phrase Title(int number) => Book.Phrase([number]);

    public static Phrase Lead => Book.Phrase();

    public static Phrase Place => Book.Phrase();

    public static Phrase Day => Book.Phrase();

    public static Phrase Proof => Book.Phrase();

    public static Phrase ProofHint => Book.Phrase();

    public static Phrase ProofMissing => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
