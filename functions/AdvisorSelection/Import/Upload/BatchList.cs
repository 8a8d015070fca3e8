using LinyingTalent.Platform.Lists;

namespace LinyingTalent.AdvisorSelection.Import.Upload;

/// <param name="Place">The township or county that imported.</param>
internal sealed record BatchRow(ImportBatch Batch, string Place);

/// <summary>The imports so far, the latest first.</summary>
internal static class BatchList
{
    public static ListOf<BatchRow> Shape { get; } = new(ImportLinks.List, () => ImportTexts.Batches)
    {
        Filters =
        [
            new ChoiceFilter<BatchRow>("place", () => ImportTexts.Place, row => row.Batch.Id.Division.ToString(), row => row.Place),
            new ChoiceFilter<BatchRow>("step", () => ImportTexts.State, row => row.Batch.Step.ToString(), row => ImportWords.Of(row.Batch.Step)),
        ],
        Columns =
        [
            new("batch", () => ImportTexts.Batch, row => row.Batch.Id.ToString()) { Width = 24 },
            new("place", () => ImportTexts.Place, row => row.Place),
            new("at", () => ImportTexts.At, row => row.Batch.At),
            new("by", () => ImportTexts.By, row => row.Batch.By),
            new("villages", () => ImportTexts.VillageCount, row => row.Batch.Villages),
            new("people", () => ImportTexts.PeopleCount, row => row.Batch.People),
            new("step", () => ImportTexts.State, row => ImportWords.Of(row.Batch.Step)) { SortBy = row => (int)row.Batch.Step },
            new("refused", () => ImportTexts.RefusedCount, row => row.Batch.Refused) { OnlyExported = true },
        ],
        Sort = "-at",
    };
}
