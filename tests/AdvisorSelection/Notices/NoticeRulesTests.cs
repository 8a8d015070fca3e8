using System.Globalization;
using LinyingTalent.AdvisorSelection;
using LinyingTalent.AdvisorSelection.Notices;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Tests.AdvisorSelection.Notices;

public sealed class NoticeRulesTests
{
    private static readonly SelectionTerms Terms = Given.Terms with { Notice = new NoticeTerms(5, "0395-0000000") };
    private static readonly DateTimeOffset End = Given.Now.AddDays(5);

    [Theory]
    [InlineData("2025-09-25", "2025-10-09", "2025-10-11")]
    [InlineData("2025-12-29", "2026-01-06", "2026-01-08")]
    [InlineData("2026-02-10", "2026-02-24", "2026-02-26")]
    [InlineData("2026-02-13", "2026-02-27", "2026-03-02")]
    [InlineData("2026-04-28", "2026-05-08", "2026-05-11")]
    [InlineData("2026-05-06", "2026-05-12", "2026-05-14")]
    [InlineData("2026-09-18", "2026-09-24", "2026-09-29")]
    public void Post_OnADay_EndsAtSixOfTheLastWorkingDay(string posted, string five, string seven)
    {
        DateTimeOffset now = ShanghaiTime.At(Day(posted), new TimeOnly(10, 0));
        foreach ((int days, string end) in new[] { (5, five), (7, seven) })
        {
            Selection approved = Approved() with { Terms = Terms with { Notice = new NoticeTerms(days, "0395-0000000") } };
            SelectionFacts facts = Given.Facts() with { DeadlineIn = count => Deadline.After(now, count, WorkingCalendar.Published) };
            var happened = (NoticePosted)Decisions.On(approved, new PostNotice(), facts, now).Event!;
            happened.Notice.Ends.At.ShouldBe(ShanghaiTime.At(Day(end), new TimeOnly(18, 0)));
            happened.Notice.Ends.Provisional.ShouldBeFalse();
        }
    }

    [Fact]
    public void Post_PastTheKnownHolidays_IsProvisional()
    {
        DateTimeOffset now = ShanghaiTime.At(new DateOnly(2026, 12, 28), new TimeOnly(10, 0));
        SelectionFacts facts = Given.Facts() with { DeadlineIn = count => Deadline.After(now, count, WorkingCalendar.Published) };
        ((NoticePosted)Decisions.On(Approved(), new PostNotice(), facts, now).Event!).Notice.Ends.Provisional.ShouldBeTrue();
    }

    [Fact]
    public void CountAgain_NoticeWasProvisional_EndsByTheNewCalendar()
    {
        Deadline after = Noticed().Due! with { At = End.AddDays(3) };
        Selection counted = Noticed().After(new CountAgain(0), Given.Facts() with { CountedAgain = _ => after });
        counted.Notices.ShouldHaveSingleItem().Ends.ShouldBe(after);
        Decisions.On(counted, new EndNotice(), Given.Facts(), End).Refusal.ShouldBe(new NothingToNotice());
    }

    [Fact]
    public void Approve_CampaignHoldsANotice_MakesTheBestKnownBeforeAnyoneIsInvited()
    {
        Selection noticed = Noticed();
        noticed.Step.ShouldBe(SelectionStep.Notice);
        noticed.Notices.ShouldHaveSingleItem().Candidates.ShouldBe([2, 1]);
        noticed.ToInvite().ShouldBeEmpty();
        noticed.Refuses(new InviteCandidate(2, "nonce")).ShouldBe(new NoticeNotOver());
        Decisions.On(noticed, new PostNotice(), Given.Facts(), Given.Now).Refusal.ShouldBe(new NothingToNotice());
    }

