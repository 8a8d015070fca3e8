using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;

namespace LinyingTalent.EarlierRounds;

/// <summary>Award rounds of the years before they were run here: what remains of them is when, what and how many.</summary>
internal static class EarlierRoundKinds
{
    public static ProgrammePart Part { get; } = new("awards", Effort.Efforts, 9, EarlierRoundTexts.Part, EarlierRoundTexts.PartLead);

    private static readonly TextItem Name = new("name", EarlierRoundTexts.Name, 60) { IsPublic = true };
    private static readonly DayItem Held = new("held", EarlierRoundTexts.Held) { InList = true, IsPublic = true };
    private static readonly WholeItem Honoured = new("honoured", EarlierRoundTexts.Honoured, 0, 1_000, EarlierRoundTexts.Persons) { InList = true, IsPublic = true };

    public static RecordKind Rounds { get; } = new("earlier-rounds", Part, EarlierRoundTexts.Rounds, EarlierRoundTexts.NewRound)
    {
        Fields = [Name, Held, Honoured],
        NameOf = record => Name.Of(record)!,
        Levels = [DivisionLevel.County],
        Writers = [Role.County],
        Figures =
        [
            RecordFigure.Happened("award_rounds", EarlierRoundTexts.Rounds, EarlierRoundTexts.Times, Held),
            new("honoured_before", EarlierRoundTexts.HonouredPeople, EarlierRoundTexts.Persons, IsStock: false, record => [new(Held.Of(record), Honoured.Of(record))]),
        ],
        IsPublic = true,
    };
}
