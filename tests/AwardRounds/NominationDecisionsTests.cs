using FsCheck.Xunit;
using LinyingTalent.AwardRounds;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.AwardRounds.Scoring;

namespace LinyingTalent.Tests.AwardRounds;

public sealed class NominationDecisionsTests
{
    [Fact]
    public void WhyNot_QuotaFull_IsRefused() => NominationDecisions.WhyNot(Rounds.At(RoundStep.Nominate), 2, Rounds.Now).ShouldBe(new QuotaIsFull(2));

    [Fact]
    public void WhyNot_AfterTheWindow_IsRefusedThoughTheProcessIsLate()
    {
        Round round = Rounds.At(RoundStep.Nominate);
        NominationDecisions.WhyNot(round, 0, round.NominateUntil.AddSeconds(1)).ShouldBe(new NominationsAreClosed(round.NominateUntil));
    }

    [Fact]
    public void Screen_WithoutConsent_CannotBeEligible() =>
        On(Rounds.Nomination(), new ScreenNomination(1, Eligible: true, "好")).Refusal.ShouldBe(new ConsentMissing());

    [Fact]
    public void Consent_Twice_IsRefused() =>
        On(Rounds.Nomination() with { Consent = ConsentState.Given }, new AnswerConsent(Agrees: false)).Refusal.ShouldBe(new ConsentIsAnswered());

    [Fact]
    public void Consent_Refused_FreesThePlace()
    {
        Nomination asked = Rounds.Nomination();
        Nomination refused = asked.Apply(NominationDecisions.On(asked, new AnswerConsent(Agrees: false), Rounds.FactsFor(Rounds.At(RoundStep.Nominate)), Rounds.Now).Event!);
        refused.Step.ShouldBe(NominationStep.Withdrawn);
        NominationCounts.None.Plus(asked).Minus(asked).Plus(refused).ShouldBe(NominationCounts.None);
        On(refused, new AnswerConsent(Agrees: true)).Refusal.ShouldBe(new ConsentIsAnswered());
    }

    [Fact]
    public void LapseConsent_AfterItsTime_FreesThePlaceWhileNominationsComeIn()
    {
        Nomination asked = Rounds.Nomination() with { ConsentBy = Rounds.Facts.InWorkingDays(5) };
        DateTimeOffset over = asked.ConsentBy!.At.AddMinutes(1);
        NominationFacts open = Rounds.FactsFor(Rounds.At(RoundStep.Nominate));
        NominationDecisions.On(asked, new LapseConsent(), open, asked.ConsentBy.At).Refusal.ShouldBe(new ConsentIsAwaited());
        NominationDecisions.On(asked, new LapseConsent(), Rounds.FactsFor(Rounds.At(RoundStep.Screen)), over).Refusal.ShouldBe(new ConsentIsAwaited());
        NominationDecisions.On(asked, new LapseConsent(), open, open.Round.NominateUntil.AddMinutes(1)).Refusal.ShouldBe(new ConsentIsAwaited());
        Nomination lapsed = asked.Apply(NominationDecisions.On(asked, new LapseConsent(), open, over).Event!);
        lapsed.Step.ShouldBe(NominationStep.Withdrawn);
        On(lapsed, new AnswerConsent(Agrees: true)).Refusal.ShouldBe(new NominationIsWithdrawn());
    }

    [Fact]
    public void Return_StopsTheClock_AndTheCorrectionGivesTheDaysBack()
    {
        Nomination returned = Apply(Rounds.Nomination(), new ReturnNomination(1, 1, "请补充材料"));
        returned.DaysLeft.ShouldBe(8);
        On(returned, new ScreenNomination(2, Eligible: false, "不符")).Refusal.ShouldBe(new IsBeingCorrected());
        Nomination corrected = Apply(returned, new CorrectNomination(1, 2, returned.Nominee with { TradeYears = 15 }));
        corrected.Step.ShouldBe(NominationStep.Submitted);
        corrected.ScreenBy!.WorkingDays.ShouldBe(8);
        On(corrected, new ScreenNomination(1, Eligible: false, "不符")).Refusal.ShouldBe(new PageIsStale());
    }

