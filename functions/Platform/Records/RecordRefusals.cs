using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Platform.Records;

/// <summary>Somebody else changed the record after the page was read.</summary>
internal sealed record RecordChangedMeanwhile() : Refusal(RefusalKind.Conflict, RecordTexts.ChangedMeanwhile);

internal sealed record RecordIsWithdrawn() : Refusal(RefusalKind.Conflict, RecordTexts.IsWithdrawn);

internal sealed record RecordIsNotWithdrawn() : Refusal(RefusalKind.Conflict, RecordTexts.NotWithdrawn);

internal sealed record StageNotNext() : Refusal(RefusalKind.Conflict, RecordTexts.StageNotNext);
