using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Notices.Reply;

internal static class ReplyTexts
{
    private static readonly PhraseBook Book = new(typeof(ReplyTexts));

    public static Phrase Title(int number) => Book.Phrase([number]);

    public static Phrase Original => Book.Phrase();

    public static Phrase Against => Book.Phrase();

    public static Phrase Text => Book.Phrase();

    public static Phrase From => Book.Phrase();

    public static Phrase Telephone => Book.Phrase();

    public static Phrase At => Book.Phrase();

    public static Phrase AnswerBy => Book.Phrase();

    public static Phrase Outcome => Book.Phrase();

    public static Phrase Finding => Book.Phrase();

    public static Phrase Upheld => Book.Phrase();

    public static Phrase UpheldHint => Book.Phrase();

    public static Phrase NotUpheld => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
