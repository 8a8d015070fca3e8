using System.Diagnostics;
using LinyingTalent.AwardRounds.Notices;
using LinyingTalent.AwardRounds.Open;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AwardRounds;

/// <summary>
/// What may happen to a round when: (state, command, facts, now) → an event or a named refusal. Pure, so that the form can ask it for an instant
/// answer and the process asks it again with authority.
/// </summary>
internal static class RoundDecisions
{
    public static RoundDecision Open(CaseId id, OpenRound command, RoundFacts facts, DateTimeOffset now)
    {
        RoundTerms terms = command.Terms;
        DateOnly today = ShanghaiTime.DateOf(now);
        return facts.Licence is [var first, ..] ? first
            : terms.Scoring.Ranking.WhyNot(terms.Scoring.ScoresEach) is { } unusable ? unusable
            : terms.Scoring.ScoresEach > terms.Scoring.Judges ? new MoreScoresThanJudges()
            : terms.Nominations.Last <= today || terms.Nominations.Last > today.AddDays(facts.Policy.LongestWindow) ? new WindowUnusable()
            : terms.NoticePlaces.Count == 0 ? new NoNoticePlace()
            : terms.Signing.Offices.Count == 0 ? new NobodySigns()
            : new RoundOpened(id, now, terms, EndOf(terms.Nominations.Last));
    }

    /// <summary>Decides a command on a round as it stands.</summary>
    public static RoundDecision On(Round round, RoundCommand command, RoundFacts facts, DateTimeOffset now) => command switch
    {
        OpenRound => new RoundExists(),
        _ when round.Ended => new RoundHasEnded(),
        ExtendWindow c => AtTurn(round, c.Turn, RoundStep.Nominate, RoundStep.Score) ?? Extend(round, c.Last, facts, now, until => new WindowExtended(
            until, c.Reason, round.Step == RoundStep.Score ? facts.RemindAt(until) : null)),
        CloseScreening c => AtTurn(round, c.Turn, RoundStep.Screen)
            ?? (facts.Nominations.Open > 0 ? new NotAllScreened(facts.Nominations.Open)
                : facts.Nominations.Eligible == 0 ? new NobodyEligible()
                : (RoundDecision)new ScreeningClosed(facts.InWorkingDays(round.Terms.Days.Recommend), facts.Nominations.Eligible, c.Reason)),
        PutForward c => PutForward(round, c, facts),
        CloseRecommending c => AtTurn(round, c.Turn, RoundStep.Recommend)
            ?? (facts.Nominations.Recommended == 0 ? new NobodyRecommended()
                : (RoundDecision)new RecommendingClosed(facts.InWorkingDays(round.Terms.Days.Panel), facts.Nominations.Recommended, c.Reason)),
        StatePool c => AtTurn(round, c.Turn, RoundStep.Panel) ?? State(round, c, facts, now),
        DrawPanel c => AtTurn(round, c.Turn, RoundStep.Panel) ?? Draw(round, c, facts),
        BeginScoring => round is { Step: RoundStep.Panel, Draw: not null }
            ? Begun(facts.InWorkingDays(round.Terms.Days.Score), facts) : new StageOutOfOrder(round.Step),
        RemindSilent c => round is { Step: RoundStep.Score, RemindAt: { } at } && round.Turn == c.Turn && at <= now ? new SilentReminded(facts.Silent) : new StageOutOfOrder(round.Step),
        FreezeTerms => round.Frozen is not null ? new TermsAreFrozen() : new TermsFrozen(round.Freezable.FreezeHash),
        RemindJudges c => AtTurn(round, c.Turn, RoundStep.Score) ?? OnShortfall(round)
            ?? Extend(round, c.Last, facts, now, until => new JudgesReminded(until, c.Reason, facts.RemindAt(until))),
        ReplaceJudges c => AtTurn(round, c.Turn, RoundStep.Score) ?? OnShortfall(round) ?? Replace(round, c, facts, now),
        LeaveOutShort c => AtTurn(round, c.Turn, RoundStep.Score) ?? OnShortfall(round) ?? (RoundDecision)new ShortLeftOut(c.Reason),
        KeepRanking c => round.Step == RoundStep.Score && c.Edition == round.Edition + 1
            ? new RankingComputed(c.Edition, c.Ranked, c.Ties, facts.InWorkingDays(round.Terms.Days.Rank)) : new StageOutOfOrder(round.Step),
        ReopenScoring c => round.Step is RoundStep.Rank or RoundStep.Notice or RoundStep.Approve ? Reopened(round, c, facts, now) : new StageOutOfOrder(round.Step),
        ConfirmRanking c => AtTurn(round, c.Turn, RoundStep.Rank)
            ?? (c.Edition != round.Edition ? new PageIsStale() : (RoundDecision)new RankingConfirmed(c.Edition, c.Reason)),
        DrawUpNotice => round.Step == RoundStep.Notice ? NoticeRules.DrawUp(round, facts) : new StageOutOfOrder(round.Step),
        RecordPosting c => round.Step == RoundStep.Notice ? NoticeRules.Post(round, c, facts, now) : new StageOutOfOrder(round.Step),
        ObjectToNominee c => NoticeRules.Object(round, c, facts, now),
        AnswerObjection c => NoticeRules.Answer(round, c, facts, now),
        EndNotice => NoticeRules.End(round, now),
        Sign c => SignBy(round, c, now),
        CertifyHonour c => round.Step == RoundStep.Honour && !round.Certified.Contains(c.Nomination)
            ? new HonourCertified(c.Nomination, c.Name, c.Certificate.Number) : new StageOutOfOrder(round.Step),
        CloseRound => round.Step == RoundStep.Honour ? new RoundClosed(round.Certified.Count) : new StageOutOfOrder(round.Step),
        CallOff c => round.Step == RoundStep.Honour ? new StageOutOfOrder(round.Step)
            : c.Turn != round.Turn ? new PageIsStale() : new CalledOff(c.Reason),
        StageIsDue c => Due(round, c, facts, now),
        CountRoundAgain c => CountAgain(round, c, facts),
        _ => throw new UnreachableException($"No rule says what {command.GetType().Name} does."),
    };

