using LinyingTalent.Platform.Lists;

namespace LinyingTalent.AdvisorSelection.Notices.Read;

/// <param name="People">Masked, as everyone reads them.</param>
internal sealed record NoticeRow(Selection Selection, string Village, string Township, string People, DateTimeOffset Ends);

/// <summary>The notices that run, those that end first at the top.</summary>
internal static class NoticeList
{
    public static ListOf<NoticeRow> Shape { get; } = new(Links.Notices, () => PublicNoticeTexts.ListTitle)
    {
        Filters =
        [
            new TextFilter<NoticeRow>("q", () => PublicNoticeTexts.Village, row => row.Village),
            new ChoiceFilter<NoticeRow>("township", () => PublicNoticeTexts.Township, row => row.Selection.Id.Division.TownshipDigits, row => row.Township),
        ],
        Columns =
        [
            new("village", () => PublicNoticeTexts.Village, row => row.Village) { SortBy = row => row.Selection.Id.ToString(), Width = 32 },
            new("people", () => PublicNoticeTexts.People, row => row.People) { Width = 32 },
            new("ends", () => PublicNoticeTexts.Ends, row => row.Ends),
        ],
        Sort = "ends",
    };
}
