using System.Text.Json;
using LinyingTalent.AdvisorSelection.Notices;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection;

/// <summary>Hands in, for each open deadline of a selection that a new holiday notice moves, that it be counted again.</summary>
internal sealed class SelectionRecount(
    SelectionTable selections, SubmissionTable submissions, CurrentCalendar calendars, DivisionRegistry divisions, TimeProvider time)
{
    public const string Kind = "selections";

    public async Task<RecountedPage> HandIn(RecountPage page)
    {
        WorkingCalendar calendar = await calendars.Read();
        var handed = new List<ProcessHint>();
        string? last = null;
        await foreach (Selection selection in Open().Where(selection => string.CompareOrdinal(selection.Id.ToString(), page.After) > 0))
        {
            // A page ends with a whole case, so that the next one begins behind it.
            if (handed.Count >= page.Most) return new RecountedPage(handed, last);
            last = selection.Id.ToString();
            foreach (Asked asked in Moved(selection, calendar)) handed.Add(await HandIn(selection.Id, asked, page));
        }

        return new RecountedPage(handed, Next: null);
    }

    // In the order of their keys, which is the order of the rows.
    private IAsyncEnumerable<Selection> Open() => divisions.Counties.OrderBy(county => county.Code.Prefix, StringComparer.Ordinal).ToAsyncEnumerable()
        .SelectMany(county => selections.In(county.Code)).Select(stored => stored.State).Where(selection => !selection.Ended);

    private static IEnumerable<Asked> Moved(Selection selection, WorkingCalendar calendar)
    {
        CaseId id = selection.Id;
        bool Moves(Deadline deadline) => deadline.By(calendar) != deadline;
        if (selection.Due is { } due && Moves(due)) yield return new("0", Instances.Selection(id), new CountAgain(0));
        foreach (Invitation invitation in selection.Invitations)
        {
            if (invitation.State == InvitationState.Open && Moves(invitation.AnswerBy))
                yield return new($"{invitation.Candidate}", Instances.Invitation(id.ToString(), invitation.Candidate), new CountAgain(invitation.Candidate));
        }

        foreach (Opinion opinion in selection.Opinions)
        {
            if (selection.Step == SelectionStep.Review && opinion.State == OpinionState.Asked && Moves(opinion.Until))
                yield return new($"opinion-{selection.Turn}-{opinion.Department}", Instances.Opinion(id.ToString(), selection.Turn, opinion.Department), new CountOpinionAgain(selection.Turn, opinion.Department));
        }

        foreach (Objection objection in selection.Objections)
        {
            if (objection.State == ObjectionState.Open && Moves(objection.AnswerBy))
                yield return new($"objection-{objection.Number}", Instances.Selection(id), new CountObjectionAgain(objection.Number));
        }
    }

    private async Task<ProcessHint> HandIn(CaseId id, Asked asked, RecountPage page)
    {
        var submission = new Submission(
            id, page.KeyOf($"{id}/{asked.What}"), asked.Instance, SubmissionInbox.Event, Starts: null, Actor.Process, time.GetUtcNow(),
            JsonSerializer.Serialize(asked.Command, CaseJson.Options));
        await submissions.Keep(submission);
        return new ProcessHint(submission.Instance, submission.Event, submission.Key.ToString());
    }

    /// <param name="What">Which of the case's deadlines.</param>
    /// <param name="Instance">The process that waits for it.</param>
    private sealed record Asked(string What, string Instance, SelectionCommand Command);
}
