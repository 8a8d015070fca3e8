using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Notices;

internal static class AnswerTexts
{
    private static readonly PhraseBook Book = new(typeof(AnswerTexts));

    public static Phrase Title(int number) => Book.Phrase([number]);

    public static Phrase AnswerBy => Book.Phrase();

    public static Phrase Finding => Book.Phrase();

    public static Phrase NotUpheld => Book.Phrase();

    public static Phrase Upheld => Book.Phrase();

    public static Phrase UpheldHint => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase Published => Book.Phrase();

    public static Phrase PublishedHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
