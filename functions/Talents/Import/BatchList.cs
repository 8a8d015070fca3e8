using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Records;

namespace LinyingTalent.Talents.Import;

/// <summary>The imports so far, the latest first.</summary>
internal static class BatchList
{
    public static ListOf<TalentBatch> Shape { get; } = new(TalentImportLinks.Path, () => ImportTexts.Batches)
    {
        Filters =
        [
            new ChoiceFilter<TalentBatch>("by", () => ImportTexts.By, batch => batch.By.Id, batch => batch.By.Name),
            new ChoiceFilter<TalentBatch>("step", () => RecordTexts.State, batch => batch.Step.ToString(), batch => ImportWords.Of(batch.Step)),
        ],
        Columns =
        [
            new("at", () => ImportTexts.At, batch => batch.At),
            new("by", () => ImportTexts.By, batch => batch.By.Name),
            new("people", () => ImportTexts.People, batch => batch.Taken),
            new("step", () => RecordTexts.State, batch => ImportWords.Of(batch.Step)) { SortBy = batch => (int)batch.Step },
        ],
        Sort = "-at",
    };
}
