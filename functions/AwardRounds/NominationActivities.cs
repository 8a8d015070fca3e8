using System.Text.Json;
using LinyingTalent.AwardRounds.Scoring;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Secrets;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AwardRounds;

/// <summary>The effects of what a nomination waits for. Each may run more than once and then finds what it did.</summary>
internal sealed class NominationActivities(
    NominationTable nominations, NominationBook book, SubmissionTable submissions, Assignments assignments, TimeProvider time)
{
    [Function(nameof(TakeNominationSubmission))]
    public async Task<NominationStanding> TakeNominationSubmission([ActivityTrigger] SubmissionReference reference)
    {
        CaseId part = CaseId.Parse(reference.Case);
        if (!IdempotencyKey.TryParse(reference.Key, out IdempotencyKey key, out _) || await submissions.Find(part, key) is not { } submission)
            return new NominationStanding("", 0, null);
        var command = JsonSerializer.Deserialize<NominationCommand>(submission.Body, CaseJson.Options)!;
        var id = new NominationId(part, NumberOf(command));
        if (command is ExcludeJudge exclude) await assignments.Exclude(id, exclude, key.ToString(), submission.By, submission.At);
        else await book.Do(id, key.ToString(), command, submission.By, submission.At);
        await submissions.Remove(part, key);
        NominationStanding standing = await StandingOf(id);
        return command is ExcludeJudge ? standing with { Wakes = RoundInstances.Round(id.Round) } : standing;
    }

    [Function(nameof(LapseCorrection))]
    public async Task<NominationStanding> LapseCorrection([ActivityTrigger] LapseReference lapse)
    {
        NominationId id = NominationId.Parse(lapse.Nomination);

        // A correction that was handed in, and whose event was lost, counts before the deadline does: the row is the truth.
        await foreach (Submission submission in submissions.For(id.Part))
            if (submission.Instance == RoundInstances.Nomination(id, InstancePart(lapse.Turn))) await TakeNominationSubmission(new(id.Part.ToString(), submission.Key.ToString()));
        await book.Do(id, $"lapse-{id.Number}-{lapse.Turn}", new LapseCorrection(lapse.Turn), Actor.Process, time.GetUtcNow());
        return await StandingOf(id);
    }

    /// <summary>The part of the instance's name that says which correction it waits for.</summary>
    /// <param name="turn">The nomination's turn while it is being corrected.</param>
    public static string InstancePart(int turn) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{turn}");

    private async Task<NominationStanding> StandingOf(NominationId id)
    {
        Nomination nomination = (await nominations.Find(id))!.State;
        return new NominationStanding(id.ToString(), nomination.Turn, nomination.Step == NominationStep.Returned ? nomination.CorrectBy!.At.UtcDateTime : null);
    }

    private static int NumberOf(NominationCommand command) => command switch
    {
        ReturnNomination c => c.Number,
        CorrectNomination c => c.Number,
        ExcludeJudge c => c.Number,
        CountNominationAgain c => c.Number,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "A command that nobody hands in."),
    };
}
