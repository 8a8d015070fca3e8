using System.Diagnostics;
using LinyingTalent.AdvisorSelection.Notices;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Time;

namespace LinyingTalent.AdvisorSelection;

/// <summary>Where a selection stands: 分析研判 → 审查核定 → 发出邀请 → 颁发聘书, and how it can end.</summary>
internal enum SelectionStep
{
    /// <summary>分析研判: the township compares the candidates.</summary>
    Analyse,

    /// <summary>审查核定: the county decides.</summary>
    Review,

    /// <summary>The village corrects its proposal.</summary>
    Correct,

    /// <summary>公示: those to be invited are made known, where the campaign asks for it.</summary>
    Notice,

    /// <summary>发出邀请: candidates are asked, in the order of their rank.</summary>
    Invite,

    /// <summary>颁发聘书: ended, with at least one certificate.</summary>
    Appointed,

    /// <summary>Ended: everyone who could be asked declined or was silent.</summary>
    Unfilled,

    /// <summary>Ended: the county refused.</summary>
    Refused,

    /// <summary>Ended: the office that handed the proposal in took it back before it was analysed.</summary>
    Withdrawn,
}

internal static class SelectionSteps
{
    /// <summary>Whether a case at this step has ended.</summary>
    public static bool IsEnd(this SelectionStep step) => step is SelectionStep.Appointed or SelectionStep.Unfilled or SelectionStep.Refused or SelectionStep.Withdrawn;
}

/// <summary>The selection of a village's advisors: what is true now. Changed by <see cref="Apply"/> alone.</summary>
internal sealed record Selection
{
    public required CaseId Id { get; init; }

    public required SelectionStep Step { get; init; }

    /// <summary>Counts the waits for a person. A submission for another turn comes too late or too early.</summary>
    public int Turn { get; init; } = 1;

    /// <summary>The history's last sequence number.</summary>
    public int Sequence { get; init; }

    public required DateTimeOffset Opened { get; init; }

    /// <summary>Until when the step's office has to act; null once nobody has to.</summary>
    public Deadline? Due { get; init; }

    public required Proposal Proposal { get; init; }

    /// <summary>The figures of the campaign in which the village proposed, as they were then.</summary>
    public required SelectionTerms Terms { get; init; }

    /// <summary>The comparison that the township confirmed, best first; empty before.</summary>
    public IReadOnlyList<Assessment> Ranking { get; init; } = [];

    /// <summary>What the departments say, in the order of the table; empty before the township confirmed the comparison.</summary>
    public IReadOnlyList<Opinion> Opinions { get; init; } = [];

    /// <summary>Why the county approved although a department objects; empty where none did.</summary>
    public string OverObjection { get; init; } = "";

    /// <summary>What each office had left when the case left it.</summary>
    public RemainingDays DaysLeft { get; init; } = new(null, null);

    /// <summary>督办: the office above that was told of the step's lateness; null while it is not late for long.</summary>
    public Role? EscalatedTo { get; init; }

    /// <summary>Why the county gave the proposal back, while the village corrects it.</summary>
    public string? ToCorrect { get; init; }

    /// <summary>How many of the candidates the county wants appointed; 0 before it approved.</summary>
    public int Places { get; init; }

    public IReadOnlyList<Invitation> Invitations { get; init; } = [];

    public IReadOnlyList<PublicNotice> Notices { get; init; } = [];

    public IReadOnlyList<Objection> Objections { get; init; } = [];

    public bool Ended => Step.IsEnd();

    public Candidate Candidate(int number) => Proposal.Candidates[number - 1];

    public Invitation? InvitationOf(int candidate) => Invitations.FirstOrDefault(invitation => invitation.Candidate == candidate);

    public bool HasObjection => Opinions.Any(opinion => opinion.State == OpinionState.Objection);

    public Opinion? OpinionOf(string department) => Opinions.FirstOrDefault(opinion => opinion.Department == department);

    /// <summary>Those who may be invited, best first.</summary>
    public IEnumerable<int> InRank => Ranking.Where(assessment => assessment.Eligible).Select(assessment => assessment.Candidate);

