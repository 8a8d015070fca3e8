using System.Text.Json;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AwardRounds;

/// <summary>
/// Counts the open deadlines of single nominations again when a new holiday notice moves them. A process waits for a correction alone, which is handed a
/// submission; for an answer and for the screening of what was corrected nobody waits, and the day is changed in the nomination's row at once.
/// </summary>
internal sealed class NominationRecount(
    RoundTable rounds, NominationTable nominations, NominationBook book, SubmissionTable submissions, CurrentCalendar calendars, DivisionRegistry divisions, TimeProvider time)
{
    public const string Kind = "nominations";

    private static readonly NominationDate[] InTheRow = [NominationDate.Consent, NominationDate.Screen];

    public async Task<RecountedPage> HandIn(RecountPage page)
    {
        WorkingCalendar calendar = await calendars.Read();
        var handed = new List<ProcessHint>();
        string? last = null;
        foreach (CaseId part in (await Open()).Where(part => string.CompareOrdinal(part.ToString(), page.After) > 0))
        {
            // A page ends with a township's whole part, so that the next one begins behind it.
            if (handed.Count >= page.Most) return new RecountedPage(handed, last);
            last = part.ToString();
            await foreach (StoredNomination stored in nominations.Rows(part).Where(stored => stored.State.IsOpen))
            {
                Nomination nomination = stored.State;
                bool Moves(NominationDate what) => nomination.Counted(what) is { } deadline && deadline.By(calendar) != deadline;
                foreach (NominationDate what in InTheRow.Where(Moves))
                    await book.Do(nomination.Id, KeyOf(page, nomination, what).ToString(), new CountNominationAgain(nomination.Number, what), Actor.Process, time.GetUtcNow());
                if (Moves(NominationDate.Correct)) handed.Add(await HandIn(nomination, page));
            }
        }

        return new RecountedPage(handed, Next: null);
    }

    // The townships' parts of the rounds in which nominations are still open, in the order of their keys.
    private async Task<IReadOnlyList<CaseId>> Open()
    {
        var parts = new List<CaseId>();
        foreach (Division county in divisions.Counties)
        {
            IEnumerable<Round> open = (await rounds.Of(county.Code)).Where(round => round.Step is RoundStep.Nominate or RoundStep.Screen);
            parts.AddRange(open.SelectMany(round => divisions.Children(county.Code).Select(township => NominationId.PartOf(round.Id, township.Code))));
        }

        return [.. parts.OrderBy(part => part.ToString(), StringComparer.Ordinal)];
    }

    private async Task<ProcessHint> HandIn(Nomination nomination, RecountPage page)
    {
        var submission = new Submission(
            nomination.Part, KeyOf(page, nomination, NominationDate.Correct), RoundInstances.Nomination(nomination.Id, NominationActivities.InstancePart(nomination.Turn)),
            SubmissionInbox.Event, Starts: null, Actor.Process, time.GetUtcNow(),
            JsonSerializer.Serialize<NominationCommand>(new CountNominationAgain(nomination.Number, NominationDate.Correct), CaseJson.Options));
        await submissions.Keep(submission);
        return new ProcessHint(submission.Instance, submission.Event, submission.Key.ToString());
    }

    private static Platform.Secrets.IdempotencyKey KeyOf(RecountPage page, Nomination nomination, NominationDate what) => page.KeyOf($"{nomination.Id}/{what}");
}
