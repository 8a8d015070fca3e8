using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Consult;

internal static class OpinionTexts
{
    private static readonly PhraseBook Book = new(typeof(OpinionTexts));

    public static Phrase Heading => Book.Phrase();

    public static Phrase Count(int given, int asked) => Book.Phrase([given, asked]);

    public static Phrase GivenAt(DateTimeOffset moment) => Book.Phrase([moment]);

    public static Phrase UntilAt(DateTimeOffset moment) => Book.Phrase([moment]);

    public static Phrase OverObjection => Book.Phrase();

    public static Phrase StateAsked => Book.Phrase();

    public static Phrase StateNoObjection => Book.Phrase();

    public static Phrase StateObjection => Book.Phrase();

    public static Phrase StateSilent => Book.Phrase();

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead(string village) => Book.Phrase([village]);

    public static Phrase Asked => Book.Phrase();

    public static Phrase AskedText => Book.Phrase();

    public static Phrase Until => Book.Phrase();

    public static Phrase Needs => Book.Phrase();

    public static Phrase People => Book.Phrase();

    public static Phrase PeopleHint => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase Identity => Book.Phrase();

    public static Phrase Kind => Book.Phrase();

    public static Phrase Trades => Book.Phrase();

    public static Phrase Years => Book.Phrase();

    public static Phrase YearsOf(int years) => Book.Phrase([years]);

    public static Phrase Yours => Book.Phrase();

    public static Phrase Opinion => Book.Phrase();

    public static Phrase NoObjection => Book.Phrase();

    public static Phrase Objection => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase ReasonMissing => Book.Phrase();

    public static Phrase Submit => Book.Phrase();

    public static Phrase Thanks(DateTimeOffset moment) => Book.Phrase([moment]);

    public static Phrase TooLateTitle => Book.Phrase();

    public static Phrase SilentText => Book.Phrase();

    public static Phrase PausedTitle => Book.Phrase();

    public static Phrase PausedText => Book.Phrase();
}
