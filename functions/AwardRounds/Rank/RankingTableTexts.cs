using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Rank;

internal static class RankingTableTexts
{
    private static readonly PhraseBook Book = new(typeof(RankingTableTexts));

    public static Phrase Caption => Book.Phrase();

    public static Phrase Rank => Book.Phrase();

    public static Phrase Nomination => Book.Phrase();

    public static Phrase Scores => Book.Phrase();

    public static Phrase Raw => Book.Phrase();

    public static Phrase Trimmed => Book.Phrase();

    public static Phrase Adjusted => Book.Phrase();

    public static Phrase Stability => Book.Phrase();

    public static Phrase Score(decimal score) => Book.Phrase([score]);

    public static Phrase RankOf(int rank) => Book.Phrase([rank]);

    public static Phrase Counts => Book.Phrase();

    public static Phrase None => Book.Phrase();

    public static Phrase Steady => Book.Phrase();

    public static Phrase Moves(int best, int worst, int same, int judges) => Book.Phrase([best, worst, same, judges]);

    public static Phrase Cut => Book.Phrase();

    public static Phrase Tied(Phrase step) => Book.Phrase([step]);

    public static Phrase AdjustedMade => Book.Phrase();

    public static Phrase NotConnected(int groups) => Book.Phrase([groups]);

    public static Phrase TooFewScores(string judge, int have, int need) => Book.Phrase([judge, have, need]);

    public static Phrase NothingToCompare => Book.Phrase();

    public static Phrase Severities => Book.Phrase();

    public static Phrase Judge => Book.Phrase();

    public static Phrase Points => Book.Phrase();

    public static Phrase Higher(decimal points) => Book.Phrase([points]);

    public static Phrase Lower(decimal points) => Book.Phrase([points]);

    public static Phrase Equal => Book.Phrase();

    public static Phrase PassedOver => Book.Phrase();
}
