using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Recommend;

internal static class RecommendTexts
{
    private static readonly PhraseBook Book = new(typeof(RecommendTexts));

    public static Phrase Lead(int quota) => Book.Phrase([quota]);

    public static Phrase None => Book.Phrase();

    public static Phrase PlaceOf(string name) => Book.Phrase([name]);

    public static Phrase Who(string village, Phrase trade, int years) => Book.Phrase([village, trade, years]);

    public static Phrase PlaceTwice => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
