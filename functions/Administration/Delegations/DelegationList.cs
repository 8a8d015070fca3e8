using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;

namespace LinyingTalent.Administration.Delegations;

/// <summary>Who stands in for whom, the latest first.</summary>
internal static class DelegationList
{
    public static ListOf<DelegationLine> Shape { get; } = new(SettingsLinks.Delegations, () => DelegationTexts.Title)
    {
        Filters =
        [
            new TextFilter<DelegationLine>("q", () => DelegationTexts.NameOrReason, line => line.Delegation.AbsentName, line => line.Delegation.DelegateName, line => line.Delegation.Reason),
            new ChoiceFilter<DelegationLine>("state", () => DelegationTexts.State, line => line.State.ToString(), line => DelegationWords.Of(line.State)) { OrderBy = line => (int)line.State },
        ],
        Columns =
        [
            new("absent", () => DelegationTexts.Absent, line => line.Delegation.AbsentName),
            new("delegate", () => DelegationTexts.Delegate, line => line.Delegation.DelegateName),
            new("from", () => DelegationTexts.From, line => line.Delegation.From),
            new("through", () => DelegationTexts.Through, line => line.Delegation.Through),
            new("reason", () => DelegationTexts.Reason, line => line.Delegation.Reason) { Width = 36 },
            new("by", () => DelegationTexts.EnteredBy, line => line.Delegation.By.Name) { OnlyExported = true },
            new("at", () => DelegationTexts.EnteredAt, line => line.Delegation.At) { OnlyExported = true },
            new("state", () => DelegationTexts.State, line => DelegationWords.Of(line.State)) { SortBy = line => (int)line.State },
            new("ended-by", () => DelegationTexts.EndedBy, line => line.Delegation.EndedBy?.Name) { OnlyExported = true },
            new("ended-at", () => DelegationTexts.EndedAt, line => line.Delegation.EndedAt) { OnlyExported = true },
        ],
        Sort = "-from",
    };
}