    /// <summary>The hour at which a window ends on its last day.</summary>
    public static DateTimeOffset EndOf(DateOnly last) => ShanghaiTime.At(last, Deadline.Closing);

    // A window ends by itself; an office that is late is reminded and the stage stays open.
    private static RoundDecision Due(Round round, StageIsDue command, RoundFacts facts, DateTimeOffset now)
    {
        if (round.Turn != command.Turn || round.Until is not { } until || until > now) return new StageOutOfOrder(round.Step);
        return round.Step switch
        {
            RoundStep.Nominate => new NominationsClosed(facts.InWorkingDays(round.Terms.Days.Screen), facts.Nominations.All),
            RoundStep.Score when facts.Scoring.Short > 0 && !round.LeavesOutShort => new QuorumMissed(facts.Scoring.Short),
            RoundStep.Screen or RoundStep.Recommend or RoundStep.Panel or RoundStep.Rank or RoundStep.Approve => new StageOverdue(round.Step),
            _ => new StageOutOfOrder(round.Step),
        };
    }

    private static RoundDecision CountAgain(Round round, CountRoundAgain command, RoundFacts facts)
    {
        Deadline? before = round.Counted(command.What, command.Number);
        return before is not null && facts.CountedAgain(before) is var after && after != before
            ? new RoundRecounted(command.What, command.Number, before, after, round.RemindAt is null ? null : facts.RemindAt(after.At)) : new RoundCountsTheSame();
    }

    private static RoundDecision PutForward(Round round, PutForward command, RoundFacts facts)
    {
        if (round.Step != RoundStep.Recommend) return new StageOutOfOrder(round.Step);
        if (round.Recommended.Contains(command.Township)) return new TownshipHasRecommended();
        if (command.Order.Count == 0) return new NobodyRecommended();
        if (command.Order.Count > round.Terms.Nominations.RecommendedPerTownship) return new AboveQuota(command.Order.Count, round.Terms.Nominations.RecommendedPerTownship);
        if (command.Order.Distinct().Count() < command.Order.Count || command.Order.Any(number => !facts.Eligible.Contains(number))) return new OrderUnusable();
        return new TownshipRecommended(command.Township, command.Order.Count, command.Reason);
    }

