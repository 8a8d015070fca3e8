using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.OpenData.Api;

/// <summary>A route of the API, as the OpenAPI document tells it.</summary>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Query">The names of what can be asked for.</param>
/// <param name="Answer">The name of the schema of what is answered.</param>
/// <param name="IsStaff">Whether one has to be signed in.</param>
internal sealed record ApiRoute(string Path, string Summary, IReadOnlyList<string> Query, string Answer, bool IsStaff = false);

/// <summary>The OpenAPI document, made from the list of routes; a test holds that the list and the functions are the same.</summary>
internal static class ApiDescription
{
    private static readonly string[] Paging = ["page", "size"];

    public static IReadOnlyList<ApiRoute> Routes { get; } =
    [
        new("/api/divisions", "The county, its townships and villages.", Paging, "DivisionPage"),
        new("/api/figures", "The programme's figures for a period and a place.", ["period", "place"], "Figures"),
        new("/api/records", "The kinds of records that are public, with their fields.", [], "Kinds"),
        new("/api/records/{kind}", "The public records of a kind, the latest first; names are masked.", [.. Paging, "place", "q"], "RecordPage"),
        new("/api/records/{kind}/{id}", "One public record.", [], "Record"),
        new("/api/staff/records/{kind}", "The records of a kind in the divisions of whoever is signed in; secret fields are masked.", [.. Paging, "place", "q"], "StaffRecordPage", IsStaff: true),
        new("/api/openapi.json", "This document.", [], "Document"),
    ];

    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["page"] = "From 1; a page that does not exist is the last.",
        ["size"] = "At most 200; 50 where nothing is said.",
        ["place"] = "The twelve digits of a division; all below it counts too.",
        ["period"] = "all, 2022, 2021-2023, or 2023-06 for all until the end of a month.",
        ["q"] = "Words that all have to occur in what the record shows, in any order.",
        ["kind"] = "A kind's name, as /api/records lists them.",
        ["id"] = "A record's id.",
    };

    public static object Document(Uri origin, SiteCounty county) => new
    {
        openapi = "3.1.0",
        info = new { title = $"{county.ShortName.Chinese}人才 {county.ShortName.English} Talent", version = "1", description = "What the county's pages show, for programs. It only reads." },
        servers = new[] { new { url = origin.GetLeftPart(UriPartial.Authority) } },
        paths = Routes.ToDictionary(route => route.Path, route => new { get = Operation(route) }),
        components = new { schemas = Schemas() },
    };

    private static object Operation(ApiRoute route) => new
    {
        summary = route.Summary,
        tags = new[] { route.IsStaff ? "staff" : "public" },
        parameters = InPath(route.Path).Select(name => Parameter(name, "path")).Concat(route.Query.Select(name => Parameter(name, "query"))),
        responses = new Dictionary<string, object>
        {
            ["200"] = new
            {
                description = "The answer.",
                content = new Dictionary<string, object> { ["application/json"] = new { schema = Reference(route.Answer) } },
            },
            ["404"] = new { description = route.IsStaff ? "Not there, or not for you." : "Not there." },
        },
    };

    private static IEnumerable<string> InPath(string path) => path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'));

    private static Dictionary<string, object> Parameter(string name, string place) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = place == "path",
        ["description"] = Meanings[name],
        ["schema"] = new { type = name is "page" or "size" ? "integer" : "string" },
    };

    private static Dictionary<string, object> Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static Dictionary<string, object> Schemas() => new()
    {
        ["Division"] = Thing(("code", "string"), ("name", "string"), ("level", "string"), ("parent", "string")),
        ["DivisionPage"] = PageOf("Division"),
        ["Figure"] = Thing(("key", "string"), ("part", "string"), ("name", "string"), ("unit", "string"), ("value", "number")),
        ["Figures"] = new { type = "array", items = Reference("Figure") },
        ["Kind"] = Thing(("name", "string"), ("title", "string"), ("part", "string"), ("fields", "array")),
        ["Kinds"] = new { type = "array", items = Reference("Kind") },
        ["Record"] = Thing(("id", "string"), ("division", "string"), ("place", "string"), ("stage", "string"), ("values", "object")),
        ["RecordPage"] = PageOf("Record"),
        ["StaffRecord"] = Thing(
            ("id", "string"), ("division", "string"), ("place", "string"), ("name", "string"), ("state", "string"), ("version", "integer"), ("keptAt", "string"),
            ("withdrawn", "boolean"), ("values", "object")),
        ["StaffRecordPage"] = PageOf("StaffRecord"),
        ["Document"] = new { type = "object" },
    };

    private static object Thing(params (string Name, string Type)[] properties) => new
    {
        type = "object",
        properties = properties.ToDictionary(property => property.Name, property => new { type = property.Type }),
    };

    private static object PageOf(string item) => new
    {
        type = "object",
        properties = new Dictionary<string, object>
        {
            ["page"] = new { type = "integer" },
            ["size"] = new { type = "integer" },
            ["total"] = new { type = "integer" },
            ["items"] = new { type = "array", items = Reference(item) },
        },
    };
}
