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

    public static Phrase RankLegend => Book.Phrase();

    public static Phrase RankHint => Book.Phrase();

    public static Phrase RankOf(string name) => Book.Phrase([name]);

    public static Phrase RankComputed(int rank, decimal points) => Book.Phrase([rank, points]);

    public static Phrase ReasonOf(string name) => Book.Phrase([name]);

    public static Phrase RankTaken(int rank, string name) => Book.Phrase([rank, name]);

    public static Phrase Submit => Book.Phrase();
}
