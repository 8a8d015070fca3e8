using System.Diagnostics;
using LinyingTalent.AdvisorSelection.Notices;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection;

/// <summary>
/// What may happen to a selection when: (state, command, facts, now) → an event or a named refusal. Pure, so that the form can
/// ask it for an instant answer and the process asks it again with authority.
/// </summary>
internal static class Decisions
{
    /// <summary>Opens a case.</summary>
    public static Decision Open(CaseId id, ProposeCandidates command, SelectionFacts facts, DateTimeOffset now) =>
        facts.Terms is not { } terms ? new NoCampaignIsOpen()
        : facts.RunningCase is { } running ? new SelectionIsRunning(running.Id)
        : WhyNot(command.Proposal, facts) is { } refusal ? refusal
        : new Proposed(id, now, command.Proposal, terms, facts.DeadlineIn(facts.Policy.AnalyseDays));

    /// <summary>Decides a command on a case as it stands.</summary>
    public static Decision On(Selection selection, SelectionCommand command, SelectionFacts facts, DateTimeOffset now) => command switch
    {
        ProposeCandidates => new SelectionIsRunning(selection.Id.ToString()),
        ConfirmAnalysis c => AtTurn(selection, c.Turn, SelectionStep.Analyse) ?? Analyse(selection, c, facts, now),
        Return c => AtTurn(selection, c.Turn, SelectionStep.Analyse, SelectionStep.Review)
            ?? (Decision)new Returned(c.Reason, facts.DeadlineIn(facts.Policy.CorrectDays), LeftOf(selection, facts)),
        GiveOpinion c => AtTurn(selection, c.Turn, SelectionStep.Review) ?? Consulting.Give(selection, c, now),
        RemindDepartment c => AtTurn(selection, c.Turn, SelectionStep.Review)
            ?? Consulting.About(selection, c.Department, new DepartmentReminded(c.Department)),
        RecordSilence c => AtTurn(selection, c.Turn, SelectionStep.Review)
            ?? Consulting.About(selection, c.Department, new DepartmentSilent(c.Department)),
        Approve c => AtTurn(selection, c.Turn, SelectionStep.Review) ?? Consulting.WhyNotYet(selection) ?? Approve(selection, c, facts),
        Refuse c => AtTurn(selection, c.Turn, SelectionStep.Review) ?? Consulting.WhyNotYet(selection) ?? (Decision)new Refused(c.Reason),
        CorrectProposal c => AtTurn(selection, c.Turn, SelectionStep.Correct) ?? WhyNot(c.Proposal, facts)
            ?? (Decision)Correct(selection, c, facts),
        Escalate c => AtTurn(selection, c.Turn, SelectionStep.Analyse, SelectionStep.Correct) ?? (Decision)Escalate(selection),
        RemindOffice c => AtTurn(selection, c.Turn, SelectionStep.Analyse, SelectionStep.Review, SelectionStep.Correct) ?? (Decision)new Reminded(0, ""),
        CountAgain { Candidate: 0 } => CountAgain(selection, facts),
        CountAgain c => OnInvitation(selection, c.Candidate, (candidate, invitation) => CountAgain(candidate, invitation, facts, now)),
        CountOpinionAgain c => AtTurn(selection, c.Turn, SelectionStep.Review) ?? Consulting.CountAgain(selection, c.Department, facts, now),
        CountObjectionAgain c => NoticeRules.CountAgain(selection, c.Number, facts),
        PostNotice => NoticeRules.Post(selection, facts, now),
        EndNotice => NoticeRules.End(selection, now),
        ObjectToCandidate c => NoticeRules.Object(selection, c, facts, now),
        AnswerObjection c => NoticeRules.Answer(selection, c, now),
        InviteCandidate c => selection.InvitationOf(c.Candidate) is not null ? new AlreadyAnswered()
            : !selection.ToInvite().Contains(c.Candidate) ? new NoticeNotOver() : Invite(selection, c, facts, now),
        Close => new Closed(selection.Invitations.Count(invitation => invitation.Certificate is not null), selection.Places),
        Withdraw c => AtTurn(selection, c.Turn, SelectionStep.Analyse) ?? (Decision)new Withdrawn(c.Reason),
        Answer c => OnInvitation(selection, c.Candidate, (candidate, invitation) => Answer(candidate, invitation, c, facts, now)),
        RemindInvited c => OnInvitation(selection, c.Candidate, (candidate, invitation) =>
            invitation.State == InvitationState.Open ? new Reminded(c.Candidate, candidate.Name) : new AlreadyAnswered()),
        Lapse c => OnInvitation(selection, c.Candidate, (candidate, invitation) =>
            invitation.State == InvitationState.Open ? new Lapsed(c.Candidate, candidate.Name) : new AlreadyAnswered()),
        Certify c => OnInvitation(selection, c.Candidate, (candidate, invitation) =>
            invitation is { State: InvitationState.Accepted, Certificate: null }
                ? new Certified(c.Candidate, candidate.Name, c.Certificate) : new AlreadyAnswered()),
        _ => throw new UnreachableException($"No rule says what {command.GetType().Name} does."),
    };

