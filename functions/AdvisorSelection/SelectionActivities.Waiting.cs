using LinyingTalent.Platform.Cases;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AdvisorSelection;

/// <summary>The effects of time that passes while offices and departments are waited for.</summary>
internal sealed partial class SelectionActivities
{
    /// <returns>UTC; when the office above is to be told, null where nobody is above or the step is over.</returns>
    [Function(nameof(RemindSelectionOffice))]
    public async Task<DateTime?> RemindSelectionOffice([ActivityTrigger] TurnReference turn)
    {
        Selection selection = await Step(CaseId.Parse(turn.Case), $"remind-office-{turn.Turn}", new RemindOffice(turn.Turn));
        bool passesUp = selection.Turn == turn.Turn && selection is { Step: SelectionStep.Analyse or SelectionStep.Correct, EscalatedTo: null };
        return passesUp ? (await facts.EscalateAt(selection)).UtcDateTime : null;
    }

    /// <returns>UTC; when to try again, as nobody is to be roused outside working time; null when it is done.</returns>
    [Function(nameof(EscalateSelection))]
    public async Task<DateTime?> EscalateSelection([ActivityTrigger] TurnReference turn)
    {
        // A timer that a standstill made late may fire on a holiday.
        DateTimeOffset now = time.GetUtcNow(), moment = await facts.InWorkingTime(now);
        if (moment > now) return moment.UtcDateTime;
        await Step(CaseId.Parse(turn.Case), $"escalate-{turn.Turn}", new Escalate(turn.Turn));
        return null;
    }

    [Function(nameof(RemindDepartment))]
    public async Task RemindDepartment([ActivityTrigger] OpinionReference opinion)
    {
        if (await IsAwaited(opinion))
            await Step(opinion.Id, $"remind-{opinion.Department}-{opinion.Turn}", new RemindDepartment(opinion.Turn, opinion.Department));
    }

    /// <returns>Whether the department still has to answer: what it sent may have been refused.</returns>
    [Function(nameof(TakeOpinion))]
    public async Task<bool> TakeOpinion([ActivityTrigger] OpinionSubmission submission)
    {
        await TakeSelectionSubmission(new SubmissionReference(submission.Opinion.Case, submission.Key));
        return await IsAwaited(submission.Opinion);
    }

    [Function(nameof(ReadOpinionTime))]
    public async Task<OpinionTime> ReadOpinionTime([ActivityTrigger] OpinionReference opinion)
    {
        Opinion asked = (await Read(opinion.Id)).OpinionOf(opinion.Department)!;
        return new OpinionTime(asked.RemindAt.UtcDateTime, asked.Until.At.UtcDateTime);
    }

    /// <returns>Whether the department still has to answer.</returns>
    [Function(nameof(RecordSilence))]
    public async Task<bool> RecordSilence([ActivityTrigger] OpinionReference opinion)
    {
        await TakeWhatWaits(opinion.Id, opinion.Instance);
        if (await IsAwaited(opinion))
            await Step(opinion.Id, $"silent-{opinion.Department}-{opinion.Turn}", new RecordSilence(opinion.Turn, opinion.Department));
        return await IsAwaited(opinion);
    }

    private async Task<bool> IsAwaited(OpinionReference opinion)
    {
        Selection selection = await Read(opinion.Id);
        return selection.Turn == opinion.Turn && selection.OpinionOf(opinion.Department)?.State == OpinionState.Asked;
    }
}
