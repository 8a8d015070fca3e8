using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Secrets;
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
            foreach (int candidate in Moved(selection, calendar)) handed.Add(await HandIn(selection.Id, candidate, page.Notice));
        }

        return new RecountedPage(handed, Next: null);
    }

    // In the order of their keys, which is the order of the rows.
    private IAsyncEnumerable<Selection> Open() => divisions.Counties.OrderBy(county => county.Code.Prefix, StringComparer.Ordinal).ToAsyncEnumerable()
        .SelectMany(county => selections.In(county.Code)).Select(stored => stored.State).Where(selection => !selection.Ended);

    // 0 is the office whose step it is, another number the candidate whose answer is awaited.
    private static IEnumerable<int> Moved(Selection selection, WorkingCalendar calendar)
    {
        if (selection.Due is { } due && due.By(calendar) != due) yield return 0;
        foreach (Invitation invitation in selection.Invitations)
            if (invitation.State == InvitationState.Open && invitation.AnswerBy.By(calendar) != invitation.AnswerBy) yield return invitation.Candidate;
    }

    private async Task<ProcessHint> HandIn(CaseId id, int candidate, string notice)
    {
        IdempotencyKey key = KeyOf($"recount/{notice}/{id}/{candidate}");
        string instance = candidate == 0 ? Instances.Selection(id) : Instances.Invitation(id.ToString(), candidate);
        await submissions.Keep(new Submission(
            id, key, instance, SubmissionInbox.Event, Starts: null, Actor.Process, time.GetUtcNow(),
            JsonSerializer.Serialize<SelectionCommand>(new CountAgain(candidate), CaseJson.Options)));
        return new ProcessHint(instance, SubmissionInbox.Event, key.ToString());
    }

    // The same however often a page is handed in.
    private static IdempotencyKey KeyOf(string what) =>
        IdempotencyKey.TryParse(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16)), out IdempotencyKey key, out _)
            ? key : throw new FormatException($"'{what}' gives no key.");
}
