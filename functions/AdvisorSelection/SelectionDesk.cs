using System.Text.Json;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection;

/// <summary>What the endpoints of the selection share: find a case for whoever asks, and hand in what they sent.</summary>
internal sealed class SelectionDesk(
    SelectionTable selections, SelectionFactsReader facts, SubmissionDesk submissions, Visitor visitor, Pages pages, TimeProvider time)
{
    /// <summary>Everyone whose division holds the village may read its cases.</summary>
    public static readonly Role[] Readers = [Role.Village, Role.Township, Role.County, Role.Administrator];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The case, when it exists and this person holds one of the roles for its village.</summary>
    public async Task<Selection?> Find(string id, params Role[] roles) =>
        CaseId.TryParse(id, out CaseId caseId) && visitor.Person is { } person && person.May(caseId.Division, roles)
            ? (await selections.Find(caseId))?.State
            : null;

    /// <summary>
    /// Asks the rule at once, so that a mistake is answered on the same page; then keeps the submission and tells the process,
    /// which asks the rule again with authority.
    /// </summary>
    /// <param name="input">The form, shown once more where the command comes too late.</param>
    /// <param name="again">Shows the form again with what was typed and this sentence.</param>
    public async Task<IResult> HandIn(
        CaseId id, IdempotencyKey key, FormInput input, SelectionCommand command, Actor by, DurableTaskClient processes, string next, Func<Refusal, IResult> again)
    {
        if (await selections.Happened(id, key.ToString())) return Pages.SeeOther(next);

        DateTimeOffset now = time.GetUtcNow();
        Selection? selection = (await selections.Find(id))?.State;
        if (await Decide(id, selection, command, now) is { } refusal)
        {
            // Another copy of the same form may have been taken up since: then this one asks for nothing new.
            if (await selections.Happened(id, key.ToString())) return Pages.SeeOther(next);
            return refusal.Kind == RefusalKind.Invalid ? again(refusal) : pages.Refused(refusal, next, input);
        }

        string? part = PartOf(id, command);
        await submissions.HandIn(
            new Submission(
                id, key, part ?? Instances.Selection(id), SubmissionInbox.Event, part is null ? nameof(SelectionProcess) : null, by, now, JsonSerializer.Serialize(command, CaseJson.Options)),
            processes);
        await submissions.TakenUp(id, key, Patience);
        return await selections.WhyRefused(id, key.ToString(), visitor.Language) is { } why
            ? pages.Error(new ErrorModel(StatusCodes.Status409Conflict, why, next) { Typed = input.Texts })
            : Pages.SeeOther(next);
    }

    /// <summary>Whether a proposal of this person's village was handed in whose case does not exist yet.</summary>
    public async Task<bool> IsBeginning(string id) =>
        CaseId.TryParse(id, out CaseId caseId) && visitor.Person!.May(caseId.Division, Readers) && await submissions.AnyFor(caseId);

    // Answers and opinions go to the part of the process that waits for them.
    private static string? PartOf(CaseId id, SelectionCommand command) => command switch
    {
        Answer answer => Instances.Invitation(id.ToString(), answer.Candidate),
        GiveOpinion opinion => Instances.Opinion(id.ToString(), opinion.Turn, opinion.Department),
        _ => null,
    };

    private async Task<Refusal?> Decide(CaseId id, Selection? selection, SelectionCommand command, DateTimeOffset now)
    {
        IReadOnlyList<Candidate> concerned = command switch
        {
            ProposeCandidates propose => propose.Proposal.Candidates,
            CorrectProposal correct => correct.Proposal.Candidates,
            _ => selection?.Proposal.Candidates ?? [],
        };
        SelectionFacts known = await facts.Read(id, selection, concerned, now);
        if (selection is not null) return Decisions.On(selection, command, known, now).Refusal;
        return command is ProposeCandidates open ? Decisions.Open(id, open, known, now).Refusal : new NotInvited();
    }
}
