using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Certificates;

/// <summary>The printed certificate, for the offices of its division.</summary>
internal sealed class PdfEndpoint(CertificateTable certificates, CertificateDesk desk, Visitor visitor, Pages pages)
{
    [Function("Certificates_Pdf")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "certificates/{file}")] HttpRequest request, string file)
    {
        if (!file.EndsWith(".pdf", StringComparison.Ordinal) || !CertificateId.TryParse(file[..^4], out CertificateId id)) return pages.Absent();
        if (await certificates.Find(id) is not { State: not CertificateState.Allotted } certificate) return pages.Absent();
        if (!visitor.Person!.May(certificate.Division, Role.Village, Role.Township, Role.County, Role.Administrator)) return pages.Absent();
        SecurityHeaders.Set(request.HttpContext.Response.Headers, overHttps: false);
        return Results.File(await desk.Pdf(certificate), "application/pdf", $"{certificate.Id}.pdf");
    }
}
