using System.Globalization;
using System.Text.Json;
using LinyingTalent.AdvisorSelection.Notices;
using LinyingTalent.Appointments;
using LinyingTalent.Certificates;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Visits;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AdvisorSelection;

/// <summary>
/// The effects of the selection. Each may run more than once: a step's key is written with its effect, and a step whose key is
/// there only sends what it still owes.
/// </summary>
internal sealed partial class SelectionActivities(
    SelectionTable selections, AppointmentDesk appointments, SubmissionTable submissions, SelectionFactsReader facts, ObjectionTable objections, Outbox outbox,
    CertificateDesk certificates, VisitDesk visits, AbsenceCopies absences, TimeProvider time)
{
    [Function(nameof(TakeSelectionSubmission))]
    public async Task<Standing> TakeSelectionSubmission([ActivityTrigger] SubmissionReference reference)
    {
        CaseId id = CaseId.Parse(reference.Case);
        if (IdempotencyKey.TryParse(reference.Key, out IdempotencyKey key, out _)
            && await submissions.Find(id, key) is { } submission)
        {
            var command = JsonSerializer.Deserialize<SelectionCommand>(submission.Body, CaseJson.Options)!;

            // The original comes before the row that names it.
            if (command is ObjectToCandidate objection)
                await objections.Keep(id, objection.Key, new(
                    objection.Candidate.ToString(CultureInfo.InvariantCulture), objection.SealedName, objection.SealedTelephone, objection.Text, submission.At));
            await Step(id, key.ToString(), command, submission.By, submission.At);
            await submissions.Remove(id, key);
        }

        return await selections.Find(id) is { } stored ? Standing.Of(stored.State) : Standing.None(reference.Case);
    }

    [Function(nameof(InviteCandidate))]
    public async Task<Letter> InviteCandidate([ActivityTrigger] InvitationReference invitation)
    {
        await Step(invitation.Id, $"invite-{invitation.Candidate}", new InviteCandidate(invitation.Candidate, LinkTokens.NewNonce()));
        return await LetterOf(invitation);
    }

    [Function(nameof(RemindCandidate))]
    public async Task<Letter> RemindCandidate([ActivityTrigger] ReminderReference reminder)
    {
        await Step(
            reminder.Invitation.Id, $"remind-{reminder.Invitation.Candidate}-{reminder.Day:yyyyMMdd}", new RemindInvited(reminder.Invitation.Candidate));
        return await LetterOf(reminder.Invitation);
    }

    [Function(nameof(TakeAnswer))]
    public async Task<Letter> TakeAnswer([ActivityTrigger] AnswerReference answer)
    {
        await TakeSelectionSubmission(new SubmissionReference(answer.Invitation.Case, answer.Key));
        return await LetterOf(answer.Invitation);
    }

    [Function(nameof(LapseInvitation))]
    public async Task<Letter> LapseInvitation([ActivityTrigger] InvitationReference invitation)
    {
        await TakeWhatWaits(invitation.Id, Instances.Invitation(invitation.Case, invitation.Candidate));
        if (await StateOf(invitation) == InvitationState.Open)
            await Step(invitation.Id, $"lapse-{invitation.Candidate}", new Lapse(invitation.Candidate));
        return await LetterOf(invitation);
    }

    [Function(nameof(AllotAppointmentNumber))]
    public async Task<string> AllotAppointmentNumber([ActivityTrigger] InvitationReference invitation)
    {
        Invitation accepted = (await Read(invitation.Id)).InvitationOf(invitation.Candidate)!;
        return await certificates.AllotAppointment(
            invitation.Id.Division, ShanghaiTime.DateOf(accepted.Answered!.Value).Year,
            Instances.Invitation(invitation.Case, invitation.Candidate));
    }

    [Function(nameof(IssueAppointmentCertificate))]
    public async Task IssueAppointmentCertificate([ActivityTrigger] IssueReference issue)
    {
        Selection selection = await Read(issue.Invitation.Id);
        Candidate candidate = selection.Candidate(issue.Invitation.Candidate);
        Appointment appointment = (await appointments.Of(selection.Id.Division, candidate.Person, DateOnly.MinValue))!;
        appointment = appointment with { Certificate = issue.Number };

        IssuedCertificate issued = await certificates.Issue(new AppointmentToCertify(
            issue.Number, appointment.Village, appointment.Name, appointment.From, appointment.To, IssuedOn: appointment.From));
        await appointments.Begin(appointment);
        await visits.Begin(new AppointmentToVisit(
            issue.Number, appointment.Village, appointment.Name, candidate.Email, appointment.From, appointment.To));
        await Step(issue.Invitation.Id, $"certify-{issue.Invitation.Candidate}", new Certify(issue.Invitation.Candidate, issued));
    }

    [Function(nameof(CloseSelection))]
    public Task CloseSelection([ActivityTrigger] string caseId) => Step(CaseId.Parse(caseId), "close", new Close());

    // What was handed in, and whose event was lost, counts before a silence does: the row is the truth.
    private async Task TakeWhatWaits(CaseId id, string instance)
    {
        await foreach (Submission submission in submissions.For(id))
            if (submission.Instance == instance) await TakeSelectionSubmission(new SubmissionReference(id.ToString(), submission.Key.ToString()));
    }

    private Task<Selection> Step(CaseId id, string key, SelectionCommand command) => Step(id, key, command, Actor.Process, time.GetUtcNow());

    // Reads, decides, writes; another step that came between makes it read and decide again. What is refused changes nothing but
    // is kept, so that whoever sent it can be told.
    private async Task<Selection> Step(CaseId id, string key, SelectionCommand command, Actor by, DateTimeOffset at)
    {
        while (!await selections.Happened(id, key))
        {
            StoredCase<Selection>? seen = await selections.Find(id);
            Decision decision = await Decide(id, seen?.State, command, at);
            if (decision.Refusal is { } refusal)
            {
                await selections.KeepRefusal(id, key, refusal);
                break;
            }

            SelectionEvent happened = decision.Event!;
            Selection next = seen is null ? Selection.Open((Proposed)happened) : seen.State.Apply(happened);
            next = next with { Sequence = next.Sequence + 1 };
            var entry = new HistoryEntry(next.Sequence, at, by, happened.GetType().Name, happened.Arguments, happened.Why);
            IReadOnlyList<Notification> copies = await absences.Of(by, id.Division, SelectionWords.What(entry), Links.Case(id));
            await selections.TryCommit(id, seen?.Version, new(key, next, [entry], [.. SelectionNotices.For(next, happened), .. copies]));
        }

        await outbox.Dispatch(selections.Name, id.ToString());
        return (await selections.Find(id))?.State!;
    }

    private async Task<Decision> Decide(CaseId id, Selection? selection, SelectionCommand command, DateTimeOffset at)
    {
        if (command is Answer { Accepts: true } answer && selection?.InvitationOf(answer.Candidate) is { State: InvitationState.Open } open && at <= open.AnswerBy.At)
            await Claim(selection, answer.Candidate, at);
        IEnumerable<Candidate> concerned = command switch
        {
            ProposeCandidates c => c.Proposal.Candidates,
            CorrectProposal c => c.Proposal.Candidates,
            _ => selection?.Proposal.Candidates ?? [],
        };
        SelectionFacts known = await facts.Read(id, selection, concerned, at);
        return selection is not null ? Decisions.On(selection, command, known, at)
            : command is ProposeCandidates propose ? Decisions.Open(id, propose, known, at)
            : new NotInvited();
    }

    // The claim comes before the decision: of two villages that the same person accepts at once, one finds the other's claim.
    private async Task Claim(Selection selection, int number, DateTimeOffset at)
    {
        Candidate candidate = selection.Candidate(number);
        DateOnly from = ShanghaiTime.DateOf(at);
        await appointments.TryClaim(new Appointment(
            selection.Id.Division, candidate.Person, selection.Id, number, candidate.Name, "", from, selection.Terms.EndOfTerm(from)));
    }

    private async Task<Selection> Read(CaseId id) => (await selections.Find(id))!.State;

    private async Task<Letter> LetterOf(InvitationReference invitation) => Letter.Of((await Read(invitation.Id)).InvitationOf(invitation.Candidate)!);

    private async Task<InvitationState> StateOf(InvitationReference invitation) =>
        (await Read(invitation.Id)).InvitationOf(invitation.Candidate)!.State;
}
