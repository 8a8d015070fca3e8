using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Features;

internal static class FeatureWords
{
    public static Phrase Of(Feature feature) => feature switch
    {
        Feature.Register => FeatureTexts.Register,
        Feature.Nominate => FeatureTexts.Nominate,
        Feature.Import => FeatureTexts.Import,
        Feature.GreenChannel => FeatureTexts.GreenChannel,
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "A feature without a word."),
    };

    public static Phrase Of(FeatureWindow? window) => window?.Opening switch
    {
        null or Opening.Always => FeatureTexts.Always,
        Opening.Never => FeatureTexts.Never,
        _ => FeatureTexts.Between(window.First!.Value, window.Last!.Value),
    };
}
