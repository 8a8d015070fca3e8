using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Workbooks;
namespace LinyingTalent.AdvisorSelection.Import.Batch;

/// <param name="Opened">The case as it stands; null while it is not opened, or when the proposal was refused.</param>
/// <param name="Why">Why the proposal, or its withdrawal, was refused.</param>
internal sealed record ImportedRow(CaseId Case, string Township, string Village, int People, Selection? Opened, string? Why)
{
    public Phrase Standing => Opened is { } selection ? SelectionWords.Step(selection.Step) : Why is null ? ImportTexts.BeingHandedIn : UploadTexts.RowRefused;

    public int Order => Opened is { } selection ? 1 + (int)selection.Step : 0;
}

/// <summary>The villages of an import.</summary>
internal static class ImportedList
{
    public static ListOf<ImportedRow> Of(CaseId batch) => new(ImportLinks.Batch(batch), () => ImportTexts.BatchTitle)
    {
        Filters =
        [
            new TextFilter<ImportedRow>("q", () => ImportTexts.Village, row => row.Village),
            new ChoiceFilter<ImportedRow>("township", () => ImportTexts.Township, row => row.Township, row => row.Township),
            new ChoiceFilter<ImportedRow>("standing", () => ImportTexts.State, row => row.Opened?.Step.ToString() ?? (row.Why is null ? "Waiting" : "Refused-here"), row => row.Standing)
            {
                OrderBy = row => row.Order,
            },
        ],
        Columns =
        [
            new("village", () => ImportTexts.Village, row => row.Village),
            new("township", () => ImportTexts.Township, row => row.Township),
            new("people", () => ImportTexts.PeopleCount, row => row.People),
            new("standing", () => ImportTexts.State, row => row.Standing) { SortBy = row => row.Order },
            new("why", () => UploadTexts.WhyNot, row => row.Why) { Width = 60 },
            new("case", () => ImportTexts.CaseId, row => row.Opened?.Id.ToString()) { OnlyExported = true, Width = 24 },
        ],
    };
}
