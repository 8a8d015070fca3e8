using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection.Pick;

internal static class PickTexts
{
    private static readonly PhraseBook Book = new(typeof(PickTexts));

    public static Phrase Title => Book.Phrase();

    public static Phrase Lead => Book.Phrase();

    public static Phrase Chosen(string names) => Book.Phrase([names]);

    public static Phrase GoOn => Book.Phrase();

    public static Phrase Name => Book.Phrase();

    public static Phrase NameHint => Book.Phrase();

    public static Phrase TooShort => Book.Phrase();

    public static Phrase Search => Book.Phrase();

    public static Phrase Back => Book.Phrase();

    public static Phrase Nobody => Book.Phrase();

    public static Phrase MoreThan(int count) => Book.Phrase([count]);

    public static Phrase Found => Book.Phrase();

    public static Phrase Home => Book.Phrase();

    public static Phrase Trades => Book.Phrase();

    public static Phrase Years => Book.Phrase();

    public static Phrase YearsOf(int years) => Book.Phrase([years]);

    public static Phrase Choose => Book.Phrase();

    public static Phrase ChooseThis => Book.Phrase();
}
