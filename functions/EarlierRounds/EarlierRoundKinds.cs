using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;

namespace LinyingTalent.EarlierRounds;

/// <summary>Award rounds: of the years before they were run here what remains, when, what and how many; of those run here the same, entered when they end.</summary>
internal static class EarlierRoundKinds
{
    public static ProgrammePart Part { get; } = new("awards", Effort.Efforts, 9, EarlierRoundTexts.Part, EarlierRoundTexts.PartLead);

    public static TextItem Name { get; } = new("name", EarlierRoundTexts.Name, 60) { IsPublic = true };
    public static DayItem Held { get; } = new("held", EarlierRoundTexts.Held) { InList = true, IsPublic = true };
    public static WholeItem Honoured { get; } = new("honoured", EarlierRoundTexts.Honoured, 0, 1_000, EarlierRoundTexts.Persons) { InList = true, IsPublic = true };

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
