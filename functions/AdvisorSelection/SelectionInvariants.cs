using LinyingTalent.AdvisorSelection.Campaigns;
using LinyingTalent.AdvisorSelection.Notices;
using LinyingTalent.Platform.Checks;
using LinyingTalent.Platform.Divisions;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection;

/// <summary>What holds of the selections whenever nothing is under way.</summary>
internal sealed class SelectionInvariants(SelectionTable selections, CampaignTable campaigns, TimeProvider time)
{
    public Invariant Processes => new("selection-processes", () => SelectionTexts.CheckProcesses, FindProcesses);

    public Invariant Acceptances => new("accepted-appointed", () => SelectionTexts.CheckAccepted, FindAcceptances);

    /// <summary>The deadlines at which a selection's processes act by themselves: the end of a notice that no objection holds up, the end of an invitation.</summary>
    public IAsyncEnumerable<DateTimeOffset> Deadlines(DivisionCode county) =>
        selections.HandledByProcess(county).SelectMany(selection => DeadlinesOf(selection).ToAsyncEnumerable());

    /// <summary>The processes of the selections that are open and of the campaigns that are not over.</summary>
    public async IAsyncEnumerable<NeededProcess> Needed(DivisionCode county)
    {
        await foreach (Campaign campaign in campaigns.In(county).Select(stored => stored.State))
            if (campaign.StateAt(time.GetUtcNow()) is CampaignState.Planned or CampaignState.Open)
                yield return new(CampaignInstances.Of(campaign.Id), nameof(CampaignProcess), campaign.Id.ToString());
        await foreach (SelectionSummary selection in selections.Summaries(county))
            if (!selection.Ended) yield return new(Instances.Selection(selection.Id), nameof(SelectionProcess), selection.Id.ToString());
    }

    private static IEnumerable<DateTimeOffset> DeadlinesOf(Selection selection)
    {
        bool held = selection.Objections.Any(objection => objection.State == ObjectionState.Open);
        if (selection is { Step: SelectionStep.Notice, Due: { } ends } && !held) yield return ends.At;
        foreach (Invitation invitation in selection.Invitations)
            if (invitation.State == InvitationState.Open) yield return invitation.AnswerBy.At;
    }

    private async IAsyncEnumerable<Finding> FindProcesses(CheckScope scope)
    {
        await foreach (SelectionSummary selection in selections.Summaries(scope.County))
        {
            if (selection.Ended) continue;
            string instance = Instances.Selection(selection.Id);
            OrchestrationMetadata? process = await scope.Processes.GetInstanceAsync(instance);
            if (process is null) yield return new(selection.Id.ToString(), SelectionTexts.CheckProcessGone, Links.Case(selection.Id)) { LacksProcess = true };
            else if (process.IsCompleted) yield return new(selection.Id.ToString(), SelectionTexts.CheckProcessOver, Links.Case(selection.Id), instance);
        }
    }

    private async IAsyncEnumerable<Finding> FindAcceptances(CheckScope scope)
    {
        await foreach (Selection selection in selections.In(scope.County).Select(stored => stored.State))
        {
            foreach (Invitation invitation in selection.Invitations)
            {
                bool owes = invitation is { State: InvitationState.Accepted, Certificate: null } && invitation.Answered < scope.Settled;
                bool fell = selection.Objections.Any(objection => objection.Candidate == invitation.Candidate && objection.State == ObjectionState.Upheld);
                if (owes && !fell)
                    yield return new(
                        selection.Id.ToString(), SelectionTexts.CheckAcceptedWithout(invitation.Candidate), Links.Case(selection.Id),
                        Instances.Invitation(selection.Id.ToString(), invitation.Candidate));
            }
        }
    }
}
