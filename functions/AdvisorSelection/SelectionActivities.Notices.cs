using LinyingTalent.AdvisorSelection.Notices;
using LinyingTalent.Platform.Cases;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AdvisorSelection;

/// <summary>What the public notice does to a case.</summary>
internal sealed partial class SelectionActivities
{
    [Function(nameof(ReadPlaces))]
    public async Task<PlacesStanding> ReadPlaces([ActivityTrigger] string caseId) => PlacesStanding.Of(await Read(CaseId.Parse(caseId)));

    // How many notices there were names the step: after a crash the same notice is posted again, not another.
    [Function(nameof(PostNotice))]
    public async Task<PlacesStanding> PostNotice([ActivityTrigger] string caseId)
    {
        CaseId id = CaseId.Parse(caseId);
        Selection selection = await Read(id);
        if (selection.ToNotice().Count > 0) selection = await Step(id, $"notice-{selection.Notices.Count + 1}", new PostNotice());
        else await outbox.Dispatch(selections.Name, caseId);
        return PlacesStanding.Of(selection);
    }

    [Function(nameof(EndNotice))]
    public async Task EndNotice([ActivityTrigger] NoticeReference notice)
    {
        // An objection that was handed in, and whose event was lost, counts before the notice's end does: the row is the truth.
        CaseId id = CaseId.Parse(notice.Case);
        await foreach (Submission submission in submissions.For(id))
            if (submission.Instance == Instances.Selection(id)) await TakeSelectionSubmission(new SubmissionReference(notice.Case, submission.Key.ToString()));
        if ((await Read(id)).OpenObjections() == 0) await Step(id, $"notice-over-{notice.Ends:yyyyMMddHHmm}", new EndNotice());
    }
}
