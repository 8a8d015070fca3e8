using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Notices;

internal static class NoticeTexts
{
    private static readonly PhraseBook Book = new(typeof(NoticeTexts));

    public static Phrase NoSuchNotice => Book.Phrase();

    public static Phrase HangsAlready(string place) => Book.Phrase([place]);

    public static Phrase NoSuchPlace => Book.Phrase();

    public static Phrase PostedInTheFuture => Book.Phrase();

    public static Phrase ObjectedInTheFuture => Book.Phrase();

    public static Phrase NotNoticed => Book.Phrase();

    public static Phrase NoticeIsOver(DateTimeOffset ended) => Book.Phrase([ended]);

    public static Phrase ObjectionTooLate => Book.Phrase();

    public static Phrase TooManyObjections => Book.Phrase();

    public static Phrase NoSuchObjection => Book.Phrase();

    public static Phrase ObjectionIsAnswered => Book.Phrase();

    public static Phrase HandlerHasConflict(Phrase why) => Book.Phrase([why]);

    public static Phrase HandlerIsJudge => Book.Phrase();

    public static Phrase HandlerNominated => Book.Phrase();

    public static Phrase ObjectionsAreOpen(int open) => Book.Phrase([open]);

    public static Phrase NoticeNotOver => Book.Phrase();

    public static Phrase WayForm => Book.Phrase();

    public static Phrase WayLetter => Book.Phrase();

    public static Phrase WayTelephone => Book.Phrase();

    public static Phrase WayInPerson => Book.Phrase();

    public static Phrase StateOpen => Book.Phrase();

    public static Phrase StateUpheld => Book.Phrase();

    public static Phrase StateNotUpheld => Book.Phrase();
}
