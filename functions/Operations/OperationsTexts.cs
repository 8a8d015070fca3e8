using LinyingTalent.Platform.Text;

namespace LinyingTalent.Operations;

internal static class OperationsTexts
{
    private static readonly PhraseBook Book = new(typeof(OperationsTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase ActDone(Phrase what, string target) => Book.Phrase([what, target]);

    public static Phrase ActBegun(Phrase what, string target) => Book.Phrase([what, target]);
}