    private static RoundDecision State(Round round, StatePool command, RoundFacts facts, DateTimeOffset now)
    {
        if (round.Draw is not null) return new PanelIsDrawn();
        if (command.Pool.Count > facts.Policy.MostJudges) return new PoolTooLarge(command.Pool.Count, facts.Policy.MostJudges);
        if (Twice(command.Pool) is { } twice) return new JudgeTwice(twice.Name);
        int need = round.Terms.Scoring.Judges + round.Terms.Scoring.Substitutes;
        return command.Pool.Count < need ? new PoolTooSmall(command.Pool.Count, need)
            : TooFewFree(round, facts) ?? (RoundDecision)new PoolStated(command.Pool, command.ValueSource, now);
    }

    private static Judge? Twice(IReadOnlyList<Judge> pool) =>
        pool.GroupBy(judge => judge.Person).Concat(pool.Where(judge => judge.Identity is not null).GroupBy(judge => judge.Identity!)).FirstOrDefault(same => same.Count() > 1)?.Last();

    private static PoolTooSmallFor? TooFewFree(Round round, RoundFacts facts) =>
        facts.Scarcest is { } scarcest && scarcest.Free < round.Terms.Scoring.ScoresEach ? new(scarcest.Name, scarcest.Free, round.Terms.Scoring.ScoresEach) : null;

    private static RoundDecision Draw(Round round, DrawPanel command, RoundFacts facts)
    {
        if (round.Draw is not null) return new PanelIsDrawn();
        if (round.Pool.Count == 0) return new PoolMissing();
        ScoringTerms terms = round.Terms.Scoring;
        string[] pool = [.. round.Pool.Select(judge => judge.Id)];
        return Panel.Draw.WhyNot(command.Value, pool, terms.Judges, terms.Substitutes) is { } refusal
            ? refusal : TooFewFree(round, facts) ?? (RoundDecision)new PanelDrawn(Panel.Draw.Of(command.Value, pool, terms.Judges, terms.Substitutes));
    }

    private static RoundDecision Replace(Round round, ReplaceJudges command, RoundFacts facts, DateTimeOffset now)
    {
        if (command.Judges.Count == 0 || command.Judges.Any(judge => !round.Draw!.Judges.Contains(judge) && !round.Draw.Substitutes.Contains(judge))) return new NobodyToReplace();
        string names = string.Join("、", command.Judges.Select(judge => round.JudgeOf(judge)!.Name));
        return Extend(round, command.Last, facts, now, until => new JudgesReplaced(command.Judges, names, until, command.Reason, facts.RemindAt(until)));
    }

    private static ScoringBegan Begun(Deadline until, RoundFacts facts) => new(until, facts.RemindAt(until.At));

    // Where no substitute is left nothing is waited for: the quorum rule decides at once.
    private static ScoringReopened Reopened(Round round, ReopenScoring command, RoundFacts facts, DateTimeOffset now)
    {
        if (command.Judges.Count == 0) return new ScoringReopened(now, Window: null, Remind: null, []);
        Deadline until = facts.InWorkingDays(round.Terms.Days.Score);
        return new ScoringReopened(until.At, until, facts.RemindAt(until.At), command.Judges);
    }

    private static RoundDecision Extend(Round round, DateOnly last, RoundFacts facts, DateTimeOffset now, Func<DateTimeOffset, RoundEvent> happens)
    {
        DateTimeOffset end = EndOf(last);
        return end <= now || end <= round.Until || last > ShanghaiTime.DateOf(now).AddDays(facts.Policy.LongestWindow) ? new WindowUnusable() : happens(end);
    }

    private static RoundDecision SignBy(Round round, Sign command, DateTimeOffset now)
    {
        if (AtTurn(round, command.Turn, RoundStep.Approve) is { } refusal) return refusal;
        SigningTerms terms = round.Terms.Signing;
        if (!terms.Offices.Contains(command.Office)) return new OfficeDoesNotSign();
        if (round.Signatures.Any(signature => signature.Office == command.Office)) return new OfficeHasSigned();
        if (terms.InOrder && terms.Offices[round.Signatures.Count] != command.Office) return new NotYourTurnToSign();
        return new OfficeSigned(new Signature(command.Office, command.Agrees, command.Reason, now));
    }

    private static QuorumIsNotMissed? OnShortfall(Round round) => round.Short > 0 ? null : new QuorumIsNotMissed();

    private static Refusal? AtTurn(Round round, int turn, params ReadOnlySpan<RoundStep> steps) =>
        round.Turn == turn ? (steps.Contains(round.Step) ? null : new StageOutOfOrder(round.Step))
        : steps.Contains(round.Step) ? new PageIsStale()
        : new StageOutOfOrder(round.Step);
}
