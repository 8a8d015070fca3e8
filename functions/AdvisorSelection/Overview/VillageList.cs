using LinyingTalent.Appointments;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Lists;

namespace LinyingTalent.AdvisorSelection.Overview;

/// <param name="Latest">The village's latest selection; null when it never had one.</param>
/// <param name="Now">When the list was asked for: what is overdue is so then.</param>
internal sealed record VillageRow(Division Village, string Township, Selection? Latest, IReadOnlyList<Appointment> Advisors, DateTimeOffset Now)
{
    public string Names => string.Join("、", Advisors.Select(advisor => advisor.Name));

    public bool Overdue => Latest?.Due?.At < Now;

    /// <summary>Where the village stands, in the order of the procedure; 0 before it has begun.</summary>
    public int Standing => Latest is null ? 0 : 1 + (int)Latest.Step;

    public string StandingWords => Latest is null ? OverviewTexts.NotBegun : SelectionWords.Step(Latest.Step);
}

/// <summary>The list of villages: by township, step, whether there are advisors; ordered by any column.</summary>
internal static class VillageList
{
    public static ListOf<VillageRow> Shape { get; } = new(Links.List, () => OverviewTexts.ListTitle)
    {
        Filters =
        [
            new TextFilter<VillageRow>("q", () => OverviewTexts.VillageOrAdvisor, row => row.Village.Name, row => row.Names),
            new ChoiceFilter<VillageRow>("township", () => OverviewTexts.Township, row => row.Village.Code.TownshipDigits, row => row.Township) { OrderBy = row => row.Village.Code.ToString() },
            new ChoiceFilter<VillageRow>("step", () => OverviewTexts.Selection, row => row.Latest?.Step.ToString() ?? "None", row => row.StandingWords)
            {
                OrderBy = row => row.Standing,
            },
            new ChoiceFilter<VillageRow>(
                "advisors", () => OverviewTexts.Advisors, row => row.Advisors.Count > 0 ? "some" : "none",
                row => row.Advisors.Count > 0 ? OverviewTexts.HasAdvisors : OverviewTexts.HasNone),
        ],
        Columns =
        [
            new("village", () => OverviewTexts.Village, row => row.Village.Name),
            new("township", () => OverviewTexts.Township, row => row.Township) { SortBy = row => row.Village.Code.ToString() },
            new("step", () => OverviewTexts.Selection, row => row.StandingWords) { SortBy = row => row.Standing },
            new("due", () => OverviewTexts.Until, row => row.Latest?.Due?.At),
            new("advisors", () => OverviewTexts.Advisors, row => row.Names) { SortBy = row => row.Advisors.Count, Width = 30 },
            new("case", () => OverviewTexts.Case, row => row.Latest?.Id.ToString()) { OnlyExported = true, Width = 24 },
            new("code", () => OverviewTexts.Code, row => row.Village.Code.ToString()) { OnlyExported = true },
        ],
    };
}
