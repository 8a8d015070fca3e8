using System.Net;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Tests.Journeys;

namespace LinyingTalent.Tests.AwardRounds;

/// <summary>What somebody who means ill, or is merely slow or second, meets in a round.</summary>
public sealed class RoundReviewTests
{
    private const string Village = "411122204201";
    private static readonly string Path = $"/rounds/{RoundUnderWay.Id}";

    [Fact]
    public async Task Score_GivenWhileTheCountyExtendsTheWindow_Counts()
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundUnderWay round = await Scoring(county, RoundUnderWay.Terms());
        Round seen = round.Round;
        string judge = seen.Draw!.Judges[0];
        ScoreSheet sheet = await county.Get<ScoreTable>().All(RoundUnderWay.Id, judge).FirstAsync(TestContext.Current.CancellationToken);

        await round.Step("extend", new ExtendWindow(seen.Turn, new DateOnly(2026, 4, 10), "再给一周"));
        (await round.Read())!.Turn.ShouldBeGreaterThan(seen.Turn);

        (await round.Give(seen, sheet, 80, 90)).ShouldBeNull();
        (await county.Get<ScoreTable>().Find(RoundUnderWay.Id, judge, sheet.Code))!.State.State.ShouldBe(SheetState.Given);
    }

    [Fact]
    public async Task Score_SentAHundredTimesAtOnce_IsOneScoreAndOneAnswer()
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundUnderWay round = await Scoring(county, RoundUnderWay.Terms());
        Judge judge = round.Round.JudgeOf(round.Round.Draw!.Judges[0])!;
        ScoreSheet sheet = await county.Get<ScoreTable>().All(RoundUnderWay.Id, judge.Id).FirstAsync(TestContext.Current.CancellationToken);
        string link = JudgeFinder.PathOf(RoundUnderWay.Id, judge.Id, county.Get<LinkTokens>().Of(RoundLinks.Judge(RoundUnderWay.Id, judge.Id), judge.Nonce));
        Person person = await county.Person();
        Dictionary<string, string> form = Person.Filled(await person.Get($"{link}/{sheet.Code}"), ("mark-c1", "80"), ("mark-c2", "90"));

        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => person.Post($"{link}/{sheet.Code}", form)));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.SeeOther);
        (await county.Get<ScoreTable>().Counts(RoundUnderWay.Id, judge.Id)).Given.ShouldBe(1);
    }

    [Fact]
    public async Task CallOff_OfAStalePage_IsRefused()
    {
        await using County county = await County.StartAsync(campaign: false);
        var round = new RoundUnderWay(county, RoundUnderWay.Terms());
        await round.Open();
        Person first = await county.Person("county");
        Seen page = await first.Get($"{Path}/steer/call-off");
        await round.Step("extend", new ExtendWindow(1, new DateOnly(2026, 3, 25), "延长"));

        (await first.SendForm(page, ("reason", "无人申报"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await round.Read())!.Step.ShouldBe(RoundStep.Nominate);
        await round.Step("call-off", new CallOff((await round.Read())!.Turn, "无人申报"));
        (await round.Read())!.Step.ShouldBe(RoundStep.CalledOff);
    }

    [Fact]
    public async Task Timeline_OfWhoeverDoesNotDecide_HidesReasonsAndWhoJudges()
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundUnderWay round = await Noticed(county);
        await Object(round, "objection", round.Round.Notices[0].Persons[0].Nomination, county);
        await round.Step("answer", new AnswerObjection(1, "county", Upheld: false, "内部核查：走访其邻居周明理", "经核查，不属实。"));

        foreach (string account in (string[])["village-" + Village, "township-204", "department-agriculture"])
            (await (await county.Person(account)).Get(Path)).Text.ShouldNotContain("周明理", customMessage: account);
        (await (await county.Person("county")).Get(Path)).Text.ShouldContain("周明理");

        var replaced = new HistoryEntry(9, County.Begins, Actor.Process, nameof(JudgesReplaced), ["评委甲、评委乙", "2026-03-30"], "两位评委外出");
        VisibleTimeline.Of([replaced], decides: false).ShouldBeEmpty();
        VisibleTimeline.Of([replaced], decides: true).ShouldBe([replaced]);
    }

    [Fact]
    public async Task Objection_AnsweredByASubstituteOfThePanel_IsRefused()
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundUnderWay round = await Noticed(county, (_, judge) => judge with { Account = $"account-{judge.Id}" });
        await Object(round, "objection", round.Round.Notices[0].Persons[0].Nomination, county);
        foreach (string judge in round.Round.Draw!.Judges.Concat(round.Round.Draw.Substitutes))
            (await Answered(county, $"account-{judge}")).ShouldBeOfType<HandlerHasConflict>(judge);
        (await Answered(county, "county")).ShouldBeNull();
    }

    [Fact]
    public async Task Letter_PostmarkedInTimeWhileTheOfficesSign_BringsTheNoticeBack()
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundUnderWay round = await Noticed(county);
        string nominee = round.Round.Notices[0].Persons[0].Nomination;
        DateTimeOffset posted = round.Round.Notices[0].Ends!.At.AddDays(-1);
        county.Clock.SetUtcNow(round.Round.Notices[0].Ends!.At.AddMinutes(1));
        await round.Step("end", new EndNotice());
        await round.Step("over", new DrawUpNotice());
        Round approving = (await round.Read())!;
        approving.Step.ShouldBe(RoundStep.Approve);

        await Object(round, "letter", nominee, county, ObjectionWay.Letter, posted);

        Round back = (await round.Read())!;
        back.Step.ShouldBe(RoundStep.Notice);
        back.Objections.ShouldHaveSingleItem();
        await round.Step("sign", new Sign(approving.Turn, SigningTerms.County, Agrees: true, ""));
        (await round.Read())!.Signatures.ShouldBeEmpty();
        await round.Step("answer", new AnswerObjection(1, "county", Upheld: false, "不属实", "经核查，不属实。"));
        await round.Step("over-again", new DrawUpNotice());
        (await round.Read())!.Step.ShouldBe(RoundStep.Approve);
    }

    [Fact]
    public async Task Letter_PostmarkedTooLate_IsRefused()
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundUnderWay round = await Noticed(county);
        DateTimeOffset ends = round.Round.Notices[0].Ends!.At;
        county.Clock.SetUtcNow(ends.AddDays(2));
        await Object(round, "letter", round.Round.Notices[0].Persons[0].Nomination, county, ObjectionWay.Letter, ends.AddDays(1));
        (await round.Read())!.Objections.ShouldBeEmpty();
    }

    [Fact]
    public async Task Judge_WhoObjectedToTheNomineeBefore_DoesNotScore()
    {
        await using County county = await County.StartAsync(campaign: false);
        var round = new RoundUnderWay(county, RoundUnderWay.Terms());
        await round.Open();
        await round.Nominate(3);
        await round.Recommend();
        IReadOnlyList<Judge> pool = round.Pool(7);
        await HadObjection(county, round.Nominations[1], pool[3].Person);
        await round.Draw(pool);

        Nomination objected = (await county.Get<NominationTable>().Find(round.Nominations[1]))!.State, other = (await county.Get<NominationTable>().Find(round.Nominations[0]))!.State;
        objected.Excluded.ShouldBe([new Exclusion("J04", ConflictGround.PastObjection)]);
        other.Excluded.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("close-screening")]
    [InlineData("close-recommending")]
    [InlineData("remind")]
    [InlineData("replace")]
    [InlineData("leave-out")]
    public async Task Steer_ActOfAnotherStage_IsRefusedBeforeAnythingIsFilledIn(string act)
    {
        await using County county = await County.StartAsync(campaign: false);
        var round = new RoundUnderWay(county, RoundUnderWay.Terms());
        await round.Open();
        Person office = await county.Person("county");
        (await office.Get($"{Path}/steer/{act}")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await office.Get($"{Path}/steer/extend")).Status.ShouldBe(HttpStatusCode.OK);
        await round.Step("call-off", new CallOff(1, "无人申报"));
        foreach (string any in (string[])[act, "extend", "call-off"]) (await office.Get($"{Path}/steer/{any}")).Status.ShouldBe(HttpStatusCode.Conflict, any);
    }

    [Fact]
    public async Task Steer_QuorumMissed_EachWayOutShowsItsEffectInFigures()
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundUnderWay round = await Scoring(county, RoundUnderWay.Terms(quorum: 4));
        foreach (string judge in round.Round.Draw!.Judges.Take(3)) await round.Score(judge, _ => (80, 80));
        await county.Pass(round.Round.Until!.Value - county.Clock.GetUtcNow() + TimeSpan.FromMinutes(2));
        (await round.Read())!.ShouldSatisfyAllConditions(now => now.Step.ShouldBe(RoundStep.Score), now => now.Short.ShouldBe(4));
        Person office = await county.Person("county");
        (await office.Get($"{Path}/steer/remind")).Text.ShouldContain("2 名评委还有 8 份未评");
        (await office.Get($"{Path}/steer/replace")).Text.ShouldContain("所选评委未评的（全部 8 份）由其他评委和 2 名候补依次接替");
        (await office.Get($"{Path}/steer/leave-out")).Text.ShouldContain("4 份申报有效评分不足，将不参与排名");
        (await office.Get($"{Path}/steer/call-off")).Text.ShouldContain("不产生结果");
        Seen extend = await office.Get($"{Path}/steer/extend");
        extend.Text.ShouldContain("4 份申报有效评分不足。延长后，2 名评委可以继续交未评的 8 份评分");
        extend.Text.ShouldNotContain("3月20日", customMessage: "the nominations' last day is no business of the scores");
    }

    [Fact]
    public async Task Sign_ByAnOfficeThatIsNotAskedOrHasSigned_IsRefusedBeforeAnythingIsFilledIn()
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundTerms terms = RoundUnderWay.Terms();
        RoundUnderWay round = await Noticed(county, terms: terms with { Signing = new SigningTerms(["agriculture", SigningTerms.County], InOrder: true) });
        county.Clock.SetUtcNow(round.Round.Notices[0].Ends!.At.AddMinutes(1));
        await round.Step("end", new EndNotice());
        await round.Step("over", new DrawUpNotice());
        Person office = await county.Person("county"), agriculture = await county.Person("department-agriculture");
        Seen early = await office.Get($"{Path}/sign/county");
        early.Status.ShouldBe(HttpStatusCode.Conflict);
        early.Page.QuerySelector("form[action$='/sign/county']").ShouldBeNull();
        (await agriculture.Get($"{Path}/sign/agriculture")).Status.ShouldBe(HttpStatusCode.OK);
        await round.Step("signed", new Sign((await round.Read())!.Turn, "agriculture", Agrees: true, ""));
        (await agriculture.Get($"{Path}/sign/agriculture")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await office.Get($"{Path}/sign/county")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Objection_ReadByWhoeverHasAPartInIt_ShowsNeitherWhatWasWrittenNorByWhom()
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundUnderWay round = await Noticed(county, (_, judge) => judge with { Account = "county" });
        string fell = round.Round.Notices[0].Persons[0].Nomination;
        Person anyone = await county.Person();
        (await anyone.Send($"{Path}/object", ("person", fell), ("text", "该同志的种植面积与申报材料严重不符。"), ("name", "周明理"), ("telephone", LinyingTalent.Platform.People.UnassignedNumbers.Mobile(77))))
            .Status.ShouldBe(HttpStatusCode.OK);
        await county.Pass(TimeSpan.FromMinutes(1));
        Person judge = await county.Person("county");
        Seen seen = await judge.Get($"{Path}/objections/1");
        seen.Status.ShouldBe(HttpStatusCode.Forbidden);
        seen.Text.ShouldNotContain("周明理");
        seen.Text.ShouldNotContain("种植面积");
        await round.Step("answered", new AnswerObjection(1, "another", Upheld: false, "不属实", "经核查，不属实。"));
        (await judge.Get($"{Path}/objections/1")).Status.ShouldBe(HttpStatusCode.Forbidden, "nor when it is answered");
    }

    [Fact]
    public async Task Draft_RefusedAtTheQuota_IsNotLost()
    {
        await using County county = await County.StartAsync(campaign: false);
        RoundTerms terms = RoundUnderWay.Terms();
        var round = new RoundUnderWay(county, terms with { Nominations = terms.Nominations with { PerTownship = 1 } });
        await round.Open();
        Person slow = await county.Person(), quick = await county.Person();
        Seen saved = await slow.Send($"{Path}/nominate", [.. Journeys.RoundSteps.Nomination("赵田生", Village), ("do", "draft")]);
        string draft = saved.Page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).First(href => href.Contains("/drafts/", StringComparison.Ordinal));
        await quick.Nominate("钱禾苗", Village);

        (await slow.Send(draft)).Status.ShouldBe(HttpStatusCode.Conflict);
        Seen again = await slow.Get(draft);
        again.Status.ShouldBe(HttpStatusCode.OK);
        again.Page.QuerySelector("[name=name]")!.GetAttribute("value").ShouldBe("赵田生");
    }

    private static async Task<RoundUnderWay> Scoring(County county, RoundTerms terms, Func<int, Judge, Judge>? judges = null)
    {
        var round = new RoundUnderWay(county, terms);
        await round.Open();
        await round.Nominate(4);
        await round.Recommend();
        await round.Draw(round.Pool(7, judges));
        return round;
    }

    // Two of four are made known, and the notice hangs where it has to.
    private static async Task<RoundUnderWay> Noticed(County county, Func<int, Judge, Judge>? judges = null, RoundTerms? terms = null)
    {
        RoundUnderWay round = await Scoring(county, terms ?? RoundUnderWay.Terms(), judges);
        await round.Score(sheet => (60 + (sheet.Code[0] % 9 * 4), 70));
        await round.EndScoring();
        await round.Confirm();
        return round;
    }

    private static Task<Round?> Object(
        RoundUnderWay round, string key, string nominee, County county, ObjectionWay way = ObjectionWay.Form, DateTimeOffset? at = null) =>
        round.Step(key, new ObjectToNominee(nominee, key, "somebody", way, at, "sealed", "sealed", "情况不符，请核查。"));

    private static Task<Refusal?> Answered(County county, string account) => county.Get<RoundBook>().WhyNot(
        RoundUnderWay.Id, new AnswerObjection(1, account, Upheld: false, "不属实", "不属实"), county.Clock.GetUtcNow());

    // In last year's round somebody objected to the same person.
    private static async Task HadObjection(County county, NominationId now, string by)
    {
        var id = new CaseId(RoundUnderWay.Id.Division, 2025, 1);
        Nomination nomination = (await county.Get<NominationTable>().Find(now))!.State;
        Nomination then = nomination with { Part = NominationId.PartOf(id, now.Part.Division), Number = 1 };
        var entry = new HistoryEntry(1, County.Begins.AddYears(-1), Actor.Process, nameof(Nominated), [then.Nominee.Name], null);
        (await county.Get<NominationTable>().TryCommit(new StoredCounts(0, NominationCounts.None, null), new("then", null, then, entry, []))).ShouldBeTrue();
        Round round = Round.Open(new RoundOpened(id, entry.At, RoundUnderWay.Terms(), entry.At.AddDays(20))) with
        {
            Step = RoundStep.Honoured,
            Sequence = 1,
            Objections = [new Objection(1, then.Id.ToString(), "then", by, ObjectionWay.Form, entry.At, new(entry.At, false, new DateOnly(2025, 3, 2), 3), ObjectionState.NotUpheld)],
        };
        (await county.Get<RoundTable>().TryCommit(id, null, new("then", round, [entry], []))).ShouldBeTrue();
    }
}