    [Fact]
    public void Correct_AfterItsDeadline_IsRefused()
    {
        Nomination returned = Apply(Rounds.Nomination(), new ReturnNomination(1, 1, "请补充材料"));
        NominationDecisions.On(returned, new CorrectNomination(1, 2, returned.Nominee), Rounds.FactsFor(Rounds.At(RoundStep.Screen)), returned.CorrectBy!.At.AddSeconds(1))
            .Refusal.ShouldBe(new CorrectionTooLate(returned.CorrectBy.At));
    }

    [Fact]
    public void On_Withdrawn_TakesNothing() =>
        On(Rounds.Nomination(NominationStep.Withdrawn), new ExcludeJudge(1, "J01", ConflictGround.Declared)).Refusal.ShouldBe(new NominationIsWithdrawn());

    [Fact]
    public void Exclude_HonoursAreBeingGiven_IsTooLate() =>
        NominationDecisions.On(
            Rounds.Nomination(NominationStep.Recommended), new ExcludeJudge(1, "J01", ConflictGround.Declared), Rounds.FactsFor(Rounds.At(RoundStep.Honour)), Rounds.Now)
            .Refusal.ShouldBe(new ConflictTooLate());

    // Conflicts and silences in any order: the same judges score, and the nomination is the same to the letter.
    [Property]
    public void Exclude_InAnyOrder_EndsInTheSameStateWithTheSameJudges(int seed, byte which)
    {
        Round round = Rounds.At(RoundStep.Score);
        JudgeExcluded[] events = [.. round.Draw!.Judges.Concat(round.Draw.Substitutes).Where((_, i) => (which >> i & 1) == 1)
            .Select((judge, i) => new JudgeExcluded(judge, i % 2 == 0 ? ConflictGround.Declared : null))];
        Nomination inOrder = events.Aggregate(Rounds.Nomination(NominationStep.Recommended), (state, happened) => state.Apply(happened));
        new Random(seed).Shuffle(events);
        Nomination shuffled = events.Aggregate(Rounds.Nomination(NominationStep.Recommended), (state, happened) => state.Apply(happened));
        shuffled.Excluded.ShouldBe(inOrder.Excluded);
        Scorers.Of(round, shuffled).ShouldBe(Scorers.Of(round, inOrder));
        Scorers.Of(round, shuffled).ShouldNotContain(judge => events.Any(happened => happened.Judge == judge));
        Scorers.Of(round, shuffled).Count.ShouldBe(Math.Min(3, 5 - events.Length));
    }

    [Fact]
    public void Exclude_OneMore_KeepsTheOthersInTheirPlaces()
    {
        Round round = Rounds.At(RoundStep.Score);
        Nomination nomination = Rounds.Nomination(NominationStep.Recommended);
        string[] before = [.. Scorers.Of(round, nomination)];
        string[] after = [.. Scorers.Of(round, nomination.Apply(new JudgeExcluded(before[1], null)))];
        after[..2].ShouldBe([before[0], before[2]]);
        after[2].ShouldBe(round.Draw!.Substitutes[0]);
    }

    [Theory]
    [InlineData("411122204000-2026-1-0007", true)]
    [InlineData("411122204000-2026-1-7", false)]
    [InlineData("411122000000-2026-1-0007", false)]
    [InlineData("411122204201-2026-1-0007", false)]
    [InlineData("411122204000-2026-1-0000", false)]
    [InlineData("411122204000-2026-1", false)]
    [InlineData("", false)]
    public void TryParse_Id_ReadsExactlyWhatIsWritten(string text, bool read) => NominationId.TryParse(text, out _).ShouldBe(read);

    private static NominationDecision On(Nomination nomination, NominationCommand command) =>
        NominationDecisions.On(nomination, command, Rounds.FactsFor(Rounds.At(RoundStep.Screen)), Rounds.Now);

    private static Nomination Apply(Nomination nomination, NominationCommand command) => nomination.Apply(On(nomination, command).Event.ShouldNotBeNull());
}
