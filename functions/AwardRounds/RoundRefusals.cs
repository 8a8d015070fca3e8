using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.AwardRounds;

/// <summary>Somebody else opened the round with this number meanwhile.</summary>
internal sealed record RoundExists() : Refusal(RefusalKind.Conflict, RoundTexts.RoundExists);

internal sealed record NoSuchRound() : Refusal(RefusalKind.Absent, RoundTexts.NoSuchRound);

internal sealed record RoundHasEnded() : Refusal(RefusalKind.Conflict, RoundTexts.RoundHasEnded);

/// <summary>The step is not the one at which the round stands.</summary>
internal sealed record StageOutOfOrder(RoundStep Stands) : Refusal(RefusalKind.Conflict, RoundTexts.StageOutOfOrder(RoundWords.Of(Stands)));

/// <summary>The page was read before somebody else took the step.</summary>
internal sealed record PageIsStale() : Refusal(RefusalKind.Conflict, RoundTexts.PageIsStale);

internal sealed record MoreScoresThanJudges() : Refusal(RefusalKind.Invalid, RoundTexts.MoreScoresThanJudges);

/// <summary>A day that has passed, or is too far away.</summary>
internal sealed record WindowUnusable() : Refusal(RefusalKind.Invalid, RoundTexts.WindowUnusable);

internal sealed record NoNoticePlace() : Refusal(RefusalKind.Invalid, RoundTexts.NoNoticePlace);

internal sealed record NobodySigns() : Refusal(RefusalKind.Invalid, RoundTexts.NobodySigns);

internal sealed record NotAllScreened(int Open) : Refusal(RefusalKind.Conflict, RoundTexts.NotAllScreened(Open));

internal sealed record NobodyEligible() : Refusal(RefusalKind.Conflict, RoundTexts.NobodyEligible);

internal sealed record NobodyRecommended() : Refusal(RefusalKind.Conflict, RoundTexts.NobodyRecommended);

internal sealed record TownshipHasRecommended() : Refusal(RefusalKind.Conflict, RoundTexts.TownshipHasRecommended);

internal sealed record AboveQuota(int Count, int Quota) : Refusal(RefusalKind.Invalid, RoundTexts.AboveQuota(Count, Quota));

/// <summary>A number twice, or of a nomination that is not eligible.</summary>
internal sealed record OrderUnusable() : Refusal(RefusalKind.Invalid, RoundTexts.OrderUnusable);

internal sealed record PanelIsDrawn() : Refusal(RefusalKind.Conflict, RoundTexts.PanelIsDrawn);

internal sealed record PoolMissing() : Refusal(RefusalKind.Conflict, RoundTexts.PoolMissing);

internal sealed record PoolTooLarge(int Count, int Most) : Refusal(RefusalKind.Invalid, RoundTexts.PoolTooLarge(Count, Most));

internal sealed record JudgeTwice(string Name) : Refusal(RefusalKind.Invalid, RoundTexts.JudgeTwice(Name));

/// <summary>A new holiday notice moves nothing here.</summary>
internal sealed record RoundCountsTheSame() : Refusal(RefusalKind.Conflict, RoundTexts.CountsTheSame);

internal sealed record TermsAreFrozen() : Refusal(RefusalKind.Conflict, RoundTexts.TermsAreFrozen);

internal sealed record QuorumIsNotMissed() : Refusal(RefusalKind.Conflict, RoundTexts.QuorumIsNotMissed);

internal sealed record NobodyToReplace() : Refusal(RefusalKind.Invalid, RoundTexts.NobodyToReplace);

internal sealed record OfficeDoesNotSign() : Refusal(RefusalKind.Forbidden, RoundTexts.OfficeDoesNotSign);

internal sealed record OfficeHasSigned() : Refusal(RefusalKind.Conflict, RoundTexts.OfficeHasSigned);

internal sealed record NotYourTurnToSign() : Refusal(RefusalKind.Conflict, RoundTexts.NotYourTurnToSign);
