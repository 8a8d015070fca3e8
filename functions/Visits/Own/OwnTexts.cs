using LinyingTalent.Platform.Text;

namespace LinyingTalent.Visits.Own;

internal static class OwnTexts
{
    private static readonly PhraseBook Book = new(typeof(OwnTexts));

    public static Phrase Title(string name) => Book.Phrase([name]);

    public static Phrase Lead => Book.Phrase();

    public static Phrase SentTitle => Book.Phrase();

    public static Phrase Sent => Book.Phrase();

    public static Phrase Calendar => Book.Phrase();

    public static Phrase CalendarHint => Book.Phrase();

    public static Phrase Record => Book.Phrase();

    public static Phrase Recorded => Book.Phrase();

    public static Phrase LinkIsOver(DateOnly to) => Book.Phrase([to]);
}
