namespace LinyingTalent.Platform.Trades;

/// <summary>The vocabulary in which villages state needs and people state skills. Their names are the texts <c>Trade.{name}</c>.</summary>
internal enum Trade
{
    Planting,
    Breeding,
    Processing,
    Commerce,
    Crafts,
    Building,
    Culture,
    Health,
    Law,
    Governance,
}
