using LinyingTalent.Platform.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace LinyingTalent.AdvisorSelection.Campaigns;

/// <summary>A campaign from its opening to its end: the villages are told, reminded, and told when it ends early.</summary>
internal static class CampaignProcess
{
    [Function(nameof(CampaignProcess))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string caseId)
    {
        var inbox = new SubmissionInbox(context);

        // The submission that started the process is the county's opening.
        CampaignStanding now = await Take(context, inbox, caseId);
        if (!now.Exists) return;

        var told = new List<CampaignTelling>();
        foreach (CampaignMoment moment in now.Moments)
        {
            // Between two moments the county may end the campaign; it can still be told that it cannot, after another did.
            while (!now.Closed && await context.ArrivesBy(inbox.Next, moment.At)) now = await Take(context, inbox, caseId);
            if (now.Closed) break;
            await Tell(context, now, moment.Telling);
            told.Add(moment.Telling);
        }

        // Its end waits too: until then the county may still end it.
        while (!now.Closed && await context.ArrivesBy(inbox.Next, now.End)) now = await Take(context, inbox, caseId);

        // Who never heard of the campaign need not hear of its end.
        if (now.Closed && told.Contains(CampaignTelling.Opened)) await Tell(context, now, CampaignTelling.Closed);
    }

    // Township by township, so that no step grows with the county, and a crash repeats one township's step at most.
    private static Task Tell(TaskOrchestrationContext context, CampaignStanding now, CampaignTelling telling) => Task.WhenAll(
        now.Townships.Select(township => context.Act(nameof(CampaignActivities.TellTownship), new TellingReference(now.Case, township, telling))));

    private static async Task<CampaignStanding> Take(TaskOrchestrationContext context, SubmissionInbox inbox, string caseId) =>
        await context.Act<CampaignStanding>(nameof(CampaignActivities.TakeCampaignSubmission), new SubmissionReference(caseId, await inbox.Take()));
}
