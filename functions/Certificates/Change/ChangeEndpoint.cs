using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Certificates.Change;

/// <summary>暂停、恢复、撤销: the county of the certificate, with a reason.</summary>
internal sealed class ChangeEndpoint(CertificateAccess access, CertificateActs acts, FormGuard guard, Pages pages, Visitor visitor)
{
    [Function("Certificates_Change")]
    [Allowed(Role.County)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "certificates/{id}/state")] HttpRequest request, string id)
    {
        if (await access.Find(id, Role.County) is not { } certificate) return pages.Absent();
        return certificate.State == CertificateState.Revoked
            ? pages.Refused(new IsRevoked(), CertificateLinks.Page(certificate.Id))
            : Page(certificate, new FormInput(), refusal: null);
    }

    [Function("Certificates_Change_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "certificates/{id}/state")] HttpRequest request, string id)
    {
        if (await access.Find(id, Role.County) is not { } certificate) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(certificate, input, broken);
        if (ChangeForm.Read(input) is not { } command || input.Seen() is not { } seen) return Page(certificate, input, refusal: null);
        return await acts.Do(certificate.Id, key.ToString(), command, visitor.Person!.ActorFor(certificate.Division, Role.County), seen) is { } refusal
            ? pages.Refused(refusal, CertificateLinks.Page(certificate.Id), input)
            : Pages.SeeOther(CertificateLinks.Page(certificate.Id));
    }

    private IResult Page(Certificate certificate, FormInput input, Refusal? refusal) => pages.Form<ChangePage, ChangeModel>(
        new ChangeModel(certificate, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}
