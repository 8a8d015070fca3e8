using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.Needs;

/// <summary>需求: what people a village needs, in the same trades in which people state their skills.</summary>
internal static class NeedKinds
{
    /// <summary>No part of the programme but what all parts share.</summary>
    private static readonly ProgrammePart Part = new("needs", Effort.Efforts, 11, NeedTexts.Part, NeedTexts.PartLead);

    public const string Stated = "stated";

    public static TextItem What { get; } = new("what", NeedTexts.What, 200, ManyLines: true) { IsPublic = true };

    public static ChoiceItem<Trade> TradeOf { get; } = new("trade", NeedTexts.Trade, TradeWords.Of) { InList = true, IsPublic = true };

    public static RecordKind Needs { get; } = new("needs", Part, NeedTexts.Needs, NeedTexts.NewNeed)
    {
        Fields =
        [
            TradeOf, What, new WholeItem("people", NeedTexts.People, 1, 50, NeedTexts.Persons) { InList = true, IsPublic = true },
            new DayItem("until", NeedTexts.Until, Ahead: true) { Optional = true, InList = true, IsPublic = true },
        ],
        NameOf = record => TradeWords.Of(TradeOf.Of(record)),
        Levels = [DivisionLevel.Village],
        Writers = [Role.Village, Role.Township, Role.County],
        Stages =
        [
            new(Stated, NeedTexts.Stated),
            new("covered", NeedTexts.Covered) { Asks = [new TextItem("by", NeedTexts.Who, 60) { InList = true }], Ends = true },
            new("dropped", NeedTexts.Dropped) { From = [Stated], IsBad = true, Ends = true },
        ],
        Figures =
        [
            RecordFigure.Reaching("needs", NeedTexts.Needs, NeedTexts.NeedUnit, Stated),
            RecordFigure.Reaching("needs_covered", NeedTexts.NeedsCovered, NeedTexts.NeedUnit, "covered"),
        ],
        Pages = [(Match.MatchEndpoint.PathOf, () => NeedTexts.Match)],
        IsPublic = true,
    };

    /// <summary>Whether somebody is still looked for.</summary>
    public static bool IsOpen(KeptRecord need) => !need.Withdrawn && need.Stages is [{ Stage: Stated }];
}
