using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Workbooks;
namespace LinyingTalent.AdvisorSelection.Import.Preview;

/// <summary>The rows of a workbook: by what becomes of them, by village.</summary>
internal static class PreviewList
{
    public static ListOf<CheckedRow> Of(string preview) => new(ImportLinks.Preview(preview), () => UploadTexts.PreviewTitle)
    {
        Filters =
        [
            new TextFilter<CheckedRow>("q", () => ImportTexts.VillageOrName, row => row.Village, row => row.Name),
            new ChoiceFilter<CheckedRow>("township", () => ImportTexts.Township, row => row.Township, row => row.Township),
            new ChoiceFilter<CheckedRow>("outcome", () => UploadTexts.Outcome, row => row.Outcome.ToString(), row => CellWords.Of(row.Outcome))
            {
                OrderBy = row => (int)row.Outcome,
            },
        ],
        Columns =
        [
            new("name", () => ImportTexts.Person, row => row.Name),
            new("row", () => UploadTexts.Row, row => row.Number) { Width = 8 },
            new("township", () => ImportTexts.Township, row => row.Township),
            new("village", () => ImportTexts.Village, row => row.Village),
            new("outcome", () => UploadTexts.Outcome, row => CellWords.Of(row.Outcome)) { SortBy = row => (int)row.Outcome },
            new("why", () => UploadTexts.WhyNot, row => string.Join(" ", row.Reasons)) { Width = 80, Sorts = false },
        ],
        Sort = "row",
    };
}
