using System.Text.Json.Serialization;
using LinyingTalent.AdvisorSelection.Notices;
using LinyingTalent.Certificates;

namespace LinyingTalent.AdvisorSelection;

/// <summary>What people, and the process itself, ask of a selection.</summary>
[JsonDerivedType(typeof(ProposeCandidates), nameof(ProposeCandidates))]
[JsonDerivedType(typeof(ConfirmAnalysis), nameof(ConfirmAnalysis))]
[JsonDerivedType(typeof(Return), nameof(Return))]
[JsonDerivedType(typeof(GiveOpinion), nameof(GiveOpinion))]
[JsonDerivedType(typeof(Approve), nameof(Approve))]
[JsonDerivedType(typeof(Refuse), nameof(Refuse))]
[JsonDerivedType(typeof(Withdraw), nameof(Withdraw))]
[JsonDerivedType(typeof(CorrectProposal), nameof(CorrectProposal))]
[JsonDerivedType(typeof(Answer), nameof(Answer))]
[JsonDerivedType(typeof(CountAgain), nameof(CountAgain))]
[JsonDerivedType(typeof(CountOpinionAgain), nameof(CountOpinionAgain))]
[JsonDerivedType(typeof(CountObjectionAgain), nameof(CountObjectionAgain))]
[JsonDerivedType(typeof(ObjectToCandidate), nameof(ObjectToCandidate))]
[JsonDerivedType(typeof(AnswerObjection), nameof(AnswerObjection))]
internal abstract record SelectionCommand;

/// <summary>The village puts people forward.</summary>
internal sealed record ProposeCandidates(Proposal Proposal) : SelectionCommand;

/// <summary>The township confirms the comparison that was computed, or changes its order.</summary>
/// <param name="Order">The rank of each eligible candidate; null to leave all as computed.</param>
internal sealed record ConfirmAnalysis(int Turn, string Remark, IReadOnlyList<GivenRank>? Order = null) : SelectionCommand;

/// <param name="Reason">Why the rank is another than the computed one; empty where it is not.</param>
internal sealed record GivenRank(int Candidate, int Rank, string Reason);

/// <summary>The township or the county gives the proposal back to the village.</summary>
internal sealed record Return(int Turn, string Reason) : SelectionCommand;

/// <summary>A department says what it thinks of the candidates.</summary>
internal sealed record GiveOpinion(int Turn, string Department, bool Objects, string Reason) : SelectionCommand;

/// <summary>The county approves: the best <paramref name="Places"/> are to be appointed.</summary>
/// <param name="OverObjection">Why it approves although a department objects; empty where none does.</param>
internal sealed record Approve(int Turn, int Places, string Reason, string OverObjection = "") : SelectionCommand;

/// <summary>The county refuses: the selection ends.</summary>
internal sealed record Refuse(int Turn, string Reason) : SelectionCommand;

/// <summary>Whoever handed the proposal in for the village takes it back before the township has analysed it.</summary>
internal sealed record Withdraw(int Turn, string Reason) : SelectionCommand;

/// <summary>The village hands in the corrected proposal.</summary>
internal sealed record CorrectProposal(int Turn, Proposal Proposal) : SelectionCommand;

/// <summary>An invited person answers.</summary>
/// <param name="Recorded">How, when an office records it on the person's behalf; null for an answer by the link.</param>
internal sealed record Answer(int Candidate, bool Accepts, string? Reason, RecordedAnswer? Recorded = null) : SelectionCommand;

/// <summary>A holiday notice has come in: a deadline is counted again, the office's (candidate 0) or that of an invitation.</summary>
internal sealed record CountAgain(int Candidate) : SelectionCommand;

/// <summary>A holiday notice has come in: a department's deadline is counted again.</summary>
internal sealed record CountOpinionAgain(int Turn, string Department) : SelectionCommand;

/// <summary>A holiday notice has come in: the time to answer an objection is counted again.</summary>
internal sealed record CountObjectionAgain(int Number) : SelectionCommand;

/// <summary>The process invites a candidate.</summary>
internal sealed record InviteCandidate(int Candidate, string Nonce) : SelectionCommand;

/// <summary>The process reminds a candidate who was invited.</summary>
internal sealed record RemindInvited(int Candidate) : SelectionCommand;

/// <summary>The process reminds the office whose step it is: its time is over.</summary>
internal sealed record RemindOffice(int Turn) : SelectionCommand;

/// <summary>The process tells the office above that the step is late.</summary>
internal sealed record Escalate(int Turn) : SelectionCommand;

/// <summary>The process reminds a department that has not answered.</summary>
internal sealed record RemindDepartment(int Turn, string Department) : SelectionCommand;

/// <summary>The process records that a department did not answer in time.</summary>
internal sealed record RecordSilence(int Turn, string Department) : SelectionCommand;

/// <summary>The process ends an invitation that nobody answered in time.</summary>
internal sealed record Lapse(int Candidate) : SelectionCommand;

/// <summary>The process notes the certificate that was issued.</summary>
internal sealed record Certify(int Candidate, IssuedCertificate Certificate) : SelectionCommand;

/// <summary>The process ends: every place is filled, or nobody is left to ask.</summary>
internal sealed record Close : SelectionCommand;
