using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Statistics.Recount;

/// <summary>The recounts, the latest first: each night adds one.</summary>
internal static class RunList
{
    private const string Same = "same";
    private const string Different = "different";
    private const string Settled = "settled";

    public static ListOf<RecountRun> Shape { get; } = new(StatisticsLinks.Recount, () => RecountTexts.Earlier)
    {
        Filters =
        [
            new ChoiceFilter<RecountRun>("by", () => RecountTexts.By, run => run.By.Id, run => By(run)),
            new ChoiceFilter<RecountRun>("result", () => RecountTexts.Result, Kind, run => Kind(run) switch { Same => RecountTexts.Same, Different => RecountTexts.SomeDifferent, _ => RecountTexts.SetRight }),
        ],
        Columns =
        [
            new("at", () => RecountTexts.When, run => run.At),
            new("by", () => RecountTexts.By, run => By(run)),
            new("records", () => RecountTexts.Records, run => run.Records),
            new("result", () => RecountTexts.Result, run => Result(run)) { SortBy = run => run.Differences.Count, Width = 60 },
        ],
        Sort = "-at",
    };

    public static string By(RecountRun run) => run.By == Actor.Process ? RecountTexts.Nightly : run.By.Name;

    public static Phrase Result(RecountRun run) =>
        run.Settled is { } reason ? RecountTexts.SettledBecause(reason) : run.Differences.Count == 0 ? RecountTexts.Same : RecountTexts.Different(run.Differences.Count);

    private static string Kind(RecountRun run) => run.Settled is not null ? Settled : run.Differences.Count > 0 ? Different : Same;
}
