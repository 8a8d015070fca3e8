using LinyingTalent.Platform.Text;

namespace LinyingTalent.Appointments.End;

internal static class EndTexts
{
    private static readonly PhraseBook Book = new(typeof(EndTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead(string name) => Book.Phrase([name]);

    public static Phrase How => Book.Phrase();

    public static Phrase Resign => Book.Phrase();

    public static Phrase ResignHint => Book.Phrase();

    public static Phrase Dismiss => Book.Phrase();

    public static Phrase DismissHint => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
