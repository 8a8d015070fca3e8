using LinyingTalent.Platform.Text;

namespace LinyingTalent.Operations.Keys;

internal static class KeyTexts
{
    private static readonly PhraseBook Book = new(typeof(KeyTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase OneKey => Book.Phrase();

    public static Phrase AllDone => Book.Phrase();

    public static Phrase SomeLeft(int rows) => Book.Phrase([rows]);

    public static Phrase MasterKeys => Book.Phrase();

    public static Phrase Number => Book.Phrase();

    public static Phrase KeyNumber(int number) => Book.Phrase([number]);

    public static Phrase Use => Book.Phrase();

    public static Phrase Encrypts => Book.Phrase();

    public static Phrase Decrypts => Book.Phrase();

    public static Phrase Withdrawn => Book.Phrase();

    public static Phrase Held => Book.Phrase();

    public static Phrase Table => Book.Phrase();

    public static Phrase Rows => Book.Phrase();

    public static Phrase Reseal => Book.Phrase();

    public static Phrase ResealLead => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase Acts => Book.Phrase();
}
