using System.Text.Json;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AwardRounds;

/// <summary>Hands in, for each open deadline of a round that a new holiday notice moves, that it be counted again.</summary>
internal sealed class RoundRecount(RoundTable rounds, SubmissionTable submissions, CurrentCalendar calendars, DivisionRegistry divisions, TimeProvider time)
{
    public const string Kind = "rounds";

    public async Task<RecountedPage> HandIn(RecountPage page)
    {
        WorkingCalendar calendar = await calendars.Read();
        var handed = new List<ProcessHint>();
        string? last = null;
        await foreach (Round round in Open().Where(round => string.CompareOrdinal(round.Id.ToString(), page.After) > 0))
        {
            // A page ends with a whole round, so that the next one begins behind it.
            if (handed.Count >= page.Most) return new RecountedPage(handed, last);
            last = round.Id.ToString();
            foreach (CountRoundAgain command in Moved(round, calendar)) handed.Add(await HandIn(round.Id, command, page));
        }

        return new RecountedPage(handed, Next: null);
    }

    // In the order of their keys, which is the order of the rows.
    private IAsyncEnumerable<Round> Open() => divisions.Counties.OrderBy(county => county.Code.Prefix, StringComparer.Ordinal).ToAsyncEnumerable()
        .SelectMany(county => rounds.In(county.Code)).Select(stored => stored.State).Where(round => !round.Ended);

    private static IEnumerable<CountRoundAgain> Moved(Round round, WorkingCalendar calendar) => new CountRoundAgain[] { new(RoundDate.Stage, 0) }
        .Concat(round.Notices.Select(notice => new CountRoundAgain(RoundDate.Notice, notice.Number)))
        .Concat(round.Objections.Select(objection => new CountRoundAgain(RoundDate.Objection, objection.Number)))
        .Where(command => round.Counted(command.What, command.Number) is { } deadline && deadline.By(calendar) != deadline);

    private async Task<ProcessHint> HandIn(CaseId id, CountRoundAgain command, RecountPage page)
    {
        var submission = new Submission(
            id, page.KeyOf($"{id}/{command.What}/{command.Number}"), RoundInstances.Round(id), SubmissionInbox.Event, Starts: null, Actor.Process,
            time.GetUtcNow(), JsonSerializer.Serialize<RoundCommand>(command, CaseJson.Options));
        await submissions.Keep(submission);
        return new ProcessHint(submission.Instance, submission.Event, submission.Key.ToString());
    }
}
