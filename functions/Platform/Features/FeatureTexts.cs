using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Features;

internal static class FeatureTexts
{
    private static readonly PhraseBook Book = new(typeof(FeatureTexts));

    public static Phrase Register => Book.Phrase();

    public static Phrase Nominate => Book.Phrase();

    public static Phrase Import => Book.Phrase();

    public static Phrase GreenChannel => Book.Phrase();

    public static Phrase Always => Book.Phrase();

    public static Phrase Never => Book.Phrase();

    public static Phrase Between(DateOnly first, DateOnly last) => Book.Phrase([first, last]);

    public static Phrase NotYet(Phrase feature, DateOnly first, DateOnly last) => Book.Phrase([feature, first, last]);

    public static Phrase Over(Phrase feature, DateOnly last) => Book.Phrase([feature, last]);

    public static Phrase Closed(Phrase feature) => Book.Phrase([feature]);
}