    /// <summary>The rules a proposal must meet, whether it is new or corrected.</summary>
    public static Refusal? WhyNot(Proposal proposal, SelectionFacts facts)
    {
        if (proposal.Candidates.Count == 0) return new NobodyProposed();
        int most = facts.Policy.MostAdvisors;
        if (facts.ServingHere + proposal.Places > most) return new TooManyAdvisors(facts.ServingHere, proposal.Places, most);
        foreach (Candidate candidate in proposal.Candidates)
        {
            if (facts.Serving.TryGetValue(candidate.Person, out string? village)) return new ServesElsewhere(candidate.Name, village);
            if (facts.Unprintable(candidate.Name) is { Length: > 0 } missing) return new NameCannotBePrinted(candidate.Name, missing);
        }

        return proposal.Candidates.GroupBy(candidate => candidate.Person).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? new SamePersonTwice(twice.First().Name, twice.Last().Name)
            : null;
    }

    private static Decision Analyse(Selection selection, ConfirmAnalysis command, SelectionFacts facts, DateTimeOffset now)
    {
        IReadOnlyList<Assessment> ranking = Comparison.Of(selection.Proposal, facts, ShanghaiTime.DateOf(now));
        if (!ranking.Any(assessment => assessment.Eligible)) return new NobodyEligible();
        if (command.Order is { } given)
        {
            if (Reranking.WhyNot(ranking, given, selection) is { } refusal) return refusal;
            ranking = Reranking.Of(ranking, given);
        }

        string order = Names.Of(ranking.Where(assessment => assessment.Eligible).Select(assessment => selection.Candidate(assessment.Candidate)));
        return new Analysed(
            ranking, command.Remark, facts.DeadlineIn(ReviewDays(selection, facts)), Consulting.Ask(facts), LeftOf(selection, facts),
            order, Reranking.Describe(ranking, selection));
    }

    // The clock of an office stands while others have the case: it gets back what it had left, and always a day after the last opinion.
    private static int ReviewDays(Selection selection, SelectionFacts facts) => Math.Max(
        selection.DaysLeft.Review ?? facts.Policy.ReviewDays, facts.Policy.Consulted.Count > 0 ? facts.Policy.OpinionDays + 1 : 1);

    private static int LeftOf(Selection selection, SelectionFacts facts) => Math.Max(1, facts.DaysLeft(selection.Due!));

    private static Corrected Correct(Selection selection, CorrectProposal command, SelectionFacts facts)
    {
        int days = selection.DaysLeft.Analyse ?? facts.Policy.AnalyseDays;
        return new Corrected(command.Proposal, facts.DeadlineIn(days), days);
    }