    /// <summary>The state after an event. Total over all events: what may happen when is decided before, in <see cref="Decisions"/>.</summary>
    public Selection Apply(SelectionEvent happened) => happened switch
    {
        Analysed e => Next(SelectionStep.Review, e.ReviewBy) with
        {
            Ranking = e.Ranking,
            Opinions = e.Opinions,
            DaysLeft = DaysLeft with { Analyse = e.DaysLeft },
        },
        OpinionGiven e => With(e.Department, opinion => opinion with
        {
            State = e.Objects ? OpinionState.Objection : OpinionState.NoObjection,
            Reason = e.Reason,
            Given = e.Given,
        }),
        OpinionRecounted e => With(e.Department, opinion => opinion with { Until = e.After, RemindAt = e.RemindAt }),
        ObjectionRecounted e => this with
        {
            Objections = [.. Objections.Select(objection => objection.Number == e.Number ? objection with { AnswerBy = e.After } : objection)],
        },
        DepartmentSilent e => With(e.Department, opinion => opinion with { State = OpinionState.Silent }),
        Escalated e => this with { EscalatedTo = e.To },
        Returned e => Next(SelectionStep.Correct, e.CorrectBy) with { ToCorrect = e.Reason, Ranking = [], DaysLeft = DaysLeft.At(Step, e.DaysLeft) },
        Corrected e => Next(SelectionStep.Analyse, e.AnalyseBy) with { Proposal = e.Proposal, ToCorrect = null },
        Approved e => Next(Terms.Notice is null ? SelectionStep.Invite : SelectionStep.Notice, due: null) with { Places = e.Places, OverObjection = e.OverObjection },
        NoticePosted e => (this with { Notices = [.. Notices, e.Notice] }).WaitForNotices(),
        NoticeEnded e => (this with { Notices = [.. Notices.Select(notice => notice.Ends.At <= e.At ? notice with { Over = true } : notice)] }).WaitForNotices(),
        Objected e => this with { Objections = [.. Objections, e.Objection] },
        ObjectionAnswered e => this with
        {
            Objections = [.. Objections.Select(objection => objection.Number != e.Number ? objection : objection with
            {
                State = e.Upheld ? ObjectionState.Upheld : ObjectionState.NotUpheld,
                Answer = e.Reason,
                Answered = e.At,
            })],
        },
        Refused => Next(SelectionStep.Refused, due: null),
        Withdrawn => Next(SelectionStep.Withdrawn, due: null),
        Invited e => this with { Invitations = [.. Invitations, new Invitation(e.Candidate, e.Sent, e.AnswerBy, e.RemindAt, e.Nonce)] },
        Accepted e => With(e.Candidate, InvitationState.Accepted, e.Answered, e.Recorded),
        Declined e => With(e.Candidate, InvitationState.Declined, e.Answered, e.Recorded),
        Lapsed e => With(e.Candidate, InvitationState.Lapsed, answered: null, recorded: null),
        Certified e => With(e.Candidate, invitation => invitation with { Certificate = e.Certificate }),
        Closed => Next(Invitations.Any(i => i.Certificate is not null) ? SelectionStep.Appointed : SelectionStep.Unfilled, due: null),
        Recounted { Candidate: 0 } e => this with
        {
            Due = e.After,
            Notices = [.. Notices.Select(notice => !notice.Over && notice.Ends == e.Before ? notice with { Ends = e.After } : notice)],
        },
        Recounted e => With(e.Candidate, invitation => invitation with { AnswerBy = e.After, RemindAt = e.RemindAt }),
        Reminded { Candidate: > 0 } e => With(e.Candidate, invitation => invitation with { RemindAt = [.. invitation.RemindAt.Skip(1)] }),
        Reminded or DepartmentReminded => this,
        Proposed e => Open(e),
        _ => throw new UnreachableException($"{happened.GetType().Name} changes nothing that is written here."),
    };

    /// <summary>A new case: the proposal has come in and waits for the township.</summary>
    public static Selection Open(Proposed e) => new()
    {
        Id = e.Id,
        Step = SelectionStep.Analyse,
        Opened = e.At,
        Due = e.AnalyseBy,
        Proposal = e.Proposal,
        Terms = e.Terms,
    };

    // A case waits for its notices until none runs any more; those of whom it is over are invited meanwhile.
    private Selection WaitForNotices() =>
        this.Running() is [.., var last] ? Next(SelectionStep.Notice, last.Ends) : Next(SelectionStep.Invite, due: null);

    private Selection Next(SelectionStep step, Deadline? due) => this with { Step = step, Due = due, Turn = Turn + 1, EscalatedTo = null };

    private Selection With(string department, Func<Opinion, Opinion> change) => this with
    {
        Opinions = [.. Opinions.Select(opinion => opinion.Department == department ? change(opinion) : opinion)],
    };

    private Selection With(int candidate, InvitationState state, DateTimeOffset? answered, RecordedAnswer? recorded) =>
        With(candidate, invitation => invitation with { State = state, Answered = answered, Recorded = recorded });

    private Selection With(int candidate, Func<Invitation, Invitation> change) => this with
    {
        Invitations = [.. Invitations.Select(invitation => invitation.Candidate == candidate ? change(invitation) : invitation)],
    };
}

/// <summary>Working days that the offices had left when the case left them: their clocks stand while others have it.</summary>
internal sealed record RemainingDays(int? Analyse, int? Review)
{
    public RemainingDays At(SelectionStep step, int days) => step == SelectionStep.Review ? this with { Review = days } : this with { Analyse = days };
}
