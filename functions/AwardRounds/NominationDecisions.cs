using System.Diagnostics;
using System.Text.Json.Serialization;
using LinyingTalent.AwardRounds.Panel;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AwardRounds;

/// <summary>What people, and the process, ask of a nomination.</summary>
[JsonDerivedType(typeof(ReturnNomination), nameof(ReturnNomination))]
[JsonDerivedType(typeof(CorrectNomination), nameof(CorrectNomination))]
[JsonDerivedType(typeof(ExcludeJudge), nameof(ExcludeJudge))]
[JsonDerivedType(typeof(CountNominationAgain), nameof(CountNominationAgain))]
internal abstract record NominationCommand;

/// <summary>The nominee's own word.</summary>
internal sealed record AnswerConsent(bool Agrees) : NominationCommand;

/// <summary>The process: the nominee has not answered in time.</summary>
internal sealed record LapseConsent : NominationCommand;

internal sealed record ScreenNomination(int Turn, bool Eligible, string Reason) : NominationCommand;

internal sealed record ReturnNomination(int Number, int Turn, string Reason) : NominationCommand;

internal sealed record CorrectNomination(int Number, int Turn, Nominee Nominee) : NominationCommand;

/// <summary>The process: nobody corrected it in time.</summary>
internal sealed record LapseCorrection(int Turn) : NominationCommand;

internal sealed record WithdrawNomination(string Reason) : NominationCommand;

/// <summary>The process: the township gave it this place.</summary>
internal sealed record MarkRecommended(int Place) : NominationCommand;

/// <param name="Ground">Null where the judge was silent.</param>
internal sealed record ExcludeJudge(int Number, string Judge, ConflictGround? Ground) : NominationCommand;

/// <summary>A holiday notice has come in: a deadline is counted again.</summary>
internal sealed record CountNominationAgain(int Number, NominationDate What) : NominationCommand;

/// <summary>What of a nomination is counted in working days.</summary>
internal enum NominationDate
{
    /// <summary>Until when the nominee answers.</summary>
    Consent,

    /// <summary>Until when it is corrected.</summary>
    Correct,

    /// <summary>Until when the county screens what was corrected.</summary>
    Screen,
}

/// <summary>What a decision on a nomination needs to know beside it.</summary>
/// <param name="InWorkingDays">The end of the working day that many working days from now.</param>
/// <param name="DaysUntil">The working days from now until a moment.</param>
/// <param name="CountedAgain">The deadline by the calendar as it is known now.</param>
internal sealed record NominationFacts(Round Round, Func<int, Deadline> InWorkingDays, Func<DateTimeOffset, int> DaysUntil, Func<Deadline, Deadline> CountedAgain);

/// <summary>What a rule says of a nomination: that something happens, or why not.</summary>
internal readonly record struct NominationDecision
{
    private NominationDecision(NominationEvent? happened, Refusal? refusal) => (Event, Refusal) = (happened, refusal);

    public NominationEvent? Event { get; }

    public Refusal? Refusal { get; }

    public static implicit operator NominationDecision(NominationEvent happened) => new(happened, null);

    public static implicit operator NominationDecision(Refusal refusal) => new(null, refusal);
}

/// <summary>What may happen to a nomination when. Pure.</summary>
internal static class NominationDecisions
{
    /// <summary>Why nothing can be handed in for a round now; null when it can.</summary>
    /// <param name="handedIn">How many the township has handed in.</param>
    public static Refusal? WhyNot(Round round, int handedIn, DateTimeOffset now) =>
        round.Step != RoundStep.Nominate || now > round.NominateUntil ? new NominationsAreClosed(round.NominateUntil)
        : handedIn >= round.Terms.Nominations.PerTownship ? new QuotaIsFull(round.Terms.Nominations.PerTownship)
        : null;

