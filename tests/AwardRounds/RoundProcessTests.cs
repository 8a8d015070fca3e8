using System.Text.Json;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.AwardRounds;

/// <summary>The process of a round on the real engine.</summary>
public sealed class RoundProcessTests
{
    // Beyond the submissions after which the process begins a new history.
    private const int Many = 160;

    [Fact]
    public async Task Submissions_MoreThanAHistoryHolds_BeginANewOneAndAreAllTaken()
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundUnderWay round = await Scoring(county);
        DateTimeOffset until = round.Round.Until!.Value;

        // Forms of pages that are stale: each is taken up and refused, as in a flood.
        for (int i = 0; i < Many; i++) await HandIn(county, new ExtendWindow(round.Round.Turn - 1, new DateOnly(2026, 4, 20), $"第{i}次"));
        await county.Pass(TimeSpan.FromMinutes(2));

        (await county.Get<SubmissionTable>().AnyFor(RoundUnderWay.Id)).ShouldBeFalse();
        (await county.Processes.ExportHistoryAsync(RoundInstances.Round(RoundUnderWay.Id))).Split("eventRaised").Length.ShouldBeLessThan(Many / 2);
        (await round.Read())!.Until.ShouldBe(until);

        // The new history waits for the same window, and takes the next form.
        await HandIn(county, new ExtendWindow(round.Round.Turn, new DateOnly(2026, 4, 20), "延长"));
        await county.Pass(TimeSpan.FromMinutes(1));
        round.Round.Until.ShouldNotBe((await round.Read())!.Until);
        await round.Score(_ => (80, 80));
        await county.Pass((await round.Read())!.Until!.Value - county.Clock.GetUtcNow() + TimeSpan.FromMinutes(2));
        (await round.Read())!.Step.ShouldBe(RoundStep.Rank);
    }

    [Fact]
    public async Task Scores_InTheOtherOrderWithConflictsBefore_RankTheSame()
    {
        string[] forward = await Ranked(backward: false), backward = await Ranked(backward: true);
        backward.ShouldBe(forward);
    }

    [Fact]
    public async Task Score_AfterTheWindowsHourWhileTheTimerIsLate_IsRefusedAndDoesNotCount()
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundUnderWay round = await Scoring(county);
        string late = round.Round.Draw!.Judges[0];
        foreach (string judge in round.Round.Draw.Judges.Skip(1)) await round.Score(judge, _ => (80, 80));
        ScoreSheet sheet = await county.Get<ScoreTable>().All(RoundUnderWay.Id, late).FirstAsync(TestContext.Current.CancellationToken);

        county.Clock.SetUtcNow(round.Round.Until!.Value.AddSeconds(1));
        (await round.Give((await round.Read())!, sheet, 100, 100)).ShouldBeOfType<ScoringIsOver>();
        await county.Pass(TimeSpan.FromMinutes(2));

        (await round.Read())!.Step.ShouldBe(RoundStep.Rank);
        (await county.Get<ScoreTable>().Find(RoundUnderWay.Id, late, sheet.Code))!.State.State.ShouldNotBe(SheetState.Given);
    }

    private static async Task<string[]> Ranked(bool backward)
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundUnderWay round = await Scoring(county);
        IEnumerable<string> judges = round.Round.Draw!.Judges.Concat(round.Round.Draw.Substitutes);
        string conflicted = round.Round.Draw.Judges[2];
        if (backward)
        {
            await round.Declare(conflicted, round.Nominations[0]);
            judges = judges.Reverse();
        }

        foreach (string judge in judges) await round.Score(judge, Marks);
        if (!backward) await round.Declare(conflicted, round.Nominations[0]);
        await round.Score(Marks);
        await round.EndScoring();
        return [.. await county.Get<LinyingTalent.AwardRounds.Rank.RankTable>().After(RoundUnderWay.Id, round.Round.Edition, units: false, 0).Select(row => row.ToString()).ToListAsync()];
    }

    private static (int First, int Second) Marks(ScoreSheet sheet) => (50 + (sheet.Judge[^1] * sheet.Nomination[^1] * 7 % 50), 40 + (sheet.Judge[^1] * 13 % 50));

    private static async Task<RoundUnderWay> Scoring(County county)
    {
        var round = new RoundUnderWay(county, RoundUnderWay.Terms());
        await round.Open();
        await round.Nominate(4);
        await round.Recommend();
        await round.Draw(round.Pool(7));
        return round;
    }

    private static Task HandIn(County county, RoundCommand command) => county.Get<SubmissionDesk>().HandIn(
        new Submission(
            RoundUnderWay.Id, IdempotencyKey.Create(), RoundInstances.Round(RoundUnderWay.Id), SubmissionInbox.Event, Starts: null, new Actor("county", "何县办"),
            county.Clock.GetUtcNow(), JsonSerializer.Serialize(command, CaseJson.Options)),
        county.Processes.Client);
}