    [Fact]
    public void End_TimeIsOverAndNobodyObjected_LetsTheInvitationsGoOut()
    {
        Decisions.On(Noticed(), new EndNotice(), Given.Facts(), End.AddTicks(-1)).Refusal.ShouldBe(new NothingToNotice());
        Selection over = Noticed().After(new EndNotice(), now: End);
        over.Step.ShouldBe(SelectionStep.Invite);
        over.ToInvite().ShouldBe([2, 1]);
    }

    [Fact]
    public void End_WhileAnObjectionIsOpen_IsRefused()
    {
        Selection objected = Noticed().After(Objection(2));
        Decisions.On(objected, new EndNotice(), Given.Facts(), End).Refusal.ShouldBe(new ObjectionsAreOpen(1));
        objected.After(new AnswerObjection(1, Upheld: false, "查无此事")).After(new EndNotice(), now: End).ToInvite().ShouldBe([2, 1]);
    }

    [Fact]
    public void Answer_Upheld_TheCandidateFallsAndTheNextInRankAloneIsMadeKnownAnew()
    {
        Selection fallen = Noticed().After(Objection(2)).After(new AnswerObjection(1, Upheld: true, "情况属实"));
        fallen.HasFallen(2).ShouldBeTrue();
        fallen.ToNotice().ShouldBe([3]);

        DateTimeOffset later = Given.Now.AddDays(2);
        SelectionFacts facts = Given.Facts() with { DeadlineIn = days => new Deadline(later.AddDays(days), false, ShanghaiTime.DateOf(later), days) };
        Selection anew = fallen.After(new PostNotice(), facts, later);
        anew.Notices[^1].Candidates.ShouldBe([3]);
        anew.Notices[^1].Ends.At.ShouldBe(later.AddDays(5));

        // The one whose own time is over is invited while the newcomer's runs.
        Selection first = anew.After(new EndNotice(), now: End);
        first.Step.ShouldBe(SelectionStep.Notice);
        first.ToInvite().ShouldBe([1]);
        first.Refuses(new InviteCandidate(3, "nonce")).ShouldBe(new NoticeNotOver());
        first.After(new EndNotice(), now: later.AddDays(5)).ToInvite().ShouldBe([1, 3]);
    }

    [Fact]
    public void Answer_Twice_SecondIsRefused() =>
        Noticed().After(Objection(2)).After(new AnswerObjection(1, Upheld: false, "查无此事")).Refuses(new AnswerObjection(1, Upheld: true, "属实"))
            .ShouldBe(new ObjectionIsAnswered());

    [Fact]
    public void Decline_NextInRank_IsMadeKnownBeforeBeingInvited()
    {
        Selection declined = Noticed().After(new EndNotice(), now: End).After(new InviteCandidate(2, "nonce")).After(new Answer(2, Accepts: false, "工作忙"));
        declined.ToNotice().ShouldBe([3]);
        declined.ToInvite().ShouldBe([1]);
    }

    [Fact]
    public void Object_AfterTheHourThoughTheProcessIsLate_IsGone()
    {
        Noticed().Refuses(Objection(2), now: End.AddTicks(1)).ShouldBe(new NoticeIsOver(End));
        Decisions.On(Noticed(), Objection(2), Given.Facts(), End).Refusal.ShouldBeNull();
        Noticed().Refuses(Objection(3)).ShouldBe(new NotNoticed());
    }

    [Fact]
    public void Object_FourthTimeFromOneTelephone_IsTooMany()
    {
        Selection objected = Noticed().After(Objection(2)).After(Objection(2)).After(Objection(1));
        objected.Refuses(Objection(1)).ShouldBe(new TooManyObjections());
        Decisions.On(objected, Objection(1) with { By = "another" }, Given.Facts(), Given.Now).Refusal.ShouldBeNull();
    }

    private static ObjectToCandidate Objection(int candidate) => new(candidate, "key", "telephone", "sealed", "sealed", "与事实不符，请核查有关情况");

    private static Selection Approved() => (Given.Analysed() with { Terms = Terms }).After(new Approve(2, 2, "同意"));

    private static Selection Noticed() => Approved().After(new PostNotice());

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
