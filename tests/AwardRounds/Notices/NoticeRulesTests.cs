using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Tests.AwardRounds.Notices;

public sealed class NoticeRulesTests
{
    private static readonly DateOnly Today = ShanghaiTime.DateOf(Rounds.Now);

    [Fact]
    public void Post_LastPlace_StartsTheClockFromTheLatestDay()
    {
        Round round = Rounds.Noticed("赵田生", "钱禾苗");
        round = Post(round, "县政府网站", Today.AddDays(-3));
        round.Notices[0].Ends.ShouldBeNull();
        round.Until.ShouldBeNull();
        round = Post(round, "乡镇公开栏", Today);
        round.Notices[0].Ends.ShouldNotBeNull().From.ShouldBe(Today);
        round.Until.ShouldBe(round.Notices[0].Ends!.At);
    }

    [Fact]
    public void Post_SamePlaceTwice_IsRefused()
    {
        Round round = Post(Rounds.Noticed("赵田生"), "县政府网站", Today);
        NoticeRules.Post(round, new RecordPosting(1, Rounds.Posting("县政府网站", Today)), Rounds.Facts, Rounds.Now).Refusal.ShouldBe(new HangsAlready("县政府网站"));
        NoticeRules.Post(round, new RecordPosting(1, Rounds.Posting("某处", Today)), Rounds.Facts, Rounds.Now).Refusal.ShouldBe(new NoSuchPlace());
        NoticeRules.Post(round, new RecordPosting(1, Rounds.Posting("乡镇公开栏", Today.AddDays(1))), Rounds.Facts, Rounds.Now).Refusal.ShouldBe(new PostedInTheFuture());
    }

    [Fact]
    public void Object_LetterPostedInTime_CountsThoughItComesLater()
    {
        Round round = Posted("赵田生", "钱禾苗");
        DateTimeOffset ends = round.Notices[0].Ends!.At, later = ends.AddDays(2);
        NoticeRules.Object(round, Objection(ObjectionWay.Letter, ends.AddHours(-1)), Rounds.Facts, later).Event.ShouldNotBeNull();
        NoticeRules.Object(round, Objection(ObjectionWay.Form, null), Rounds.Facts, later).Refusal.ShouldBe(new NoticeIsOver(ends));
    }

    [Fact]
    public void Approve_WhileAnObjectionIsOpen_IsOutOfReach()
    {
        Round round = Posted("赵田生", "钱禾苗");
        round = round.Apply(NoticeRules.Object(round, Objection(ObjectionWay.Form, null), Rounds.Facts, Rounds.Now).Event!);
        round.Until.ShouldBeNull();
        NoticeRules.End(round, round.Notices[0].Ends!.At.AddDays(1)).Refusal.ShouldBe(new ObjectionsAreOpen(1));
        RoundStanding.Of(round).Next.ShouldBe(RoundWork.None);
        RoundDecisions.On(round, new Sign(round.Turn, SigningTerms.County, Agrees: true, ""), Rounds.Facts, Rounds.Now).Refusal.ShouldBe(new StageOutOfOrder(RoundStep.Notice));
    }

    [Fact]
    public void Answer_Upheld_OnlyTheNewcomerIsMadeKnownAnew()
    {
        Round round = Posted("赵田生", "钱禾苗");
        round = round.Apply(NoticeRules.Object(round, Objection(ObjectionWay.Form, null), Rounds.Facts, Rounds.Now).Event!);
        round = round.Apply(NoticeRules.Answer(round, new AnswerObjection(1, "county", Upheld: true, "属实", "属实"), Rounds.Facts, Rounds.Now).Event!);
        RoundStanding.Of(round).Next.ShouldBe(RoundWork.DrawUpNotice);
        NoticeDrawnUp drawn = NoticeRules.DrawUp(round, Rounds.Facts with { Holders = [Rounds.Person("钱禾苗", 2), Rounds.Person("孙麦香", 3)] }).Event.ShouldBeOfType<NoticeDrawnUp>();
        drawn.Notice.Persons.Select(person => person.Name).ShouldBe(["孙麦香"]);
        round.Apply(drawn).Standing().Select(person => person.Name).ShouldBe(["钱禾苗", "孙麦香"]);
    }

    [Fact]
    public void Answer_HandlerHadAPart_IsForbidden()
    {
        Round round = Posted("赵田生");
        round = round.Apply(NoticeRules.Object(round, Objection(ObjectionWay.Form, null), Rounds.Facts, Rounds.Now).Event!);
        NoticeRules.Answer(round, new AnswerObjection(1, "county", Upheld: false, "不属实", "不属实"), Rounds.Facts with { HandlerHasPart = NoticeTexts.HandlerNominated }, Rounds.Now)
            .Refusal.ShouldBeOfType<HandlerHasConflict>();
    }

