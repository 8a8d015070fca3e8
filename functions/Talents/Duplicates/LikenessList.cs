using LinyingTalent.Platform.Lists;

namespace LinyingTalent.Talents.Duplicates;

/// <summary>Pairs of records that may be one person's, the likeliest first.</summary>
internal static class LikenessList
{
    public static ListOf<Likeness> Shape { get; } = new(DuplicatesEndpoint.Path, () => DuplicateTexts.Title)
    {
        Filters = [new TextFilter<Likeness>("q", () => DuplicateTexts.NameOrReason, pair => TalentKinds.Person.Of(pair.First), pair => TalentKinds.Person.Of(pair.Second), Reasons)],
        Columns =
        [
            new("first", () => DuplicateTexts.First, pair => TalentKinds.Person.Of(pair.First)),
            new("first-id", () => DuplicateTexts.FirstRecord, pair => pair.First.Id.ToString()) { OnlyExported = true, Width = 28 },
            new("second", () => DuplicateTexts.Second, pair => TalentKinds.Person.Of(pair.Second)),
            new("second-id", () => DuplicateTexts.SecondRecord, pair => pair.Second.Id.ToString()) { OnlyExported = true, Width = 28 },
            new("points", () => DuplicateTexts.Points, pair => pair.Points),
            new("reasons", () => DuplicateTexts.Reasons, pair => Reasons(pair)) { Width = 60 },
        ],
        Sort = "-points",
    };

    private static string Reasons(Likeness pair) => string.Join("；", pair.Reasons);
}