    private static Escalated Escalate(Selection selection) =>
        new(selection.Step, selection.Step == SelectionStep.Correct ? Role.Township : Role.County);

    private static Decision Approve(Selection selection, Approve command, SelectionFacts facts)
    {
        if (selection.HasObjection && command.OverObjection.Length == 0) return new ObjectionUnanswered();
        int most = Math.Min(selection.InRank.Count(), Math.Min(selection.Proposal.Places, facts.Policy.MostAdvisors - facts.ServingHere));
        return command.Places >= 1 && command.Places <= most ? new Approved(command.Places, command.Reason, command.OverObjection) : new TooManyPlaces(command.Places, most);
    }

    private static Invited Invite(Selection selection, InviteCandidate command, SelectionFacts facts, DateTimeOffset now)
    {
        Deadline answerBy = facts.DeadlineIn(facts.Policy.AnswerDays);
        return new(command.Candidate, selection.Candidate(command.Candidate).Name, now, command.Nonce, answerBy,
            [.. facts.Policy.RemindDaysBefore.Distinct().OrderDescending().Select(days => facts.DaysBefore(answerBy, days))]);
    }

    private static Decision Answer(Candidate candidate, Invitation invitation, Answer command, SelectionFacts facts, DateTimeOffset now)
    {
        if (invitation.State != InvitationState.Open) return new AlreadyAnswered();

        // The timer may fire late, so the clock decides here, not the timer.
        if (now > invitation.AnswerBy.At) return new InvitationExpired();
        if (!command.Accepts) return new Declined(command.Candidate, candidate.Name, now, command.Recorded, command.Reason);
        return facts.Serving.TryGetValue(candidate.Person, out string? village)
            ? new ServesElsewhere(candidate.Name, village)
            : new Accepted(command.Candidate, candidate.Name, now, command.Recorded, command.Reason);
    }

    private static Decision CountAgain(Selection selection, SelectionFacts facts) =>
        selection.Due is { } due && facts.CountedAgain(due) is var after && after != due ? new Recounted(0, "", due, after, []) : new CountsTheSame();

    // The reminders still to come keep their distance to the deadline; one whose day has passed by the new count is not sent late.
    private static Decision CountAgain(Candidate candidate, Invitation invitation, SelectionFacts facts, DateTimeOffset now)
    {
        if (invitation.State != InvitationState.Open) return new AlreadyAnswered();
        Deadline after = facts.CountedAgain(invitation.AnswerBy);
        if (after == invitation.AnswerBy) return new CountsTheSame();
        IEnumerable<DateTimeOffset> reminders = facts.Policy.RemindDaysBefore.Distinct().OrderDescending().Select(days => facts.DaysBefore(after, days));
        return new Recounted(candidate.Number, candidate.Name, invitation.AnswerBy, after,
            [.. reminders.TakeLast(invitation.RemindAt.Count).Where(moment => moment > now)]);
    }

    private static Decision OnInvitation(Selection selection, int candidate, Func<Candidate, Invitation, Decision> decide) =>
        selection.InvitationOf(candidate) is { } invitation ? decide(selection.Candidate(candidate), invitation) : new NotInvited();

    private static Refusal? AtTurn(Selection selection, int turn, params ReadOnlySpan<SelectionStep> steps) =>
        selection.Turn == turn ? (steps.Contains(selection.Step) ? null : new StepOutOfOrder(selection.Step))
        : steps.Contains(selection.Step) ? new PageIsStale()
        : new StepOutOfOrder(selection.Step);
}

/// <summary>What a rule says: that something happens, or why not.</summary>
internal readonly record struct Decision
{
    private Decision(SelectionEvent? happened, Refusal? refusal) => (Event, Refusal) = (happened, refusal);

    public SelectionEvent? Event { get; }

    public Refusal? Refusal { get; }

    public static implicit operator Decision(SelectionEvent happened) => new(happened, null);

    public static implicit operator Decision(Refusal refusal) => new(null, refusal);
}
