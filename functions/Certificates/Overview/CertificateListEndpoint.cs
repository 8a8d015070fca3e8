using LinyingTalent.Certificates.Checks;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Certificates.Overview;

/// <summary>The certificates of a person's divisions, the latest first.</summary>
internal sealed class CertificateListEndpoint(
    CertificateTable certificates, CheckTable checks, DivisionRegistry divisions, Visitor visitor, Pages pages, TimeProvider time)
{
    [Function("Certificates_List")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "certificates")] HttpRequest request)
    {
        DateOnly today = ShanghaiTime.DateOf(time.GetUtcNow());
        DivisionCode[] scopes = [.. visitor.Person!.DivisionsAs(CertificateAccess.Readers)];
        var counts = new Dictionary<string, CheckCount>();
        var rows = new List<CertificateListRow>();
        foreach (DivisionCode county in scopes.Select(scope => scope.County).Distinct())
            foreach (KeyValuePair<string, CheckCount> count in await checks.OfCertificates(county)) counts[count.Key] = count.Value;
        foreach (DivisionCode scope in scopes)
            await foreach (Certificate certificate in certificates.In(scope))
                rows.Add(new(
                    certificate, CertificateStanding.Of(certificate, today), counts.GetValueOrDefault(certificate.Id.ToString())?.Total ?? 0,
                    divisions.Find(certificate.Division.Township!.Value)!.Name, divisions.Find(certificate.Division)!.Name));

        ListView<CertificateListRow> list = CertificateList.Shape.Read(rows.DistinctBy(row => row.Certificate.Id), request.Query);
        return list.IsExport
            ? pages.Download(list.Frame.Title, list.ToSheet())
            : pages.Show<CertificateListPage, CertificateListModel>(new CertificateListModel(list, await Recently(scopes, today)));
    }

    // What was checked in the last thirty days, for the county alone: it is the county's paper.
    private async Task<RecentChecks?> Recently(DivisionCode[] scopes, DateOnly today)
    {
        if (!visitor.Person!.Has(Role.County)) return null;
        var days = new List<CheckCount>();
        foreach (DivisionCode county in scopes.Where(scope => scope.Level == DivisionLevel.County))
            days.AddRange(await checks.Since(county, today.AddDays(-30)));
        int SumOf(Func<string, bool> result) => days.Sum(day => day.Results.Where(count => result(count.Key)).Sum(count => count.Value));
        return new RecentChecks(SumOf(_ => true), SumOf(result => result == nameof(Validity.Valid)), SumOf(result => result == CheckTable.NotFound));
    }
}

/// <param name="Unknown">Codes that lead to no certificate: mistyped, or forged.</param>
internal sealed record RecentChecks(int All, int Valid, int Unknown);

/// <param name="Recently">Null for whoever is not the county.</param>
internal sealed record CertificateListModel(ListView<CertificateListRow> List, RecentChecks? Recently);
