using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Identity;

internal static class RoleTexts
{
    private static readonly PhraseBook Book = new(typeof(RoleTexts));

    public static Phrase Village => Book.Phrase();

    public static Phrase Township => Book.Phrase();

    public static Phrase Department => Book.Phrase();

    public static Phrase Judge => Book.Phrase();

    public static Phrase County => Book.Phrase();

    public static Phrase Administrator => Book.Phrase();
}
