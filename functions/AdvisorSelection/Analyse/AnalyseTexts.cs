using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Analyse;

internal static class AnalyseTexts
{
    private static readonly PhraseBook Book = new(typeof(AnalyseTexts));

    public static Phrase Lead => Book.Phrase();

    public static Phrase YourDecision => Book.Phrase();

    public static Phrase Decision => Book.Phrase();

    public static Phrase Confirm => Book.Phrase();

    public static Phrase Return => Book.Phrase();

    public static Phrase Remark => Book.Phrase();

    public static Phrase RemarkHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
