using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Panel;

internal static class DrawCheckTexts
{
    private static readonly PhraseBook Book = new(typeof(DrawCheckTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase Published => Book.Phrase();

    public static Phrase ValueSource => Book.Phrase();

    public static Phrase Value => Book.Phrase();

    public static Phrase Judges => Book.Phrase();

    public static Phrase Substitutes => Book.Phrase();

    public static Phrase PoolHash => Book.Phrase();

    public static Phrase Seed => Book.Phrase();

    public static Phrase Again => Book.Phrase();

    public static Phrase Same => Book.Phrase();

    public static Phrase SameWhy => Book.Phrase();

    public static Phrase Different => Book.Phrase();

    public static Phrase DifferentWhy => Book.Phrase();

    public static Phrase NoCrypto => Book.Phrase();

    public static Phrase NoScript => Book.Phrase();

    public static Phrase Pool => Book.Phrase();

    public static Phrase PoolHint => Book.Phrase();

    public static Phrase DrawAgain => Book.Phrase();

    public static Phrase ByHand => Book.Phrase();

    public static Phrase StepPool => Book.Phrase();

    public static Phrase StepSeed => Book.Phrase();

    public static Phrase StepNumber => Book.Phrase();

    public static Phrase StepOrder => Book.Phrase();
}
