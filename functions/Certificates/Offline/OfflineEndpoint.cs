using System.Text;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Certificates.Offline;

/// <summary>The check without a network: a page of the site, and the same as one file to keep.</summary>
internal sealed class OfflineEndpoint(CertificateKeys keys, DivisionRegistry divisions, OfflineFile file, Pages pages, Site site, TimeProvider time)
{
    // The name sorts before Certificates_Check_Link, whose {code} would match too.
    [Function("Certificates_Check_Alone")]
    [AllowedToAnyone]
    public IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "verify/offline")] HttpRequest request) =>
        pages.ShowWithScript<OfflinePage, OfflineModel>(Model(asFile: false));

    [Function("Certificates_Check_AloneFile")]
    [AllowedToAnyone]
    public async Task<IResult> File([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "verify/offline/file")] HttpRequest request)
    {
        SecurityHeaders.Set(request.HttpContext.Response.Headers, site.IsSecure);
        return Results.File(Encoding.UTF8.GetBytes(await file.Make(Model(asFile: true))), "text/html; charset=utf-8", "verify-offline.html");
    }

    private OfflineModel Model(bool asFile) => OfflineModel.Of(keys.Verifier, divisions, ShanghaiTime.DateOf(time.GetUtcNow()), asFile);
}