    public static NominationDecision On(Nomination nomination, NominationCommand command, NominationFacts facts, DateTimeOffset now)
    {
        if (command is AnswerConsent && nomination.Consent != ConsentState.Asked) return new ConsentIsAnswered();
        if (nomination.Step == NominationStep.Withdrawn) return new NominationIsWithdrawn();
        Round round = facts.Round;
        return command switch
        {
            AnswerConsent c => round.Step > RoundStep.Screen ? new ConsentTooLate() : new ConsentAnswered(c.Agrees, now),
            LapseConsent => round.Step == RoundStep.Nominate && now <= round.NominateUntil && nomination is { Consent: ConsentState.Asked, ConsentBy: { } by } && by.At < now
                ? new ConsentLapsed() : new ConsentIsAwaited(),
            ScreenNomination c => AtTurn(nomination, c.Turn, round)
                ?? (c.Eligible && nomination.Consent != ConsentState.Given ? new ConsentMissing() : (NominationDecision)new NominationScreened(c.Eligible, c.Reason)),
            ReturnNomination c => AtTurn(nomination, c.Turn, round) ?? (NominationDecision)new NominationReturned(
                c.Reason, facts.InWorkingDays(round.Terms.Days.Correct), Math.Max(1, facts.DaysUntil(nomination.ScreenBy?.At ?? round.Until ?? now))),
            CorrectNomination c => nomination.Step != NominationStep.Returned || nomination.Turn != c.Turn ? new NothingToCorrect()
                : now > nomination.CorrectBy!.At ? new CorrectionTooLate(nomination.CorrectBy.At)
                : new NominationCorrected(c.Nominee, facts.InWorkingDays(nomination.DaysLeft!.Value)),
            LapseCorrection c => nomination.Step == NominationStep.Returned && nomination.Turn == c.Turn
                ? new CorrectionLapsed(facts.InWorkingDays(nomination.DaysLeft!.Value)) : new NothingToCorrect(),
            WithdrawNomination c => round.Step >= RoundStep.Rank ? new WithdrawTooLate() : new NominationWithdrawn(c.Reason),
            MarkRecommended c => nomination.Step == NominationStep.Eligible ? new NominationRecommended(c.Place) : new NotEligible(),
            ExcludeJudge c => nomination.Excluded.Any(exclusion => exclusion.Judge == c.Judge) ? new ExcludedAlready()
                : round.Step is RoundStep.Panel or RoundStep.Score or RoundStep.Rank or RoundStep.Notice or RoundStep.Approve ? new JudgeExcluded(c.Judge, c.Ground) : new ConflictTooLate(),
            CountNominationAgain c => nomination.Counted(c.What) is { } before && facts.CountedAgain(before) is var after && after != before
                ? new NominationRecounted(c.What, before, after) : new RoundCountsTheSame(),
            _ => throw new UnreachableException($"No rule says what {command.GetType().Name} does."),
        };
    }

    private static Refusal? AtTurn(Nomination nomination, int turn, Round round) =>
        round.Step != RoundStep.Screen ? new StageOutOfOrder(round.Step)
        : nomination.Step == NominationStep.Returned ? new IsBeingCorrected()
        : nomination.Turn != turn || nomination.Step != NominationStep.Submitted ? new PageIsStale()
        : null;
}

internal sealed record NominationsAreClosed(DateTimeOffset Closed) : Refusal(RefusalKind.Conflict, NominationTexts.NominationsAreClosed(Closed));

internal sealed record QuotaIsFull(int Quota) : Refusal(RefusalKind.Conflict, NominationTexts.QuotaIsFull(Quota));

/// <summary>Somebody nominated the same person in this round before.</summary>
internal sealed record NominatedBefore() : Refusal(RefusalKind.Conflict, NominationTexts.NominatedBefore);

internal sealed record NominationIsWithdrawn() : Refusal(RefusalKind.Conflict, NominationTexts.NominationIsWithdrawn);

/// <summary>The link decides once.</summary>
internal sealed record ConsentIsAnswered() : Refusal(RefusalKind.Conflict, NominationTexts.ConsentIsAnswered);

/// <summary>There is time, or the nominations are closed and no place is wanted any more.</summary>
internal sealed record ConsentIsAwaited() : Refusal(RefusalKind.Conflict, NominationTexts.ConsentIsAwaited);

/// <summary>The public form is kept from being flooded.</summary>
internal sealed record TooManyNominations(int Most) : Refusal(RefusalKind.TooMany, NominationTexts.TooManyNominations(Most));

internal sealed record ConsentTooLate() : Refusal(RefusalKind.Gone, NominationTexts.ConsentTooLate);

internal sealed record ConsentMissing() : Refusal(RefusalKind.Conflict, NominationTexts.ConsentMissing);

internal sealed record IsBeingCorrected() : Refusal(RefusalKind.Conflict, NominationTexts.IsBeingCorrected);

internal sealed record NothingToCorrect() : Refusal(RefusalKind.Conflict, NominationTexts.NothingToCorrect);

internal sealed record CorrectionTooLate(DateTimeOffset Until) : Refusal(RefusalKind.Gone, NominationTexts.CorrectionTooLate(Until));

internal sealed record WithdrawTooLate() : Refusal(RefusalKind.Conflict, NominationTexts.WithdrawTooLate);

internal sealed record NotEligible() : Refusal(RefusalKind.Conflict, NominationTexts.NotEligible);

internal sealed record ExcludedAlready() : Refusal(RefusalKind.Conflict, NominationTexts.ExcludedAlready);

/// <summary>The honours are being given, or the round has ended: what speaks against one now may be a ground to take it away.</summary>
internal sealed record ConflictTooLate() : Refusal(RefusalKind.Conflict, NominationTexts.ConflictTooLate);
