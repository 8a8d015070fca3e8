using LinyingTalent.Platform.Text;

namespace LinyingTalent.Appointments.Assess;

internal static class AssessTexts
{
    private static readonly PhraseBook Book = new(typeof(AssessTexts));

    public static Phrase Title(int year) => Book.Phrase([year]);

    public static Phrase Lead(string name, DateOnly since, DateOnly until) => Book.Phrase([name, since, until]);

    public static Phrase Computed => Book.Phrase();

    public static Phrase Figures(int confirmed, int due) => Book.Phrase([confirmed, due]);

    public static Phrase Judged => Book.Phrase();

    public static Phrase JudgedBy(Phrase grade, string who, DateOnly day) => Book.Phrase([grade, who, day]);

    public static Phrase Visits => Book.Phrase();

    public static Phrase Day => Book.Phrase();

    public static Phrase Place => Book.Phrase();

    public static Phrase Done => Book.Phrase();

    public static Phrase Outcome => Book.Phrase();

    public static Phrase Grade => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
