using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Scoring;

internal static class ScoringTexts
{
    private static readonly PhraseBook Book = new(typeof(ScoringTexts));

    public static Phrase NotYourNomination => Book.Phrase();

    public static Phrase ScoreIsIn => Book.Phrase();

    public static Phrase ScoringIsOver => Book.Phrase();
}
