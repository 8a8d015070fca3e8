using System.Text.Json;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AwardRounds;

/// <summary>What the endpoints of the rounds share: find a round or a nomination for whoever asks, and hand in what they sent.</summary>
internal sealed class RoundDesk(
    RoundTable rounds, NominationTable nominations, RoundBook book, SubmissionDesk submissions, Visitor visitor, Pages pages, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>A round, for everyone: that it is held is public.</summary>
    public async Task<Round?> Find(string id) =>
        CaseId.TryParse(id, out CaseId round) && round.Division.Level == DivisionLevel.County ? (await rounds.Find(round))?.State : null;

    /// <summary>A round whose county is this person's by one of the roles.</summary>
    public async Task<Round?> Find(string id, params Role[] roles) =>
        CaseId.TryParse(id, out CaseId round) && visitor.Person!.May(round.Division, roles) ? await Find(id) : null;

    /// <summary>A nomination whose township is this person's by one of the roles. One that is sealed is nobody's before the last day is over.</summary>
    public async Task<(Round Round, Nomination Nomination)?> FindNomination(string id, params Role[] roles) =>
        NominationId.TryParse(id, out NominationId nomination) && visitor.Person!.May(nomination.Part.Division, roles)
        && (await rounds.Find(nomination.Round))?.State is { } round && !IsSealed(round)
        && (await nominations.Find(nomination))?.State is { } found ? (round, found) : null;

    /// <summary>Whether the nominations of a round are sealed now.</summary>
    public bool IsSealed(Round round) => round.IsSealed(time.GetUtcNow());

    /// <summary>
    /// Asks the rule at once, so that a mistake is answered on the same page; then keeps the submission and tells the process, which asks the rule
    /// again with authority.
    /// </summary>
    /// <param name="again">Shows the form again with what was typed and this sentence.</param>
    public async Task<IResult> HandIn(
        CaseId id, IdempotencyKey key, RoundCommand command, Actor by, DurableTaskClient processes, string next, Func<Refusal, IResult> again)
    {
        if (await rounds.Happened(id, key.ToString())) return Pages.SeeOther(next);
        DateTimeOffset now = time.GetUtcNow();
        if (await book.WhyNot(id, command, now) is { } refusal)
        {
            // Another copy of the same form may have been taken up since: then this one asks for nothing new.
            if (await rounds.Happened(id, key.ToString())) return Pages.SeeOther(next);
            return refusal.Kind == RefusalKind.Invalid ? again(refusal) : pages.Refused(refusal, next);
        }

        await submissions.HandIn(
            new Submission(
                id, key, RoundInstances.Round(id), SubmissionInbox.Event, command is OpenRound ? nameof(RoundProcess) : null, by, now,
                JsonSerializer.Serialize(command, CaseJson.Options)),
            processes);
        await submissions.TakenUp(id, key, Patience);
        return await rounds.WhyRefused(id, key.ToString(), visitor.Language) is { } why
            ? pages.Error(new ErrorModel(StatusCodes.Status409Conflict, why, next))
            : Pages.SeeOther(next);
    }

    /// <summary>Hands in what a nomination's own process takes up: what is waited for, or touches more than its row.</summary>
    /// <param name="wait">Which of the nomination's waits.</param>
    /// <param name="starts">Whether the process begins with it.</param>
    public async Task HandIn(NominationId id, string wait, bool starts, IdempotencyKey key, NominationCommand command, Actor by, DurableTaskClient processes)
    {
        await submissions.HandIn(
            new Submission(
                id.Part, key, RoundInstances.Nomination(id, wait), SubmissionInbox.Event, starts ? nameof(NominationProcess) : null, by, time.GetUtcNow(),
                JsonSerializer.Serialize(command, CaseJson.Options)),
            processes);
        await submissions.TakenUp(id.Part, key, Patience);
    }
}
