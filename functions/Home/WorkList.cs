using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.Home;

/// <summary>What waits for a person, the oldest due first; on the page each is a card, in the export a row.</summary>
internal static class WorkList
{
    private const string Overdue = "overdue";
    private const string Today = "today";
    private const string Later = "later";
    private const string Open = "open";

    public static ListOf<WorkRow> Shape { get; } = new("/", () => HomeTexts.Work)
    {
        Filters =
        [
            new TextFilter<WorkRow>("q", () => HomeTexts.PlaceOrMatter, row => row.Place, row => row.ToDo.What),
            new ChoiceFilter<WorkRow>("due", () => HomeTexts.Due, UrgencyOf, row => WordOf(UrgencyOf(row))) { OrderBy = row => row.DaysLeft ?? int.MaxValue },
        ],
        Columns =
        [
            new("place", () => HomeTexts.Place, row => row.Place) { SortBy = row => row.ToDo.Place.ToString(), Width = 32 },
            new("what", () => HomeTexts.Matter, row => row.ToDo.What) { Width = 60 },
            new("due", () => HomeTexts.Due, row => row.ToDo.Due),
            new("left", () => HomeTexts.DaysLeft, row => row.DaysLeft is { } days ? days : default(CellValue)) { OnlyExported = true },
        ],
        Sort = "due",
    };

    private static string UrgencyOf(WorkRow row) => row.DaysLeft switch
    {
        null => Open,
        < 0 => Overdue,
        0 => Today,
        _ => Later,
    };

    private static Phrase WordOf(string urgency) => urgency switch
    {
        Overdue => HomeTexts.DueOverdue,
        Today => HomeTexts.DueToday,
        Later => HomeTexts.DueLater,
        _ => HomeTexts.DueOpen,
    };
}
