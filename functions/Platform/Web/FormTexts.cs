using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Web;

internal static class FormTexts
{
    private static readonly PhraseBook Book = new(typeof(FormTexts));

    public static Phrase FromElsewhere => Book.Phrase();

    public static Phrase TooManyFromHere(DateTimeOffset again) => Book.Phrase([again]);

    public static Phrase Broken => Book.Phrase();
}
