using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Secrets;

internal static class SecretTexts
{
    private static readonly PhraseBook Book = new(typeof(SecretTexts));

    public static Phrase FormIncomplete => Book.Phrase();

    public static Phrase FormExpired => Book.Phrase();

    public static Phrase FormForeign => Book.Phrase();
}
