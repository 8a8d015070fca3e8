using LinyingTalent.Platform.Text;

namespace LinyingTalent.Talents.Register;

internal static class RegisterTexts
{
    private static readonly PhraseBook Book = new(typeof(RegisterTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase Home => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase TooMany => Book.Phrase();
}
