using LinyingTalent.Platform.Text;

namespace LinyingTalent.Programme;

internal static class ProgrammeTexts
{
    private static readonly PhraseBook Book = new(typeof(ProgrammeTexts));

    public static Phrase Advisors => Book.Phrase();

    public static Phrase AdvisorsLead => Book.Phrase();

    public static Phrase Selections => Book.Phrase();

    public static Phrase Appointments => Book.Phrase();

    public static Phrase Visits => Book.Phrase();
}