    [Fact]
    public void Standing_NobodyIsLeftInTheRanking_TheNoticesAreOverWithFreePlaces()
    {
        Round round = Posted("赵田生", "钱禾苗") with { Ranked = 2 };
        round = round.Apply(NoticeRules.Object(round, Objection(ObjectionWay.Form, null), Rounds.Facts, Rounds.Now).Event!);
        round = round.Apply(NoticeRules.Answer(round, new AnswerObjection(1, "county", Upheld: true, "属实", "属实"), Rounds.Facts, Rounds.Now).Event!);
        RoundFacts left = Rounds.Facts with { Holders = [Rounds.Person("钱禾苗", 2)] };
        RoundStanding.Of(round).Next.ShouldBe(RoundWork.DrawUpNotice);
        round = round.Apply(NoticeRules.DrawUp(round, left).Event.ShouldBeOfType<NobodyFollows>());
        RoundStanding.Of(round).Next.ShouldBe(RoundWork.None);
        round = round.Apply(NoticeRules.End(round, round.Until!.Value).Event!);
        RoundStanding.Of(round).Next.ShouldBe(RoundWork.DrawUpNotice);
        NoticeRules.DrawUp(round, left).Event.ShouldBeOfType<NoticesOver>();
    }

    [Fact]
    public void DrawUp_RankedAgain_CorrectsTheNoticeAndMakesTheNewcomerAloneKnown()
    {
        Round round = Reranked("赵田生", "钱禾苗");
        RoundStanding.Of(round).Next.ShouldBe(RoundWork.DrawUpNotice);
        NoticeCorrected corrected = NoticeRules.DrawUp(round, Rounds.Facts with { Holders = [Rounds.Person("孙麦香", 3), Rounds.Person("赵田生", 1)] })
            .Event.ShouldBeOfType<NoticeCorrected>();
        corrected.Arguments.ShouldBe(["钱禾苗", "孙麦香"]);
        round = round.Apply(corrected);
        round.Standing().Select(person => person.Name).ShouldBe(["赵田生", "孙麦香"]);
        round.Until.ShouldBe(round.Notices[0].Ends!.At);
        round.ToPost().ShouldHaveSingleItem().Number.ShouldBe(2);
    }

    [Fact]
    public void DrawUp_RankedAgainInAnotherOrder_ChangesNothing()
    {
        Round round = Reranked("赵田生", "钱禾苗");
        RoundEvent happened = NoticeRules.DrawUp(round, Rounds.Facts with { Holders = [Rounds.Person("钱禾苗", 2), Rounds.Person("赵田生", 1)] }).Event!;
        happened.Arguments.ShouldBe(["", ""]);
        round = round.Apply(happened);
        round.Notices.Count.ShouldBe(1);
        round.Reranked.ShouldBeFalse();
        round.Standing().Count().ShouldBe(2);
    }

    [Fact]
    public void DrawUp_DisplacedPersonComesBack_IsMadeKnownAnew()
    {
        Round round = Reranked("赵田生", "钱禾苗");
        round = round.Apply(NoticeRules.DrawUp(round, Rounds.Facts with { Holders = [Rounds.Person("赵田生", 1), Rounds.Person("孙麦香", 3)] }).Event!);
        NoticeRules.Object(round, Objection(ObjectionWay.Form, null) with { Nomination = $"{Rounds.Part}-0002" }, Rounds.Facts, Rounds.Now).Refusal.ShouldBe(new NotNoticed());
        round = round.Apply(NoticeRules.DrawUp(round with { Reranked = true }, Rounds.Facts with { Holders = [Rounds.Person("赵田生", 1), Rounds.Person("钱禾苗", 2)] }).Event!);
        round.Notices[2].Persons.ShouldHaveSingleItem().Name.ShouldBe("钱禾苗");
        round.Standing().Select(person => person.Name).ShouldBe(["赵田生", "钱禾苗"]);
        round.NoticeOf($"{Rounds.Part}-0002")!.Number.ShouldBe(3);
        round.Awaited().Select(notice => notice.Number).ShouldBe([1, 3]);
    }

    [Fact]
    public void Object_WhileTheJudgesScoreAgain_IsTakenAndLeavesTheirWindow()
    {
        Round scoring = Posted("赵田生", "钱禾苗").Apply(new ScoringReopened(Rounds.Now.AddDays(12), null, null, ["J05"]));
        Round round = scoring.Apply(NoticeRules.Object(scoring, Objection(ObjectionWay.Form, null), Rounds.Facts, Rounds.Now).Event.ShouldNotBeNull());
        round.Step.ShouldBe(RoundStep.Score);
        round.Until.ShouldBe(scoring.Until);
        RoundDecisions.On(round, new Sign(round.Turn, SigningTerms.County, Agrees: true, ""), Rounds.Facts, Rounds.Now).Refusal.ShouldBe(new StageOutOfOrder(RoundStep.Score));
    }

    private static Round Posted(params string[] names) => Post(Post(Rounds.Noticed(names), "县政府网站", Today), "乡镇公开栏", Today);

    // The notice hangs; a conflict made the judges score again, and the county confirmed the new ranking.
    private static Round Reranked(params string[] names) =>
        Posted(names).Apply(new ScoringReopened(Rounds.Now.AddDays(12), null, null, [])).Apply(new RankingComputed(2, 4, 0, Rounds.Facts.InWorkingDays(3))).Apply(new RankingConfirmed(2, ""));

    private static Round Post(Round round, string place, DateOnly day) =>
        round.Apply(NoticeRules.Post(round, new RecordPosting(1, Rounds.Posting(place, day)), Rounds.Facts, Rounds.Now).Event.ShouldNotBeNull());

    private static ObjectToNominee Objection(ObjectionWay way, DateTimeOffset? at) => new($"{Rounds.Part}-0001", "key", "by", way, at, "", "", "情况不实");
}
