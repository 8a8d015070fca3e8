using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Certificates.Correct;

/// <summary>更正: a wrong name or term is put right under the same number; the earlier print does not hold any more.</summary>
internal sealed class CorrectEndpoint(CertificateAccess access, CertificateActs acts, FormGuard guard, Pages pages, Visitor visitor)
{
    [Function("Certificates_Correct")]
    [Allowed(Role.County)]
    public async Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "certificates/{id}/correct")] HttpRequest request, string id)
    {
        if (await access.Find(id, Role.County) is not { } certificate) return pages.Absent();
        return certificate.State == CertificateState.Revoked
            ? pages.Refused(new IsRevoked(), CertificateLinks.Page(certificate.Id))
            : Page(certificate, CorrectForm.Of(certificate), refusal: null);
    }

    [Function("Certificates_Correct_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "certificates/{id}/correct")] HttpRequest request, string id)
    {
        if (await access.Find(id, Role.County) is not { } certificate) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(certificate, input, broken);
        if (CorrectForm.Read(input, certificate) is not { } command || input.Seen() is not { } seen) return Page(certificate, input, refusal: null);
        return await acts.Do(certificate.Id, key.ToString(), command, visitor.Person!.ActorFor(certificate.Division, Role.County), seen) switch
        {
            null => Pages.SeeOther(CertificateLinks.Page(certificate.Id)),
            { Kind: RefusalKind.Invalid } refusal => Page(certificate, input, refusal),
            var refusal => pages.Refused(refusal, CertificateLinks.Page(certificate.Id), input),
        };
    }

    private IResult Page(Certificate certificate, FormInput input, Refusal? refusal) => pages.Form<CorrectPage, CorrectModel>(
        new CorrectModel(certificate, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}
