using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Trades;

internal static class TradeTexts
{
    private static readonly PhraseBook Book = new(typeof(TradeTexts));

    public static Phrase Planting => Book.Phrase();

    public static Phrase Breeding => Book.Phrase();

    public static Phrase Processing => Book.Phrase();

    public static Phrase Commerce => Book.Phrase();

    public static Phrase Crafts => Book.Phrase();

    public static Phrase Building => Book.Phrase();

    public static Phrase Culture => Book.Phrase();

    public static Phrase Health => Book.Phrase();

    public static Phrase Law => Book.Phrase();

    public static Phrase Governance => Book.Phrase();
}
