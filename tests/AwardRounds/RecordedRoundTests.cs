using LinyingTalent.LocalRuntime.Triggers.Durable;
using LinyingTalent.Tests.Architecture;

namespace LinyingTalent.Tests.AwardRounds;

/// <summary>
/// Histories of a round's processes as released versions wrote them, run against today's code: a round that was open while the app was deployed
/// goes on. LINYING_RECORD=DIRECTORY makes the round's journey write its histories there.
/// </summary>
public sealed class RecordedRoundTests
{
    private const string Folder = "tests/AwardRounds/Histories";

    public static TheoryData<string> Recorded => [.. Repository.Sources(Folder, "*.json")];

    [Theory, MemberData(nameof(Recorded))]
    public void Replay_HistoryOfARelease_FitsTodaysCode(string file) =>
        FunctionReplay.FindMismatch(Repository.Read(file), typeof(CountyApp).Assembly).ShouldBeNull(file);

    [Fact]
    public void Replay_HistoryWhoseStepHasAnotherName_SaysWhichStep()
    {
        string history = Repository.Read(Recorded.First(row => row.Data.Contains("round-", StringComparison.Ordinal)).Data);
        string changed = history.Replace("TakeRoundSubmission", "TakeSomethingElse", StringComparison.Ordinal);
        FunctionReplay.FindMismatch(changed, typeof(CountyApp).Assembly).ShouldNotBeNull().ShouldContain("TakeSomethingElse");
    }
}
