using FsCheck.Xunit;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Open;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.Tests.AwardRounds;

public sealed class RoundDecisionsTests
{
    [Fact]
    public void Open_GateSaysNo_IsItsRefusal() =>
        RoundDecisions.Open(Rounds.Id, new OpenRound(Rounds.Terms), Rounds.Facts with { Licence = [new BasisMissing()] }, Rounds.Now).Refusal.ShouldBe(new BasisMissing());

    [Fact]
    public void Open_LastDayIsToday_IsRefused() =>
        RoundDecisions.Open(
            Rounds.Id, new OpenRound(Rounds.Terms with { Nominations = Rounds.Terms.Nominations with { Last = new DateOnly(2026, 3, 2) } }), Rounds.Facts, Rounds.Now)
            .Refusal.ShouldBe(new WindowUnusable());

    [Fact]
    public void CloseScreening_SomeAreUndecided_SaysHowMany() =>
        On(Rounds.At(RoundStep.Screen), new CloseScreening(5, "好"), Rounds.Facts with { Nominations = new NominationCounts(9, 3, 6, 0) }).Refusal.ShouldBe(new NotAllScreened(3));

    [Fact]
    public void CloseScreening_PageReadBeforeAColleagueDecided_IsStale() =>
        On(Rounds.At(RoundStep.Screen), new CloseScreening(4, "好"), Rounds.Facts).Refusal.ShouldBe(new PageIsStale());

    [Fact]
    public void PutForward_AboveQuota_IsRefused() =>
        On(Rounds.At(RoundStep.Recommend), new PutForward("411122204000", [1, 2, 3], ""), Rounds.Facts with { Eligible = [1, 2, 3] }).Refusal.ShouldBe(new AboveQuota(3, 2));

    [Fact]
    public void PutForward_NotEligible_IsRefused() =>
        On(Rounds.At(RoundStep.Recommend), new PutForward("411122204000", [1, 2], ""), Rounds.Facts with { Eligible = [1] }).Refusal.ShouldBe(new OrderUnusable());

    [Fact]
    public void StatePool_TooSmall_IsRefusedBeforeAnyDraw() =>
        On(Rounds.At(RoundStep.Panel) with { Pool = [] }, new StatePool(5, Rounds.At(RoundStep.Panel).Pool.Take(4).ToList(), "双色球"), Rounds.Facts)
            .Refusal.ShouldBe(new PoolTooSmall(4, 5));

    [Fact]
    public void StatePool_Again_LeavesBothFingerprints()
    {
        Judge[] first = [.. Rounds.At(RoundStep.Panel).Pool], second = [.. first[..5], first[5] with { Person = "somebody else" }];
        Round round = Rounds.At(RoundStep.Panel) with { Pool = [] };
        foreach (Judge[] pool in (Judge[][])[first, second]) round = round.Apply(On(round, new StatePool(round.Turn, pool, "双色球"), Rounds.Facts).Event!);
        round.Pools.Select(pool => pool.Judges).ShouldBe([6, 6]);
        round.Pools[0].Hash.ShouldNotBe(round.Pools[1].Hash);
        StatedPool.HashOf(first.Reverse()).ShouldBe(round.Pools[0].Hash);
    }

    [Fact]
    public void DrawPanel_Twice_IsRefused() =>
        On(Rounds.At(RoundStep.Panel) with { Draw = Rounds.At(RoundStep.Score).Draw }, new DrawPanel(5, "other"), Rounds.Facts).Refusal.ShouldBe(new PanelIsDrawn());

    [Fact]
    public void StageIsDue_QuorumMissed_IsNoResult()
    {
        RoundDecision decision = On(
            Rounds.At(RoundStep.Score), new StageIsDue(5), Rounds.Facts with { Scoring = new ScoringStanding(2, 4) }, Rounds.Now.AddDays(11));
        decision.Event.ShouldBe(new QuorumMissed(2));
        Round after = Rounds.At(RoundStep.Score).Apply(decision.Event!);
        after.Step.ShouldBe(RoundStep.Score);
        RoundStanding.Of(after).Next.ShouldBe(RoundWork.None);
    }

    [Fact]
    public void StageIsDue_BeforeItsHour_IsRefused() =>
        On(Rounds.At(RoundStep.Nominate), new StageIsDue(5), Rounds.Facts, Rounds.Now).Refusal.ShouldBe(new StageOutOfOrder(RoundStep.Nominate));

    [Fact]
    public void RemindSilent_AtItsHour_NamesThemAndHappensOnce()
    {
        Round round = Rounds.At(RoundStep.Score) with { RemindAt = Rounds.Now.AddDays(8) };
        RoundFacts facts = Rounds.Facts with { Silent = [new SilentJudge(round.Pool[1], 3)] };
        On(round, new RemindSilent(5), facts, Rounds.Now.AddDays(7)).Refusal.ShouldBe(new StageOutOfOrder(RoundStep.Score));
        RoundEvent happened = On(round, new RemindSilent(5), facts, Rounds.Now.AddDays(8)).Event.ShouldNotBeNull();
        happened.Arguments.ShouldBe(["1", "评委2"]);
        On(round.Apply(happened), new RemindSilent(5), facts, Rounds.Now.AddDays(8)).Refusal.ShouldBe(new StageOutOfOrder(RoundStep.Score));
    }

