using System.Globalization;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Records.List;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Statistics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.OpenData.Api;

/// <summary>A page of a list.</summary>
/// <param name="Total">How many match, on all pages.</param>
internal sealed record ApiPage<T>(int Page, int Size, int Total, IReadOnlyList<T> Items);

internal sealed record ApiKind(string Name, string Title, string Part, IReadOnlyList<string> Fields);

internal sealed record ApiDivision(string Code, string Name, string Level, string? Parent);

/// <summary>A record as those may read it whose division holds its own: all fields, secret ones masked.</summary>
internal sealed record StaffRecord(
    string Id, string Division, string Place, string Name, string State, int Version, DateTimeOffset KeptAt, bool Withdrawn, IReadOnlyDictionary<string, string> Values);

internal sealed record ApiProblem(string Error, string What);

/// <summary>
/// The same as the pages show, for programs: what is public for anyone, and for staff what lies in their divisions. It only reads; every route
/// stands in <see cref="ApiDescription"/>.
/// </summary>
internal sealed class ApiEndpoint(
    PublicRecords open, RecordCatalogue catalogue, RecordRows records, FigureDesk figures, DivisionRegistry divisions, SiteCounty county, Site site, TimeProvider time)
{
    private const int UsualSize = 50;
    private const int LargestSize = 200;

    [Function("Api_Divisions")]
    [AllowedToAnyone]
    public IResult Divisions([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/divisions")] HttpRequest request) => Answer(request, Paged(request,
        [.. divisions.All.OrderBy(division => division.Code.ToString(), StringComparer.Ordinal).Select(division => new ApiDivision(
            division.Code.ToString(), division.Name, division.Level.ToString(), division.Code.Parent?.ToString()))], division => division));

    [Function("Api_Figures")]
    [AllowedToAnyone]
    public async Task<IResult> Figures([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/figures")] HttpRequest request)
    {
        string asked = request.Query["period"] is [{ Length: > 0 } text] ? text : "all";
        if (Period.Find(asked, ShanghaiTime.DateOf(time.GetUtcNow())) is not { } period) return Bad(request, "period", "A period is all, a year 2022, years 2021-2023, or until a month 2023-06.");
        DivisionCode? place = PlaceOf(request);
        return place is null ? Bad(request, "place", "A place is the twelve digits of a division of the county.") : Answer(request, await figures.Of(period, place.Value));
    }

    [Function("Api_Kinds")]
    [AllowedToAnyone]
    public IResult Kinds([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/records")] HttpRequest request) => Answer(request,
        open.Kinds.Select(kind => new ApiKind(kind.Name, kind.Title, kind.Part.Title, [.. PublicRecord.PublicFields(kind).Select(field => field.Key)])));

    [Function("Api_OpenApi")]
    [AllowedToAnyone]
    public IResult OpenApi([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request) =>
        Answer(request, ApiDescription.Document(site.Origin, county));

    [Function("Api_Records")]
    [AllowedToAnyone]
    public async Task<IResult> Records([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/records/{kind}")] HttpRequest request, string kind)
    {
        if (open.FindKind(kind) is not { } known) return Absent(request);
        if (PlaceOf(request) is not { } place) return Bad(request, "place", "A place is the twelve digits of a division of the county.");
        return Answer(request, Paged(request, Found(await open.In(known, place), PublicRecord.Search(known), request), record => record));
    }

    [Function("Api_Records_One")]
    [AllowedToAnyone]
    public async Task<IResult> Record([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/records/{kind}/{id}")] HttpRequest request, string kind, string id) =>
        open.FindKind(kind) is { } known && await open.Find(known, id) is { } record ? Answer(request, record) : Absent(request);

    [Function("Api_Staff_Records")]
    [Allowed(Role.Village, Role.Township, Role.County, Role.Administrator)]
    public async Task<IResult> StaffRecords([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/staff/records/{kind}")] HttpRequest request, string kind)
    {
        if (catalogue.Find(kind) is not { } known) return Absent(request);
        string place = request.Query["place"].ToString();
        IReadOnlyList<RecordRow> all = await records.Latest(known);
        if (place.Length > 0) all = DivisionCode.TryParse(place, out DivisionCode division, out _) ? [.. all.Where(row => division.Contains(row.Record.Id.Division))] : [];
        return Answer(request, Paged(request, Found(all, RecordList.Search(known), request), Of));
    }

    private StaffRecord Of(RecordRow row)
    {
        (RecordKind kind, KeptRecord record) = (row.Kind, row.Record);
        return new StaffRecord(
            record.Id.ToString(), record.Id.Division.ToString(), divisions.PathName(record.Id.Division), row.Name, row.StateKey, record.Sequence, record.KeptAt, record.Withdrawn,
            kind.AllFields.Where(field => field.Stored(record) is not null).ToDictionary(field => field.Key, row.Shown));
    }

    private DivisionCode? PlaceOf(HttpRequest request) => request.Query["place"] is not [{ Length: > 0 } text] ? county.Code
        : DivisionCode.TryParse(text, out DivisionCode place, out _) && divisions.Find(place) is not null ? place : null;

    private static IReadOnlyList<TRow> Found<TRow>(IReadOnlyList<TRow> all, TextFilter<TRow> search, HttpRequest request) =>
        request.Query[search.Key].ToString().Trim() is { Length: > 0 } wanted ? [.. all.Where(search.Matches(wanted))] : all;

    // Only what is on the page is written out.
    private static ApiPage<T> Paged<TRow, T>(HttpRequest request, IReadOnlyList<TRow> all, Func<TRow, T> write)
    {
        int size = Math.Clamp(Number("size", UsualSize), 1, LargestSize), page = Math.Clamp(Number("page", 1), 1, Math.Max(1, (all.Count + size - 1) / size));
        return new ApiPage<T>(page, size, all.Count, [.. all.Skip((page - 1) * size).Take(size).Select(write)]);

        int Number(string key, int usual) => int.TryParse(request.Query[key], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : usual;
    }

    private IResult Absent(HttpRequest request) => Answer(request, new ApiProblem("absent", "There is no such thing, or it is not for you."), StatusCodes.Status404NotFound);

    private IResult Bad(HttpRequest request, string field, string what) => Answer(request, new ApiProblem(field, what), StatusCodes.Status400BadRequest);

    private IResult Answer(HttpRequest request, object body, int status = StatusCodes.Status200OK)
    {
        SecurityHeaders.Set(request.HttpContext.Response.Headers, site.IsSecure);
        return Results.Json(body, CaseJson.Options, statusCode: status);
    }
}
