using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Certificates.Ceremonies;

/// <summary>颁发仪式打印: the county chooses certificates and gets them as one document.</summary>
internal sealed class CeremonyEndpoint(
    CeremonyTable ceremonies, CertificateTable certificates, Blobs blobs, FormGuard guard, Visitor visitor, Pages pages, Site site, TimeProvider time)
{
    private DateOnly Today => ShanghaiTime.DateOf(time.GetUtcNow());

    private DivisionCode County => visitor.Person!.DivisionsAs(Role.County).First().County;

    [Function("Certificates_Ceremonies")]
    [Allowed(Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "certificates/ceremonies")] HttpRequest request)
    {
        ListView<Ceremony> list = await Earlier(request);
        if (list.IsExport) return pages.Download(list.Frame.Title, list.ToSheet());
        IReadOnlyList<Certificate> printable = await Printable();
        return Page(list, printable, CeremonyForm.Of(printable, Today), refusal: null);
    }

    [Function("Certificates_Ceremonies_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "certificates/ceremonies")] HttpRequest request, [DurableClient] DurableTaskClient processes)
    {
        IReadOnlyList<Certificate> printable = await Printable();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(await Earlier(request), printable, input, broken);
        if (CeremonyForm.Read(input, printable) is not { } order) return Page(await Earlier(request), printable, input, refusal: null);
        var ceremony = new Ceremony(
            County, key.ToString(), order.Title, CeremonyState.Working, visitor.Person!.ActorFor(County, Role.County), time.GetUtcNow(), order.Chosen.Count, Printed: 0, LeftOut: 0);
        await ceremonies.Keep(ceremony, [.. order.Chosen.Select(certificate => certificate.Id)]);
        await CeremonyActivities.Start(ceremony, processes);
        return Pages.SeeOther(CertificateLinks.Ceremony(ceremony.Id));
    }

    [Function("Certificates_Ceremony")]
    [Allowed(Role.County)]
    public async Task<IResult> One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "certificates/ceremonies/{id}")] HttpRequest request, string id) =>
        await Find(id) is { } ceremony ? pages.Show<CeremonyPage, CeremonyModel>(new CeremonyModel(ceremony)) : pages.Absent();

    [Function("Certificates_Ceremony_Pdf")]
    [Allowed(Role.County)]
    public async Task<IResult> Pdf([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "certificates/ceremonies/{id}/print")] HttpRequest request, string id)
    {
        if (await Find(id) is not { State: CeremonyState.Done } ceremony) return pages.Absent();
        SecurityHeaders.Set(request.HttpContext.Response.Headers, site.IsSecure);
        return Results.File(
            await blobs[CertificatePrinter.Container].GetBlobClient(ceremony.BlobName).OpenReadAsync(), "application/pdf", $"certificates-{ceremony.OrderedAt:yyyyMMdd}.pdf");
    }

    // An id from outside is the county's six digits and a key, or nothing.
    private async Task<Ceremony?> Find(string id) =>
        id.Split('-') is [{ Length: 6 }, var key] && IdempotencyKey.TryParse(key, out IdempotencyKey parsed, out _) && parsed.ToString() == key
        && await ceremonies.Find(id) is { } ceremony && visitor.Person!.May(ceremony.County, Role.County)
            ? ceremony : null;

    private async Task<IReadOnlyList<Certificate>> Printable() => await certificates.In(County)
        .Where(certificate => CertificateStanding.Of(certificate, Today).Is is Validity.Valid or Validity.NotBegun).ToListAsync();

    private async Task<ListView<Ceremony>> Earlier(HttpRequest request) => CeremonyList.Shape.Read(await ceremonies.Of(County), request.Query);

    private IResult Page(ListView<Ceremony> earlier, IReadOnlyList<Certificate> printable, FormInput input, Refusal? refusal) => pages.Form<CeremoniesPage, CeremoniesModel>(
        new CeremoniesModel(printable, earlier, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}
