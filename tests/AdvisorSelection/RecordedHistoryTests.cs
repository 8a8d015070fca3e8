using LinyingTalent.LocalRuntime.Triggers.Durable;
using LinyingTalent.Tests.Architecture;

namespace LinyingTalent.Tests.AdvisorSelection;

/// <summary>
/// Histories of processes as released versions wrote them, run against today's code: a case that was open while the app was deployed goes on.
/// One folder a release, named after it; a folder stays as long as a case of that release may be open. LINYING_RECORD=DIRECTORY makes the journey of the three villages write its histories there.
/// </summary>
public sealed class RecordedHistoryTests
{
    private const string Folder = "tests/AdvisorSelection/Histories";

    public static TheoryData<string> Recorded => [.. Repository.Sources(Folder, "*.json")];

    [Theory, MemberData(nameof(Recorded))]
    public void Replay_HistoryOfARelease_FitsTodaysCode(string file) =>
        FunctionReplay.FindMismatch(Repository.Read(file), typeof(CountyApp).Assembly).ShouldBeNull(file);

    [Fact]
    public void Releases_EachOfThem_HasHistoriesOfTheProcessesThatWaitForPeople()
    {
        ILookup<string, string> releases = Recorded.Select(row => row.Data[(Folder.Length + 1)..].Split('/')).ToLookup(path => path[0], path => path[^1]);
        releases.ShouldNotBeEmpty();
        foreach (IGrouping<string, string> release in releases)
        {
            System.Version.TryParse(release.Key, out _).ShouldBeTrue($"{release.Key} is no release");
            foreach (string kind in (string[])["selection-", "invitation-", "campaign-"])
                release.ShouldContain(file => file.StartsWith(kind, StringComparison.Ordinal), $"{release.Key} has no {kind}");
        }
    }

    [Fact]
    public void Replay_HistoryWhoseStepHasAnotherName_SaysWhichStep()
    {
        string history = Repository.Read(Recorded.First(row => row.Data.Contains("selection-", StringComparison.Ordinal)).Data);
        string changed = history.Replace("TakeSelectionSubmission", "TakeSomethingElse", StringComparison.Ordinal);
        FunctionReplay.FindMismatch(changed, typeof(CountyApp).Assembly).ShouldNotBeNull().ShouldContain("TakeSomethingElse");
    }
}