    [Fact]
    public void ReopenScoring_NobodyStepsIn_WaitsForNobody()
    {
        Round round = Rounds.At(RoundStep.Approve) with { LeavesOutShort = true, Signatures = [new Signature("agriculture", Agrees: true, "", Rounds.Now)] };
        Round scoring = round.Apply(On(round, new ReopenScoring([]), Rounds.Facts).Event!);
        scoring.Until.ShouldBe(Rounds.Now);
        scoring.Signatures.ShouldBeEmpty();
        RoundStanding.Of(scoring).Next.ShouldBe(RoundWork.None);
        On(scoring, new StageIsDue(scoring.Turn), Rounds.Facts with { Scoring = new ScoringStanding(1, 0) }).Event.ShouldBe(new QuorumMissed(1));
    }

    [Fact]
    public void LeaveOutShort_NothingIsShort_IsRefused() =>
        On(Rounds.At(RoundStep.Score), new LeaveOutShort(5, "好"), Rounds.Facts).Refusal.ShouldBe(new QuorumIsNotMissed());

    [Fact]
    public void ConfirmRanking_OfAnEarlierEdition_IsStale() =>
        On(Rounds.At(RoundStep.Rank) with { Edition = 2 }, new ConfirmRanking(5, 1, "好"), Rounds.Facts).Refusal.ShouldBe(new PageIsStale());

    [Fact]
    public void Sign_InOrder_WaitsForTheOfficeBefore()
    {
        Round round = Rounds.At(RoundStep.Approve);
        round = round with { Terms = round.Terms with { Signing = round.Terms.Signing with { InOrder = true } } };
        On(round, new Sign(5, "agriculture", Agrees: true, ""), Rounds.Facts).Refusal.ShouldBe(new NotYourTurnToSign());
        On(round, new Sign(5, "science", Agrees: true, ""), Rounds.Facts).Refusal.ShouldBe(new OfficeDoesNotSign());
        On(round, new Sign(5, "organization", Agrees: true, ""), Rounds.Facts).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Sign_OneOfficeRefuses_TheRoundEnds()
    {
        Round round = Rounds.At(RoundStep.Approve);
        round.Apply(On(round, new Sign(5, "agriculture", Agrees: false, "材料不实"), Rounds.Facts).Event!).Step.ShouldBe(RoundStep.NotApproved);
    }

    [Property]
    public void Sign_SideBySideInAnyOrder_EndsTheSame(int seed)
    {
        string[] offices = [.. Rounds.Terms.Signing.Offices];
        new Random(seed).Shuffle(offices);
        Round round = Rounds.At(RoundStep.Approve);
        foreach (string office in offices) round = round.Apply(On(round, new Sign(round.Turn, office, Agrees: true, ""), Rounds.Facts).Event!);
        round.Step.ShouldBe(RoundStep.Honour);
        round.Signatures.Select(signature => signature.Office).ShouldBe(Rounds.Terms.Signing.Offices, ignoreOrder: true);
    }

    [Fact]
    public void On_EndedRound_TakesNothing() =>
        On(Rounds.At(RoundStep.Honoured), new CallOff(1, "不再评选"), Rounds.Facts).Refusal.ShouldBe(new RoundHasEnded());

    [Fact]
    public void CountAgain_StageNoticeAndObjection_MoveAndTheJudgesAreTold()
    {
        Deadline window = Rounds.Facts.InWorkingDays(5), later = window with { At = window.At.AddDays(1) };
        RoundFacts facts = Rounds.Facts with { CountedAgain = _ => later };
        Round scored = Rounds.At(RoundStep.Score) with { Window = window, Until = window.At };
        var moved = (RoundRecounted)On(scored, new CountRoundAgain(RoundDate.Stage, 0), facts).Event!;
        Round after = scored.Apply(moved);
        (after.Until, after.Window, after.Turn).ShouldBe((later.At, later, scored.Turn));
        RoundNotices.For(after, moved).Count(told => told.Person is not null).ShouldBe(5);

        Round noticed = Rounds.Noticed("赵田生");
        noticed = noticed with
        {
            Notices = [noticed.Notices[0] with { Ends = window }],
            Objections = [new Objection(1, noticed.Notices[0].Persons[0].Nomination, "k", "by", ObjectionWay.Form, Rounds.Now, window)],
        };
        noticed = noticed.Apply(On(noticed, new CountRoundAgain(RoundDate.Notice, 1), facts).Event!).Apply(On(noticed, new CountRoundAgain(RoundDate.Objection, 1), facts).Event!);
        (noticed.Notices[0].Ends, noticed.Objections[0].AnswerBy).ShouldBe((later, later));
    }

    [Fact]
    public void CountAgain_DayThatSomebodyNamed_Stands()
    {
        Deadline window = Rounds.Facts.InWorkingDays(5);
        Round extended = Rounds.At(RoundStep.Score) with { Window = window, Until = window.At.AddDays(9) };
        On(extended, new CountRoundAgain(RoundDate.Stage, 0), Rounds.Facts with { CountedAgain = deadline => deadline with { At = deadline.At.AddDays(1) } })
            .Refusal.ShouldBe(new RoundCountsTheSame());
    }

    private static RoundDecision On(Round round, RoundCommand command, RoundFacts facts, DateTimeOffset? now = null) => RoundDecisions.On(round, command, facts, now ?? Rounds.Now);
}
