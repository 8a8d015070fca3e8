using System.Globalization;
using LinyingTalent.Certificates.Checks;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Certificates.Overview;

/// <summary>The certificates of a person's divisions, the latest first.</summary>
internal sealed class CertificateListEndpoint(
    CertificateTable certificates, CheckTable checks, DivisionRegistry divisions, Visitor visitor, Pages pages, TimeProvider time)
{
    private const int PageSize = 50;

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
                rows.Add(new(certificate, CertificateStanding.Of(certificate, today), counts.GetValueOrDefault(certificate.Id.ToString())?.Total ?? 0));

        CertificateFilter filter = CertificateFilter.Read(request);
        List<CertificateListRow> all = [.. rows.DistinctBy(row => row.Certificate.Id)];
        List<CertificateListRow> found = [.. all.Where(filter.Shows).OrderByDescending(row => row.Certificate.Id.Year).ThenByDescending(row => row.Certificate.Id.Serial)];
        IEnumerable<FormOption> townships = all.Select(row => row.Certificate.Division.Township!.Value).Distinct()
            .OrderBy(township => township.ToString(), StringComparer.Ordinal).Select(township => new FormOption(township.ToString(), divisions.Find(township)!.Name));
        return pages.Show<CertificateListPage, CertificateListModel>(new CertificateListModel(
            [.. found.Skip(filter.From).Take(PageSize)], filter, [.. townships], all.Count, found.Count, filter.From + PageSize < found.Count ? filter.From + PageSize : null,
            await Recently(scopes, today)));
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

internal sealed record CertificateListRow(Certificate Certificate, CertificateStanding Standing, int Checks);

/// <param name="Unknown">Codes that lead to no certificate: mistyped, or forged.</param>
internal sealed record RecentChecks(int All, int Valid, int Unknown);

/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Recently">Null for whoever is not the county.</param>
internal sealed record CertificateListModel(
    IReadOnlyList<CertificateListRow> Rows, CertificateFilter Filter, IReadOnlyList<FormOption> Townships, int All, int Found, int? Next, RecentChecks? Recently);

/// <summary>Which certificates are looked for, as the address says.</summary>
/// <param name="Text">Part of a name, a number or a short code.</param>
/// <param name="From">How many are skipped.</param>
internal sealed record CertificateFilter(string Township, string State, string Text, int From)
{
    public static CertificateFilter Read(HttpRequest request) => new(
        request.Query["township"].ToString(), request.Query["state"].ToString(), request.Query["q"].ToString().Trim(),
        int.TryParse(request.Query["from"], NumberStyles.None, CultureInfo.InvariantCulture, out int from) ? from : 0);

    public bool Shows(CertificateListRow row) =>
        (Township.Length == 0 || row.Certificate.Division.Township!.Value.ToString() == Township)
        && (State.Length == 0 || row.Standing.Is.ToString() == State)
        && (Text.Length == 0
            || row.Certificate.Name.Contains(Text, StringComparison.OrdinalIgnoreCase)
            || row.Certificate.Number.Contains(Text, StringComparison.Ordinal)
            || ShortCode.Parse(Text) == row.Certificate.ShortCode);

    public string Href(int from) => string.Create(CultureInfo.InvariantCulture,
        $"{CertificateLinks.List}?township={Uri.EscapeDataString(Township)}&state={Uri.EscapeDataString(State)}&q={Uri.EscapeDataString(Text)}&from={from}");

    public FormInput AsInput() => new(KeyValuePair.Create("township", Township), KeyValuePair.Create("state", State), KeyValuePair.Create("q", Text));
}
