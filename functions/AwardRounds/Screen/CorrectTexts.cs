using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Screen;

internal static class CorrectTexts
{
    private static readonly PhraseBook Book = new(typeof(CorrectTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Why => Book.Phrase();

    public static Phrase Until(DateTimeOffset until) => Book.Phrase([until]);

    public static Phrase Submit => Book.Phrase();

    public static Phrase AnotherPerson => Book.Phrase();

    public static Phrase AnotherTownship => Book.Phrase();

    public static Phrase Done => Book.Phrase();
}
