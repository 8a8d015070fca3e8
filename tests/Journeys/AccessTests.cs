using System.Net;
using System.Reflection;
using LinyingTalent.Platform.Identity;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Tests.Journeys;

/// <summary>Every route, generated from the functions: who may have it, and that nobody else learns of it.</summary>
public sealed class AccessTests
{
    private const string Other = "411122204201";

    // A campaign is read by all who work in its county, so the one that nobody may see is another county's.
    private const string CampaignElsewhere = "411123-2026-1";

    // A kind of record that every office but the departments keeps.
    private const string AnyKind = "practical-talents";

    private const string RoundElsewhere = "411123000000-2026-1";

    private static readonly string[] Accounts = ["county", "township-108", "village-411122108202", "department-agriculture", "admin"];

    private static IReadOnlyList<(MethodInfo Method, HttpTriggerAttribute Trigger)> Routes { get; } =
    [
        .. from type in typeof(CountyApp).Assembly.GetTypes()
           from method in type.GetMethods()
           from parameter in method.GetParameters()
           let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
           where trigger is not null
           select (method, trigger),
    ];

    [Fact]
    public void Routes_AllOfThem_DeclareWhoMayCallThem()
    {
        Routes.Count.ShouldBeGreaterThan(15);
        Routes.Where(route => !route.Method.IsDefined(typeof(AllowedAttribute)) && !route.Method.IsDefined(typeof(AllowedToAnyoneAttribute)))
            .Select(route => route.Method.Name).ShouldBeEmpty();
    }

    [Fact]
    public async Task Routes_NotForThisPerson_AnswerLikeAnAbsentPage()
    {
        await using County county = await County.StartAsync();
        string selection = await (await county.Person("village-" + Other)).Propose(Other, "赵田生");
        await (await county.Person("township-204")).Confirm(selection);
        int asked = 0;
        foreach (string? account in Accounts.Append<string?>(null))
        {
            Person person = await county.Person(account);
            string absent = Plain(await person.Get("/no-such-page"), "/no-such-page");
            foreach ((MethodInfo method, HttpTriggerAttribute trigger) in Routes)
            {
                if (trigger.Methods?.Contains("get") != true || method.IsDefined(typeof(AllowedToAnyoneAttribute))) continue;
                string path = "/" + trigger.Route!.Replace("{id}", Other + "-2026-1", StringComparison.Ordinal)
                    .Replace("{village}", Other, StringComparison.Ordinal).Replace("{file}", "411122-a-2026-0001.pdf", StringComparison.Ordinal)
                    .Replace("{department}", "agriculture", StringComparison.Ordinal).Replace("{candidate}", "1", StringComparison.Ordinal)
                    .Replace("{appointment}", "411122-a-2026-0001", StringComparison.Ordinal)
                    .Replace("{number}", CampaignElsewhere, StringComparison.Ordinal).Replace("{place}", Other, StringComparison.Ordinal)
                    .Replace("{cell}", "review", StringComparison.Ordinal).Replace("{rule}", "selection.term", StringComparison.Ordinal).Replace("{feature}", "register", StringComparison.Ordinal)
                    .Replace("{objection}", "1", StringComparison.Ordinal).Replace("{account}", "county", StringComparison.Ordinal)
                    .Replace("{instance}", "selection-411122204201-2026-1", StringComparison.Ordinal).Replace("{queue}", "notifications", StringComparison.Ordinal)
                    .Replace("{kind}", AnyKind, StringComparison.Ordinal).Replace("{other}", Other + "-0123456789", StringComparison.Ordinal).Replace("{figure}", "stations", StringComparison.Ordinal)
                    .Replace("{round}", RoundElsewhere, StringComparison.Ordinal).Replace("{nomination}", "411123204000-2026-1-0001", StringComparison.Ordinal)
                    .Replace("{township}", "411123204000", StringComparison.Ordinal).Replace("{act}", "extend", StringComparison.Ordinal)
                    .Replace("{year}", "1", StringComparison.Ordinal).Replace("{notice}", "1", StringComparison.Ordinal).Replace("{office}", "agriculture", StringComparison.Ordinal);
                path.ShouldNotContain("{", customMessage: "this test has to know what a route's parameter may be");
                bool ofADivision = trigger.Route.Replace("{kind}", "", StringComparison.Ordinal).Replace("{figure}", "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal);
                bool hasRole = account is not null && method.GetCustomAttribute<AllowedAttribute>()!.Roles.Contains(RoleOf(account));
                bool holds = hasRole && (!ofADivision || account is "county" or "admin");
                if (holds) continue;

                Seen seen = await person.Get(path);
                seen.Status.ShouldBe(HttpStatusCode.NotFound, $"{account ?? "nobody"} {path}");
                Plain(seen, path).ShouldBe(absent, $"{account ?? "nobody"} {path}");
                asked++;
            }
        }

        asked.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Header_ForgedFromOutside_SignsNobodyIn()
    {
        await using County county = await County.StartAsync();
        using var http = new HttpClient { BaseAddress = county.Origin };
        http.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL-ID", "county");
        (await http.GetAsync("/outbox", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Role RoleOf(string account) => account switch
    {
        "county" => Role.County,
        "admin" => Role.Administrator,
        _ when account.StartsWith("department", StringComparison.Ordinal) => Role.Department,
        _ when account.StartsWith("township", StringComparison.Ordinal) => Role.Township,
        _ => Role.Village,
    };

    // The links that lead back to the page asked for name that page; all else must be the same.
    private static string Plain(Seen seen, string path) =>
        seen.Page.DocumentElement.OuterHtml.Replace(Uri.EscapeDataString(path), "", StringComparison.Ordinal);
}
