using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Administration.Rules;

/// <summary>Somebody else set a version since the page was read.</summary>
internal sealed record RuleChangedMeanwhile() : Refusal(RefusalKind.Conflict, RulePageTexts.ChangedMeanwhile);
