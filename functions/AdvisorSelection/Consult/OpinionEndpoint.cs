using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Consult;

/// <summary>征求意见: a department reads who is to be appointed, and objects or not.</summary>
internal sealed class OpinionEndpoint(
    SelectionTable selections, SubmissionTable submissions, SelectionDesk desk, PersonalDataCipher cipher, FormGuard guard, Pages pages,
    Visitor visitor, TimeProvider time)
{
    private const string Route = "selections/{id}/opinions/{department}";

    [Function("Selection_Opinion")]
    [Allowed(Role.Department)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string id, string department)
    {
        if (await Find(id, department) is not var (selection, opinion)) return pages.Absent();
        string waits = Instances.Opinion(id, selection.Turn, opinion.Department);
        bool isWorking = await submissions.For(selection.Id).AnyAsync(submission => submission.Instance == waits);
        return Page(selection, opinion, new FormInput(), refusal: null, isWorking);
    }

    [Function("Selection_Opinion_Post")]
    [Allowed(Role.Department)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string id, string department,
        [DurableClient] DurableTaskClient processes)
    {
        if (await Find(id, department) is not var (selection, opinion)) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(selection, opinion, input, broken);
        if (OpinionForm.Read(input, opinion.Department) is not { } command) return Page(selection, opinion, input, refusal: null);
        return await desk.HandIn(
            selection.Id, key, input, command, visitor.Person!.ActorFor(selection.Id.Division, Role.Department), processes, Links.Opinion(selection.Id, opinion.Department),
            refusal => Page(selection, opinion, input, refusal));
    }

    // A department that was not asked learns nothing: not even whether there is such a case.
    private async Task<(Selection Selection, Opinion Opinion)?> Find(string id, string department) =>
        CaseId.TryParse(id, out CaseId caseId) && visitor.Person!.SpeaksFor(department, caseId.Division)
            && (await selections.Find(caseId))?.State is { } selection && selection.OpinionOf(department) is { } opinion
            ? (selection, opinion)
            : null;

    private IResult Page(Selection selection, Opinion opinion, FormInput input, Refusal? refusal, bool isWorking = false)
    {
        bool asks = !isWorking && selection.Step == SelectionStep.Review && opinion.State == OpinionState.Asked && time.GetUtcNow() <= opinion.Until.At;
        IReadOnlyList<PersonAsked> people = [.. selection.InRank.Select(number => Person(selection, number))];
        var model = new OpinionModel(selection, opinion, people, asks, isWorking, input, IdempotencyKey.Create().ToString(), refusal);
        return pages.Form<OpinionPage, OpinionModel>(model, input, refusal);
    }

    private PersonAsked Person(Selection selection, int number)
    {
        Candidate candidate = selection.Candidate(number);
        string identity = cipher.Decrypt(candidate.SealedIdentity, Sealed.Identity(selection.Id, candidate.Person));
        return new PersonAsked(
            candidate.Name, IdentityNumber.TryParse(identity, DateOnly.MaxValue, out IdentityNumber? read, out _) ? Mask.Of(read) : "",
            candidate.Kind, candidate.Trades, candidate.Years);
    }
}
