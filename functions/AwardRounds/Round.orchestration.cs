using LinyingTalent.Platform.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace LinyingTalent.AwardRounds;

/// <summary>
/// A round, from its opening to the certificates. What comes by the thousand, nominations and scores, are rows that this process does not wait for
/// (see docs/decisions/0011): it holds the windows, and what the county, the townships and the offices decide about the round as a whole.
/// </summary>
internal static class RoundProcess
{
    // A round that is busy, with hundreds of objections and extensions, begins a new history here, so that none grows beyond what the engine replays well.
    private const int MostInAHistory = 150;

    [Function(nameof(RoundProcess))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string caseId)
    {
        var inbox = new SubmissionInbox(context);
        RoundStanding now = await context.Act<RoundStanding>(nameof(RoundActivities.ReadRound), caseId);

        // The submission that started the process is the county's opening.
        if (!now.Exists) now = await Take(context, inbox, caseId);
        if (!now.Exists) return;

        for (int taken = 0; !now.Step.IsEnd(); taken++)
        {
            if (taken >= MostInAHistory && !inbox.Next.IsCompleted && now.Next == RoundWork.None)
            {
                context.ContinueAsNew(caseId);
                return;
            }

            now = now.Next switch
            {
                RoundWork.AssignJudges => await AssignJudges(context, now),
                RoundWork.Rank => await context.Act<RoundStanding>(nameof(RoundActivities.ComputeRanking), now.Case),
                RoundWork.DrawUpNotice => await context.Act<RoundStanding>(nameof(RoundActivities.DrawUpNotice), now.Case),
                RoundWork.Certify => await Certify(context, now),
                _ => await Await(context, inbox, now),
            };
        }
    }

    // The window of a stage, or the day on which its office should have acted. What people send before it comes first; what they send after it is
    // refused by its own hour, however late the timer fires.
    private static async Task<RoundStanding> Await(TaskOrchestrationContext context, SubmissionInbox inbox, RoundStanding now)
    {
        if (now.RemindAt is { } soon && !await context.ArrivesBy(inbox.Next, soon))
            return await context.Act<RoundStanding>(nameof(RoundActivities.RemindSilentJudges), new StageReference(now.Case, now.Turn));
        return now.Until is { } until && !await context.ArrivesBy(inbox.Next, until)
            ? await context.Act<RoundStanding>(nameof(RoundActivities.StageIsDue), new StageReference(now.Case, now.Turn))
            : await Take(context, inbox, now.Case);
    }

    // Township by township, so that no step grows with the county, and a crash repeats one township's step at most.
    private static async Task<RoundStanding> AssignJudges(TaskOrchestrationContext context, RoundStanding now)
    {
        string[] parts = await context.Act<string[]>(nameof(RoundActivities.ReadParts), now.Case);
        await Task.WhenAll(parts.Select(part => context.Act(nameof(RoundActivities.AssignJudges), new PartReference(now.Case, part))));
        return await context.Act<RoundStanding>(nameof(RoundActivities.BeginScoring), now.Case);
    }

    // Each winner is certified by a process of its own: a name that cannot be printed holds up nobody else's certificate.
    private static async Task<RoundStanding> Certify(TaskOrchestrationContext context, RoundStanding now)
    {
        string[] winners = await context.Act<string[]>(nameof(RoundActivities.ReadWinners), now.Case);
        await Task.WhenAll(winners.Select(winner => context.CallSubOrchestratorAsync(
            nameof(HonourProcess), new HonourReference(now.Case, winner), new SubOrchestrationOptions(instanceId: RoundInstances.Honour(winner)))));
        return await context.Act<RoundStanding>(nameof(RoundActivities.CloseRound), now.Case);
    }

    private static async Task<RoundStanding> Take(TaskOrchestrationContext context, SubmissionInbox inbox, string caseId) =>
        await context.Act<RoundStanding>(nameof(RoundActivities.TakeRoundSubmission), new SubmissionReference(caseId, await inbox.Take()));
}

/// <summary>One winner: number, certificate, and the entry in the gallery.</summary>
internal static class HonourProcess
{
    [Function(nameof(HonourProcess))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, HonourReference honour)
    {
        // The number comes first, in a step of its own: once allotted it is this winner's for good.
        string number = await context.Act<string>(nameof(RoundActivities.AllotHonourNumber), honour);
        await context.Act(nameof(RoundActivities.IssueHonour), new HonourIssue(honour, number));
    }
}

/// <summary>
/// A nomination while something about it is waited for, and no longer: it was given back and is corrected by its deadline or not, or a judge's
/// place is taken by another.
/// </summary>
internal static class NominationProcess
{
    [Function(nameof(NominationProcess))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string part)
    {
        var inbox = new SubmissionInbox(context);
        NominationStanding now = await Take(context, inbox, part);
        if (now.Wakes is { } round) context.SendEvent(round, SubmissionInbox.Event, SubmissionInbox.Wake);
        while (now.Until is { } until)
        {
            now = await context.ArrivesBy(inbox.Next, until)
                ? await Take(context, inbox, part)
                // Nobody corrected it: the county decides about it as it is, and has the days that it had left.
                : await context.Act<NominationStanding>(nameof(NominationActivities.LapseCorrection), new LapseReference(now.Nomination, now.Turn));
        }
    }

    private static async Task<NominationStanding> Take(TaskOrchestrationContext context, SubmissionInbox inbox, string part) =>
        await context.Act<NominationStanding>(nameof(NominationActivities.TakeNominationSubmission), new SubmissionReference(part, await inbox.Take()));
}
