using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Invite;

/// <summary>
/// 发出邀请: the invited person reads the invitation and answers. Opening the link changes nothing, so that a mail scanner that
/// follows it does no harm; the answer is a form of its own, and counts once.
/// </summary>
internal sealed class AnswerEndpoint(InvitationFinder invitations, SelectionDesk desk, FormGuard guard, Pages pages, TimeProvider time)
{
    private const string Route = "invitations/{id}/{candidate}/{token}";

    [Function("Selection_Answer")]
    [AllowedToAnyone]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string id, string candidate, string token) =>
        await invitations.Find(id, candidate, token) is var (selection, invitation)
            ? Page(selection, invitation, token, new FormInput(), refusal: null)
            : pages.Absent();

    [Function("Selection_Answer_Post")]
    [AllowedToAnyone]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string id, string candidate, string token,
        [DurableClient] DurableTaskClient processes)
    {
        if (await invitations.Find(id, candidate, token) is not var (selection, invitation)) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(selection, invitation, token, input, broken);
        if (AnswerForm.Read(input, invitation.Candidate) is not { } answer) return Page(selection, invitation, token, input, refusal: null);
        string name = selection.Candidate(invitation.Candidate).Name;
        return await desk.HandIn(
            selection.Id, key, input, answer, Actor.Link(name), processes, $"{Links.Invitation(selection.Id, invitation.Candidate)}/{token}",
            refusal => Page(selection, invitation, token, input, refusal));
    }

    private IResult Page(Selection selection, Invitation invitation, string token, FormInput input, Refusal? refusal)
    {
        bool expired = invitation.State == InvitationState.Lapsed
            || (invitation.State == InvitationState.Open && time.GetUtcNow() > invitation.AnswerBy.At);
        if (expired) return pages.Refused(new InvitationExpired());
        return pages.Form<AnswerPage, AnswerModel>(
        new AnswerModel(selection, invitation, token, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
    }
}
