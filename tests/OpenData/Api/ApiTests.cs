using System.Net;
using System.Reflection;
using System.Text.Json;
using LinyingTalent.OpenData.Api;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Programme;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Tests.OpenData.Api;

public sealed class ApiTests
{
    [Fact]
    public async Task Document_OfOpenApi_HasEveryRouteAndNoOther()
    {
        (string Route, bool IsStaff)[] routes =
        [
            .. from type in typeof(CountyApp).Assembly.GetTypes()
               from method in type.GetMethods()
               from parameter in method.GetParameters()
               let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
               where trigger?.Route?.StartsWith("api/", StringComparison.Ordinal) == true
               select ("/" + trigger.Route, method.IsDefined(typeof(AllowedAttribute))),
        ];
        routes.ShouldNotBeEmpty();
        ApiDescription.Routes.Select(route => (route.Path, route.IsStaff)).ShouldBe(routes, ignoreOrder: true);

        await using County county = await County.StartAsync(campaign: false);
        JsonElement document = await Json(await county.Person(), "/api/openapi.json");
        JsonElement paths = document.GetProperty("paths"), schemas = document.GetProperty("components").GetProperty("schemas");
        paths.EnumerateObject().Select(path => path.Name).ShouldBe(routes.Select(route => route.Route), ignoreOrder: true);
        foreach (JsonProperty path in paths.EnumerateObject())
        {
            string[] declared = [.. path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray().Where(p => p.GetProperty("in").GetString() == "path").Select(p => p.GetProperty("name").GetString()!)];
            declared.ShouldBe(path.Name.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}')));
            string reference = path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!;
            schemas.TryGetProperty(reference.Split('/')[^1], out _).ShouldBeTrue(reference);
        }
    }

    [Fact]
    public async Task Records_ForAnyone_ArePublicOnesWithMaskedNames_AndInPages()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county"), anyone = await county.Person();
        string team = Kept.IdOf(await office.Entered("township-teams", Kept.Taichen, ("name", "台陈镇顾问团"), ("leader", "诸葛团长"), ("since", "2021-05-01")));
        for (int i = 1; i <= 3; i++)
            await office.Entered("return-visits", Kept.Village, ("opened", "2026-02-20"), ("person", "上官回乡"), ("team", team), ("day", $"2026-02-0{i}"), ("purpose", "Survey"), ("what", "走访"));

        JsonElement page = await Json(anyone, "/api/records/return-visits?size=2&page=2");
        (page.GetProperty("total").GetInt32(), page.GetProperty("page").GetInt32(), page.GetProperty("items").GetArrayLength()).ShouldBe((3, 2, 1));
        string text = page.ToString();
        text.ShouldContain("上*乡");
        text.ShouldNotContain("上官回乡");
        (await Json(anyone, $"/api/records/return-visits?place=411122108000")).GetProperty("total").GetInt32().ShouldBe(0);
        (await Json(anyone, "/api/records/township-teams")).ToString().ShouldNotContain("诸葛", Case.Sensitive, "what is no public field is not there");
        string id = page.GetProperty("items")[0].GetProperty("id").GetString()!;
        (await Json(anyone, $"/api/records/return-visits/{id}")).GetProperty("id").GetString().ShouldBe(id);
        foreach (string hidden in (string[])["/api/records/team-members", "/api/records/startup-loans", "/api/records/no-such", $"/api/records/team-members/{id}", "/api/staff/records/return-visits"])
            (await anyone.Get(hidden)).Status.ShouldBe(HttpStatusCode.NotFound, hidden);
        await office.Send($"/programme/return-visits/{id}/withdraw", ("reason", "重复"));
        (await anyone.Get($"/api/records/return-visits/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Records_Searched_AreFoundByWhatTheAskerMayRead()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county"), anyone = await county.Person();
        string team = Kept.IdOf(await office.Entered("township-teams", Kept.Taichen, ("name", "台陈镇顾问团"), ("leader", "诸葛团长"), ("since", "2021-05-01")));
        foreach ((string person, string what) in (IEnumerable<(string, string)>)[("上官回乡", "看大棚 Shed"), ("司徒还乡", "看水渠")])
            await office.Entered("return-visits", Kept.Village, ("opened", "2026-02-20"), ("person", person), ("team", team), ("day", "2026-02-01"), ("purpose", "Survey"), ("what", what));

        (await Found(anyone, "open", "shed 看")).ShouldBe(1);
        (await Found(office, "staff", "顾问团")).ShouldBe(2, "by the name of what a record leads to");
        (await Found(anyone, "open", "看大棚 水渠")).ShouldBe(0, "both words have to occur");
        (await Found(anyone, "open", "上官")).ShouldBe(0, "nobody finds by what is masked");
        (await Found(office, "staff", "上官")).ShouldBe(1);
        (await Found(office, "staff", "看")).ShouldBe(2);

        async Task<int> Found(Person asker, string whose, string words) =>
            (await Json(asker, $"/api/{(whose == "staff" ? "staff/" : "")}records/return-visits?q={Uri.EscapeDataString(words)}")).GetProperty("total").GetInt32();
    }

    [Fact]
    public async Task StaffRecords_OfWhoeverIsSignedIn_AreThoseOfTheirDivisions()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county");
        foreach (string division in (string[])[Kept.Village, "411122108201"])
            await office.Entered("returnees", division, ("person", "卫返乡"), ("telephone", "15400009999"), ("trade", "Planting"), ("returned", "2025-05-01"), ("business", "种植"), ("consent", "yes"));
        (await Json(office, "/api/staff/records/returnees")).GetProperty("total").GetInt32().ShouldBe(2);
        JsonElement own = await Json(await county.Person("township-204"), "/api/staff/records/returnees");
        own.GetProperty("total").GetInt32().ShouldBe(1);
        own.ToString().ShouldContain("154****9999");
        (await Json(await county.Person("township-204"), "/api/staff/records/returnees?place=411122108000")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Figures_ForAPeriodAndPlace_AreThoseOfTheBoard()
    {
        await using County county = await County.StartAsync(campaign: false);
        Person office = await county.Person("county"), anyone = await county.Person();
        await office.Entered("returnees", Kept.Village, ("person", "卫返乡"), ("trade", "Planting"), ("returned", "2025-05-01"), ("business", "种植"), ("consent", "yes"));
        (await Value("/api/figures?period=2025")).ShouldBe(1);
        (await Value("/api/figures?period=2024")).ShouldBe(0);
        (await Value("/api/figures?place=411122108000")).ShouldBe(0);
        (await anyone.Get("/api/figures?period=gestern")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await anyone.Get("/api/figures?place=1")).Status.ShouldBe(HttpStatusCode.BadRequest);

        async Task<decimal> Value(string path) => (await Json(anyone, path)).EnumerateArray().Single(figure => figure.GetProperty("key").GetString() == "returned_entrepreneurs").GetProperty("value").GetDecimal();
    }

    private static async Task<JsonElement> Json(Person person, string path)
    {
        using HttpResponseMessage answer = await person.Fetch(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }
}
