using LinyingTalent.Certificates.Checks;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Certificates.Overview;

/// <summary>A certificate with its history, and its print as a PDF.</summary>
internal sealed class CertificateEndpoint(
    CertificateTable certificates, CertificateAccess access, CertificatePrinter printer, CheckTable checks, Visitor visitor, Pages pages, Site site, TimeProvider time)
{
    private const string Pdf = ".pdf";

    private DateOnly Today => ShanghaiTime.DateOf(time.GetUtcNow());

    [Function("Certificates_Page")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "certificates/{file}")] HttpRequest request, string file)
    {
        bool asPdf = file.EndsWith(Pdf, StringComparison.Ordinal);
        if (await access.Find(asPdf ? file[..^Pdf.Length] : file, CertificateAccess.Readers) is not { } certificate) return pages.Absent();
        if (!asPdf) return await Page(certificate);
        SecurityHeaders.Set(request.HttpContext.Response.Headers, site.IsSecure);
        return Results.File(await printer.Pdf(certificate, Today), "application/pdf", $"{certificate.Id}.pdf");
    }

    private async Task<IResult> Page(Certificate certificate) => pages.Show<CertificatePage, CertificateModel>(new CertificateModel(
        certificate, CertificateStanding.Of(certificate, Today), await certificates.History(certificate.Id),
        await certificates.Replaced(certificate.Id).ToListAsync(), await checks.Of(certificate.Id), visitor.Person!.May(certificate.Division, Role.County)));
}

/// <param name="MayChange">Whether this person is the county of the certificate.</param>
internal sealed record CertificateModel(
    Certificate Certificate, CertificateStanding Standing, IReadOnlyList<HistoryEntry> History, IReadOnlyList<SupersededPrint> Replaced,
    CheckCount Checks, bool MayChange);
