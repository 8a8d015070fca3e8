using LinyingTalent.AwardRounds.Rank;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;

namespace LinyingTalent.AwardRounds.Scoring;

/// <summary>Takes a judge's marks in: a draft, or the score for good.</summary>
internal sealed class ScoreDesk(ScoreTable scores, NominationTable nominations, RoundBook rounds)
{
    /// <summary>Why a sheet cannot be filled in now; null when it can.</summary>
    public static Refusal? WhyNot(Round round, Nomination nomination, ScoreSheet sheet, DateTimeOffset now) =>
        nomination.Step == NominationStep.Withdrawn ? new NominationIsWithdrawn()
        : !Scorers.Of(round, nomination).Contains(sheet.Judge) ? new NotYourNomination()
        : sheet.State == SheetState.Given ? new ScoreIsIn()
        : round.Step != RoundStep.Score || round.Until is not { } until || now > until ? new ScoringIsOver()
        : null;

    /// <summary>Keeps what the judge has so far. It may be incomplete; only what is on the scale is kept.</summary>
    public Task<Refusal?> KeepDraft(Round round, ScoreSheet sheet, IReadOnlyList<Mark> marks, string remark, IdempotencyKey key, DateTimeOffset now) =>
        Write(round, sheet, key, now, open => open with { Marks = marks, Remark = remark });

    /// <summary>The score: final, and with the first of a round its terms are frozen.</summary>
    public async Task<Refusal?> Give(Round round, ScoreSheet sheet, IReadOnlyList<Mark> marks, string remark, IdempotencyKey key, DateTimeOffset now)
    {
        if (round.Terms.Scoring.Ranking.Rubric.WhyNot(marks) is { } unusable) return unusable;
        if (await Write(round, sheet, key, now, open => open with { State = SheetState.Given, Marks = marks, Remark = remark, At = now }) is { } refusal) return refusal;

        // The round may have gone on while this was written: a score that the ranking has not read does not count, and its judge is told.
        Round after = (await rounds.Find(round.Id))!;
        if (after.Step == RoundStep.Score && after.Edition == round.Edition) return null;
        await scores.Void(round.Id, sheet.Judge, sheet.Code);
        return new ScoringIsOver();
    }

    private async Task<Refusal?> Write(
        Round round, ScoreSheet asked, IdempotencyKey key, DateTimeOffset now, Func<ScoreSheet, ScoreSheet> change)
    {
        while (!await scores.Happened(round.Id, asked.Judge, key.ToString()))
        {
            StoredSheet sheet = (await scores.Find(round.Id, asked.Judge, asked.Code))!;
            Nomination nomination = (await nominations.Find(NominationId.Parse(sheet.State.Nomination)))!.State;
            if (WhyNot(round, nomination, sheet.State, now) is { } refusal)
            {
                // Another copy of the same form may have been written since.
                if (await scores.Happened(round.Id, asked.Judge, key.ToString())) return null;
                return refusal;
            }

            ScoreSheet next = change(sheet.State);
            if (next.State == SheetState.Given && round.Frozen is null) await rounds.Step(round.Id, "freeze", new FreezeTerms(), Actor.Process, now);
            await scores.TryCommit(round.Id, key.ToString(), sheet, next);
        }

        return null;
    }
}

/// <summary>A conflict, or a substitute has taken the judge's place.</summary>
internal sealed record NotYourNomination() : Refusal(RefusalKind.Forbidden, ScoringTexts.NotYourNomination);

/// <summary>A score is given once.</summary>
internal sealed record ScoreIsIn() : Refusal(RefusalKind.Conflict, ScoringTexts.ScoreIsIn);

internal sealed record ScoringIsOver() : Refusal(RefusalKind.Conflict, ScoringTexts.ScoringIsOver);
