using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Trades;

internal static class TradeWords
{
    public static Phrase Of(Trade trade) => trade switch
    {
        Trade.Planting => TradeTexts.Planting,
        Trade.Breeding => TradeTexts.Breeding,
        Trade.Processing => TradeTexts.Processing,
        Trade.Commerce => TradeTexts.Commerce,
        Trade.Crafts => TradeTexts.Crafts,
        Trade.Building => TradeTexts.Building,
        Trade.Culture => TradeTexts.Culture,
        Trade.Health => TradeTexts.Health,
        Trade.Law => TradeTexts.Law,
        Trade.Governance => TradeTexts.Governance,
        _ => throw new ArgumentOutOfRangeException(nameof(trade), trade, "A trade without a word."),
    };

    public static string Join(IEnumerable<Trade> trades) => string.Join("、", trades.Select(trade => Of(trade).ToString()));
}
