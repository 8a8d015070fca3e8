using LinyingTalent.Platform.Cases;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace LinyingTalent.AdvisorSelection;

/// <summary>The selection of a village's advisors, from the proposal to the certificates.</summary>
internal static class SelectionProcess
{
    [Function(nameof(SelectionProcess))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string caseId)
    {
        var inbox = new SubmissionInbox(context);

        // The submission that started the process is the village's proposal.
        Standing now = await Take(context, inbox, caseId);

        // 分析研判, 审查核定: as often as the village has to correct.
        int asked = 0;
        while (now.Step is SelectionStep.Analyse or SelectionStep.Review or SelectionStep.Correct)
        {
            // 征求意见: each time the township puts a comparison before the county, each department is asked once.
            if (now.Step is SelectionStep.Review && asked < now.Turn) asked = Consult(context, now);
            now = await NextTurn(context, inbox, now);
        }

        // 公示, 发出邀请, 颁发聘书
        if (now.Step is SelectionStep.Notice or SelectionStep.Invite) await FillPlaces(context, inbox, caseId);
    }

    private static async Task<Standing> NextTurn(TaskOrchestrationContext context, SubmissionInbox inbox, Standing now)
    {
        // An office that is late is reminded once, and later the office above is told; the step stays open, for no deadline decides
        // in an office's place.
        if (now.Due is { } due && !await context.ArrivesBy(inbox.Next, due))
        {
            var turn = new TurnReference(now.Case, now.Turn);
            DateTime? passUp = await context.Act<DateTime?>(nameof(SelectionActivities.RemindSelectionOffice), turn);
            while (passUp is { } moment && !await context.ArrivesBy(inbox.Next, moment))
                passUp = await context.Act<DateTime?>(nameof(SelectionActivities.EscalateSelection), turn);
        }

        return await Take(context, inbox, now.Case);
    }

    // Nobody waits for these here: the rule lets the county decide once each has answered or let its time pass.
    private static int Consult(TaskOrchestrationContext context, Standing now)
    {
        foreach (OpinionReference opinion in now.Consulted)
            _ = context.CallSubOrchestratorAsync(nameof(OpinionProcess), opinion, new SubOrchestrationOptions(instanceId: opinion.Instance));
        return now.Turn;
    }

    // As many invitations are open as places are free; whoever declines, is silent or falls makes room for the next in rank, who is made
    // known before being invited where the campaign holds a notice.
    private static async Task FillPlaces(TaskOrchestrationContext context, SubmissionInbox inbox, string caseId)
    {
        var open = new List<Task<bool>>();
        var invited = new HashSet<int>();
        while (true)
        {
            PlacesStanding now = await context.Act<PlacesStanding>(nameof(SelectionActivities.ReadPlaces), caseId);
            if (now.ToNotice) now = await context.Act<PlacesStanding>(nameof(SelectionActivities.PostNotice), caseId);
            foreach (int candidate in now.ToInvite)
                if (invited.Add(candidate)) open.Add(Invite(context, caseId, candidate));
            if (open.Count == 0 && now.NoticeEnds is null) break;

            // Objections come to the inbox, as does whatever is still sent for the earlier steps and gets a refusal.
            Task happens = Task.WhenAny([inbox.Next, .. open]);
            if (now.NoticeEnds is { } ends && now.Objections == 0 && !await context.ArrivesBy(happens, ends))
            {
                await context.Act(nameof(SelectionActivities.EndNotice), new NoticeReference(caseId, ends));
                continue;
            }

            await happens;
            if (inbox.Next.IsCompleted) await Take(context, inbox, caseId);
            open.RemoveAll(invitation => invitation.IsCompleted);
        }

        await context.Act(nameof(SelectionActivities.CloseSelection), caseId);
    }

    private static Task<bool> Invite(TaskOrchestrationContext context, string caseId, int candidate) =>
        context.CallSubOrchestratorAsync<bool>(
            nameof(InvitationProcess), new InvitationReference(caseId, candidate), new SubOrchestrationOptions(instanceId: Instances.Invitation(caseId, candidate)));

    private static async Task<Standing> Take(TaskOrchestrationContext context, SubmissionInbox inbox, string caseId) =>
        await context.Act<Standing>(nameof(SelectionActivities.TakeSelectionSubmission), new SubmissionReference(caseId, await inbox.Take()));
}

/// <summary>One department's opinion: reminded of, given, or its silence recorded.</summary>
internal static class OpinionProcess
{
    [Function(nameof(OpinionProcess))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, OpinionReference opinion)
    {
        var inbox = new SubmissionInbox(context);
        var time = new OpinionTime(opinion.RemindAt, opinion.Until);
        bool open = true, remind = time.RemindAt > context.CurrentUtcDateTime;
        while (open)
        {
            // What comes in is mostly the opinion; what is neither it nor refused has moved the days, so they are taken anew.
            if (await context.ArrivesBy(inbox.Next, remind ? time.RemindAt : time.Until))
            {
                open = await context.Act<bool>(nameof(SelectionActivities.TakeOpinion), new OpinionSubmission(opinion, await inbox.Take()));
                if (open) time = await context.Act<OpinionTime>(nameof(SelectionActivities.ReadOpinionTime), opinion);
                remind = remind && time.RemindAt > context.CurrentUtcDateTime;
            }
            else if (remind)
            {
                await context.Act(nameof(SelectionActivities.RemindDepartment), opinion);
                remind = false;
            }
            else
            {
                open = await context.Act<bool>(nameof(SelectionActivities.RecordSilence), opinion);
            }
        }
    }
}

/// <summary>One invitation: sent, reminded of, answered or not; and the certificate where the answer is yes.</summary>
internal static class InvitationProcess
{
    /// <returns>Whether the person is appointed.</returns>
    [Function(nameof(InvitationProcess))]
    public static async Task<bool> Run([OrchestrationTrigger] TaskOrchestrationContext context, InvitationReference invitation)
    {
        var inbox = new SubmissionInbox(context);
        Letter letter = await context.Act<Letter>(nameof(SelectionActivities.InviteCandidate), invitation);

        while (letter.State == InvitationState.Open)
        {
            // What comes in is mostly the answer; it may also move the days, so they are taken anew from each step.
            if (await context.ArrivesBy(inbox.Next, letter.RemindAt ?? letter.AnswerBy))
                letter = await context.Act<Letter>(nameof(SelectionActivities.TakeAnswer), new AnswerReference(invitation, await inbox.Take()));
            else if (letter.RemindAt is { } day)
                letter = await context.Act<Letter>(nameof(SelectionActivities.RemindCandidate), new ReminderReference(invitation, day));
            else
                // Silence until the deadline counts as a no, so that the village does not wait for ever.
                letter = await context.Act<Letter>(nameof(SelectionActivities.LapseInvitation), invitation);
        }

        if (letter.State != InvitationState.Accepted) return false;

        // 颁发聘书. The number comes first, in a step of its own: once allotted it is this invitation's for good.
        string number = await context.Act<string>(nameof(SelectionActivities.AllotAppointmentNumber), invitation);
        await context.Act(nameof(SelectionActivities.IssueAppointmentCertificate), new IssueReference(invitation, number));
        return true;
    }
}
