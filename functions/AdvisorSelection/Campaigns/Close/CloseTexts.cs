using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Campaigns.Close;

internal static class CloseTexts
{
    private static readonly PhraseBook Book = new(typeof(CloseTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Question(string name) => Book.Phrase([name]);

    public static Phrase Consequence => Book.Phrase();

    public static Phrase Reason => Book.Phrase();

    public static Phrase ReasonHint => Book.Phrase();

    public static Phrase Submit => Book.Phrase();
}
