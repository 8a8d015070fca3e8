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
        NoticeDrawnUp drawn = NoticeRules.DrawUp(round, Rounds.Facts with { NextInRank = [Rounds.Person("孙麦香", 3), Rounds.Person("李秋实", 4)] }).Event.ShouldBeOfType<NoticeDrawnUp>();
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
        RoundStanding.Of(round).Next.ShouldBe(RoundWork.None);
        round = round.Apply(NoticeRules.End(round, round.Until!.Value).Event!);
        RoundStanding.Of(round).Next.ShouldBe(RoundWork.DrawUpNotice);
        NoticeRules.DrawUp(round, Rounds.Facts).Event.ShouldBeOfType<NoticesOver>();
    }

    private static Round Posted(params string[] names) => Post(Post(Rounds.Noticed(names), "县政府网站", Today), "乡镇公开栏", Today);

    private static Round Post(Round round, string place, DateOnly day) =>
        round.Apply(NoticeRules.Post(round, new RecordPosting(1, Rounds.Posting(place, day)), Rounds.Facts, Rounds.Now).Event.ShouldNotBeNull());

    private static ObjectToNominee Objection(ObjectionWay way, DateTimeOffset? at) => new($"{Rounds.Part}-0001", "key", "by", way, at, "", "", "情况不实");
}
