using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Rules;

internal static class RuleTexts
{
    private static readonly PhraseBook Book = new(typeof(RuleTexts));

    public static Phrase DefaultFigure => Book.Phrase();
}
