using LinyingTalent.Platform.Refusals;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>The workbook was uploaded more than a day ago, or was committed since.</summary>
internal sealed record PreviewIsGone() : Refusal(RefusalKind.Gone, UploadTexts.PreviewIsGone);

/// <summary>What would be committed is not any more what was previewed.</summary>
internal sealed record PreviewIsStale() : Refusal(RefusalKind.Conflict, UploadTexts.PreviewIsStale);

/// <summary>No row can be taken.</summary>
internal sealed record NothingToImport() : Refusal(RefusalKind.Conflict, UploadTexts.NothingToImport);
