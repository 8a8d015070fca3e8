using LinyingTalent.Platform.Text;

namespace LinyingTalent.OpenData;

internal static class OpenDataTexts
{
    private static readonly PhraseBook Book = new(typeof(OpenDataTexts));

    public static Phrase OpenTitle(string kind) => Book.Phrase([kind]);

    public static Phrase OpenLead => Book.Phrase();

    public static Phrase None => Book.Phrase();

    public static Phrase ApiNote => Book.Phrase();

    public static Phrase Place => Book.Phrase();

    public static Phrase State => Book.Phrase();

    public static Phrase Back => Book.Phrase();
}
