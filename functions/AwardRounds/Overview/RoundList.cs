using LinyingTalent.Platform.Lists;

namespace LinyingTalent.AwardRounds.Overview;

/// <summary>The list of rounds, the latest first.</summary>
internal static class RoundList
{
    public static ListOf<Round> Shape { get; } = new(RoundLinks.List, () => RoundTexts.Title)
    {
        Filters =
        [
            new TextFilter<Round>("q", () => RoundPageTexts.Name, round => round.Terms.Name),
            new ChoiceFilter<Round>("kind", () => RoundPageTexts.Kind, round => round.Terms.Licence.Kind.ToString(), round => RoundWords.Of(round.Terms.Licence.Kind)),
            new ChoiceFilter<Round>("stage", () => RoundPageTexts.Stage, round => round.Step.ToString(), round => RoundWords.Of(round.Step)),
        ],
        Columns =
        [
            new("name", () => RoundPageTexts.Name, round => round.Terms.Name) { Width = 36 },
            new("kind", () => RoundPageTexts.Kind, round => RoundWords.Of(round.Terms.Licence.Kind)),
            new("places", () => RoundPageTexts.Places, round => round.Terms.Places + round.Terms.Units),
            new("stage", () => RoundPageTexts.Stage, round => RoundWords.Of(round.Step)) { SortBy = round => (int)round.Step },
            new("until", () => RoundPageTexts.Until, round => round.Until),
        ],
    };
}
