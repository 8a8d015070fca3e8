using LinyingTalent.AdvisorSelection.Invite;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Record;

/// <summary>代为登记: the township records what an invited person answered on paper, by telephone or face to face.</summary>
internal sealed class RecordEndpoint(SelectionDesk desk, FormGuard guard, Pages pages, Visitor visitor, TimeProvider time)
{
    private const string Route = "selections/{id}/invitations/{candidate}";

    [Function("Selection_Record")]
    [Allowed(Role.Township)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string id, string candidate) =>
        await Find(id, candidate) is var (selection, invitation) ? Page(selection, invitation, new FormInput(), refusal: null) : pages.Absent();

    [Function("Selection_Record_Post")]
    [Allowed(Role.Township)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string id, string candidate,
        [DurableClient] DurableTaskClient processes)
    {
        if (await Find(id, candidate) is not var (selection, invitation)) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(selection, invitation, input, broken);
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        if (RecordForm.Read(input, invitation, today) is not { } answer) return Page(selection, invitation, input, refusal: null);
        return await desk.HandIn(
            selection.Id, key, input, answer, visitor.Person!.ActorFor(selection.Id.Division, Role.Township), processes, Links.Case(selection.Id),
            refusal => Page(selection, invitation, input, refusal));
    }

    private async Task<(Selection Selection, Invitation Invitation)?> Find(string id, string candidate) =>
        await desk.Find(id, Role.Township) is { } selection && InvitationFinder.In(selection, candidate) is { } invitation
            ? (selection, invitation)
            : null;

    private IResult Page(Selection selection, Invitation invitation, FormInput input, Refusal? refusal)
    {
        if (refusal is null && invitation.State != InvitationState.Open) return pages.Refused(new AlreadyAnswered(), Links.Case(selection.Id));
        if (refusal is null && time.GetUtcNow() > invitation.AnswerBy.At) return pages.Refused(new InvitationExpired(), Links.Case(selection.Id));
        return pages.Form<RecordPage, RecordModel>(
            new RecordModel(selection, invitation, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
    }
}
