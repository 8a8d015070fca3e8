using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Trades;

namespace LinyingTalent.AwardRounds.Screen;

/// <param name="Village">Its name.</param>
internal sealed record NominationRow(Nomination Nomination, string Village);

/// <summary>A township's nominations in a round, in the order in which they were handed in.</summary>
internal static class NominationList
{
    public static ListOf<NominationRow> Of(CaseId part) => new(RoundLinks.Nominations(part), () => ScreenTexts.Nominations)
    {
        Filters =
        [
            new TextFilter<NominationRow>("q", () => ScreenTexts.NameOrVillage, row => row.Nomination.Nominee.Name, row => row.Village),
            new ChoiceFilter<NominationRow>("step", () => ScreenTexts.State, row => row.Nomination.Step.ToString(), row => RoundWords.Of(row.Nomination.Step)) { OrderBy = row => (int)row.Nomination.Step },
            new ChoiceFilter<NominationRow>("by", () => ScreenTexts.By, row => row.Nomination.Nominator.Kind.ToString(), row => RoundWords.Of(row.Nomination.Nominator.Kind)),
        ],
        Columns =
        [
            new("name", () => ScreenTexts.Name, row => row.Nomination.Nominee.Name),
            new("number", () => ScreenTexts.Number, row => row.Nomination.Id.ToString()) { OnlyExported = true, Width = 28 },
            new("village", () => ScreenTexts.Village, row => row.Village) { SortBy = row => row.Nomination.Nominee.Village.ToString() },
            new("trade", () => ScreenTexts.Trade, row => TradeWords.Of(row.Nomination.Nominee.Trade)),
            new("by", () => ScreenTexts.By, row => RoundWords.Of(row.Nomination.Nominator.Kind)),
            new("consent", () => ScreenTexts.Consent, row => RoundWords.Of(row.Nomination.Consent)),
            new("step", () => ScreenTexts.State, row => RoundWords.Of(row.Nomination.Step)) { SortBy = row => (int)row.Nomination.Step },
        ],
    };
}
