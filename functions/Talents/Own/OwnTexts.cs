using LinyingTalent.Platform.Text;

namespace LinyingTalent.Talents.Own;

internal static class OwnTexts
{
    private static readonly PhraseBook Book = new(typeof(OwnTexts));

    public static Phrase Title(string name) => Book.Phrase([name]);

    public static Phrase KeepLink => Book.Phrase();

    public static Phrase Correct => Book.Phrase();

    public static Phrase Export => Book.Phrase();

    public static Phrase Erase => Book.Phrase();

    public static Phrase EraseTitle => Book.Phrase();

    public static Phrase EraseLead => Book.Phrase();

    public static Phrase EraseSubmit => Book.Phrase();

    public static Phrase Erased => Book.Phrase();

    public static Phrase Agreed => Book.Phrase();

    public static Phrase NotAgreed => Book.Phrase();
}
