using System.Net;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Replay;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Time;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.AwardRounds;

/// <summary>A judge finds a conflict when the winners have been made known: the score is void, and what followed from it is put right.</summary>
public sealed class LateConflictTests
{
    private static readonly string Path = $"/rounds/{RoundUnderWay.Id}";

    [Fact]
    public async Task Declare_WhileTheNoticeRuns_RanksAgainAndMakesTheNewcomerAloneKnown()
    {
        await using County county = await County.StartAsync(campaign: false);
        (RoundUnderWay round, string judge) = await Noticed(county, RoundUnderWay.Terms(each: 3, quorum: 2));
        Person anyone = await county.Person(), office = await county.Person("county");
        (await anyone.Get($"{Path}/record")).Status.ShouldBe(HttpStatusCode.OK);

        IReadOnlyList<string> before = await ScorersOf(county, round);
        (await round.Declare(judge, round.Nominations[1])).ShouldBe(HttpStatusCode.SeeOther);

        // Nothing can be signed, the record is closed to the substitute, and the page says why.
        round.Round.Step.ShouldBe(RoundStep.Score);
        (await office.Get($"{Path}/sign/county")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await anyone.Get($"{Path}/record")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await anyone.Get($"{Path}/notice")).Text.ShouldContain("排名正在重新计算");
        (await office.Get("/outbox?size=100")).Text.ShouldContain("评委申报回避，排名重新计算");
        string substitute = (await ScorersOf(county, round)).Except(before).ShouldHaveSingleItem();
        await round.Score(substitute, _ => (60, 60));
        await round.EndScoring();

        await round.Step("confirm-again", new ConfirmRanking(round.Round.Turn, round.Round.Edition, "同意"));
        await round.Wake();
        round.Round.Step.ShouldBe(RoundStep.Notice);
        round.Round.Standing().Select(person => person.Nomination).ShouldBe([$"{round.Nominations[0]}", $"{round.Nominations[2]}"]);
        round.Round.Notices.Count.ShouldBe(2);
        round.Round.Notices[1].Persons.ShouldHaveSingleItem().Nomination.ShouldBe($"{round.Nominations[2]}");
        (await anyone.Get($"{Path}/notice")).Text.ShouldContain("不再列入名单");
        (await (await county.Person("county")).Get("/outbox?size=100")).Text.ShouldContain("公示名单须更正");
        await round.Step("posted-again", new RecordPosting(2, new Posting("县政府网站", ShanghaiTime.DateOf(county.Clock.GetUtcNow()), Attachment.New(AttachmentType.Jpeg))));
        await round.Wake();
        await county.Pass(TimeSpan.FromDays(14));
        (await round.Read())!.Step.ShouldBe(RoundStep.Approve);

        // From the record anyone still gets the same winners.
        RoundRecord record = RoundRecord.Read(await anyone.Download($"{Path}/record/file")).ShouldNotBeNull();
        Recomputation.Of(record).Differences.ShouldBeEmpty();
        record.Result.Winners.ShouldBe([$"{round.Nominations[0]}", $"{round.Nominations[2]}"]);
    }

    [Fact]
    public async Task Declare_WhileTheOfficesSignAndNoSubstituteIsLeft_RanksAtOnceByTheQuorum()
    {
        await using County county = await County.StartAsync(campaign: false);
        (RoundUnderWay round, string judge) = await Noticed(county, RoundUnderWay.Terms(judges: 3, substitutes: 0, each: 3, quorum: 2));
        await round.Wake();
        await county.Pass(round.Round.Until!.Value - county.Clock.GetUtcNow() + TimeSpan.FromMinutes(2));
        (await round.Read())!.Step.ShouldBe(RoundStep.Approve);

        (await round.Declare(judge, round.Nominations[1])).ShouldBe(HttpStatusCode.SeeOther);

        round.Round.Step.ShouldBe(RoundStep.Rank);
        round.Round.Edition.ShouldBe(2);
        await round.Step("confirm-again", new ConfirmRanking(round.Round.Turn, 2, "同意"));
        await round.Wake();
        round.Round.Notices.Count.ShouldBe(2);
        round.Round.Step.ShouldBe(RoundStep.Notice);
    }

    [Fact]
    public async Task Reminder_BeforeTheWindowEnds_GoesToTheSilentAndTheirNamesToTheCounty()
    {
        await using County county = await County.StartAsync(campaign: false);
        var round = new RoundUnderWay(county, RoundUnderWay.Terms());
        await round.Open();
        await round.Nominate(2);
        await round.Recommend();
        await round.Draw(round.Pool(7));
        string[] judges = [.. round.Round.Draw!.Judges];
        await round.Score(judges[0], _ => (80, 80));
        string done = round.Round.JudgeOf(judges[0])!.Name;
        DateTimeOffset reminder = round.Round.RemindAt.ShouldNotBeNull();
        reminder.ToOffset(ShanghaiTime.Offset).TimeOfDay.ShouldBe(TimeSpan.FromHours(8));

        await county.Pass(reminder - county.Clock.GetUtcNow() + TimeSpan.FromMinutes(2));

        Person office = await county.Person("county");
        Seen outbox = await office.Get("/outbox?size=100");
        AngleSharp.Dom.IElement[] letters = [.. outbox.Page.QuerySelectorAll("article")];
        letters.Count(letter => letter.TextContent.Contains("请尽快评审打分", StringComparison.Ordinal)).ShouldBe(4);
        AngleSharp.Dom.IElement told = letters.Single(letter => letter.TextContent.Contains("有评委还没有评完", StringComparison.Ordinal));
        foreach (string judge in judges[1..]) told.TextContent.ShouldContain(round.Round.JudgeOf(judge)!.Name);
        told.TextContent.ShouldNotContain(done);
        (await (await county.Person("township-204")).Get(Path)).Text.ShouldNotContain("提醒未评完的评委");
        (await office.Get(Path)).Text.ShouldContain("提醒未评完的评委 4 人");

        // Once and no more, and the window ends as it would have.
        await county.Pass(round.Round.Until!.Value - county.Clock.GetUtcNow() + TimeSpan.FromMinutes(2));
        (await round.Read())!.Short.ShouldBe(2);
        outbox = await (await county.Person("county")).Get("/outbox?size=100");
        outbox.Page.QuerySelectorAll("article").Count(letter => letter.TextContent.Contains("请尽快评审打分", StringComparison.Ordinal)).ShouldBe(4);
    }

    private static async Task<IReadOnlyList<string>> ScorersOf(County county, RoundUnderWay round) =>
        Scorers.Of(round.Round, (await county.Get<NominationTable>().Find(round.Nominations[1]))!.State);

    // Four nominees, two places. One judge alone keeps the second before the third.
    private static async Task<(RoundUnderWay Round, string Judge)> Noticed(County county, RoundTerms terms)
    {
        var round = new RoundUnderWay(county, terms);
        await round.Open();
        await round.Nominate(4);
        await round.Recommend();
        await round.Draw(round.Pool(7));
        string judge = (await ScorersOf(county, round))[0];
        string[] ids = [.. round.Nominations.Select(id => id.ToString())];
        await round.Score(sheet => Array.IndexOf(ids, sheet.Nomination) switch
        {
            0 => (95, 95),
            1 => sheet.Judge == judge ? (100, 100) : (70, 70),
            2 => (75, 75),
            _ => (50, 50),
        });
        await round.EndScoring();
        await round.Confirm();
        round.Round.Standing().Select(person => person.Nomination).ShouldBe(ids[..2]);
        return (round, judge);
    }
}
