using LinyingTalent.Platform.Text;

namespace LinyingTalent.Visits;

internal static class VisitTexts
{
    private static readonly PhraseBook Book = new(typeof(VisitTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase None => Book.Phrase();

    public static Phrase Advisor => Book.Phrase();

    public static Phrase Village => Book.Phrase();

    public static Phrase Due => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase Overdue => Book.Phrase();

    public static Phrase Planned => Book.Phrase();

    public static Phrase DueSubject(string village) => Book.Phrase([village]);

    public static Phrase DueBody(string village, string name, DateOnly due) => Book.Phrase([village, name, due]);
}
