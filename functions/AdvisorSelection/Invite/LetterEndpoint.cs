using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Documents;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AdvisorSelection.Invite;

/// <summary>The invitation as a letter to print: for whoever holds its link, and for the offices that pass it on.</summary>
internal sealed class LetterEndpoint(
    InvitationFinder invitations, SelectionDesk desk, DivisionRegistry divisions, Site site, Pages pages)
{
    [Function("Selection_Answer_Letter")]
    [AllowedToAnyone]
    public async Task<IResult> ForTheInvited(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "invitations/{id}/{candidate}/{token}/letter.pdf")] HttpRequest request,
        string id, string candidate, string token) =>
        await invitations.Find(id, candidate, token) is var (selection, invitation)
            ? Letter(request, selection, invitation)
            : pages.Absent();

    [Function("Selection_Letter")]
    [Allowed(Role.Township, Role.County)]
    public async Task<IResult> ForTheOffice(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "selections/{id}/invitations/{candidate}/letter.pdf")] HttpRequest request,
        string id, string candidate) =>
        await desk.Find(id, Role.Township, Role.County) is { } selection && InvitationFinder.In(selection, candidate) is { } invitation
            ? Letter(request, selection, invitation)
            : pages.Absent();

    private IResult Letter(HttpRequest request, Selection selection, Invitation invitation)
    {
        OfficialLetter letter = InvitationLetter.Of(selection, invitation, divisions);
        SecurityHeaders.Set(request.HttpContext.Response.Headers, site.IsSecure);
        return Results.File(OfficialLetterPdf.Render(letter), "application/pdf", $"invitation-{selection.Id}-{invitation.Candidate}.pdf");
    }
}
