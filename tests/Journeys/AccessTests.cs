using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Secrets;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Tests.Journeys;

/// <summary>Every route, generated from the functions: who may have it, and that nobody else learns of it.</summary>
public sealed partial class AccessTests
{
    private const string Other = "411122204201";

    // A campaign is read by all who work in its county, so the one that nobody may see is another county's.
    private const string CampaignElsewhere = "411123-2026-1";

    // A kind of record that every office but the departments keeps.
    private const string AnyKind = "practical-talents";

    private const string RoundElsewhere = "411123000000-2026-1";

    private static readonly string[] Accounts = ["county", "township-108", "village-411122108202", "department-agriculture", "judge-1", "admin"];

    private static readonly Dictionary<string, string> Samples = new()
    {
        ["account"] = "county",
        ["act"] = "extend",
        ["appointment"] = "411122-a-2026-0001",
        ["candidate"] = "1",
        ["cell"] = "review",
        ["delegation"] = "1",
        ["department"] = "agriculture",
        ["feature"] = "register",
        ["figure"] = "stations",
        ["file"] = "411122-a-2026-0001.pdf",
        ["id"] = Other + "-2026-1",
        ["instance"] = "selection-411122204201-2026-1",
        ["kind"] = AnyKind,
        ["nomination"] = "411123204000-2026-1-0001",
        ["notice"] = "1",
        ["number"] = CampaignElsewhere,
        ["objection"] = "1",
        ["office"] = "agriculture",
        ["other"] = Other + "-0123456789",
        ["place"] = Other,
        ["queue"] = "notifications",
        ["robot"] = "1",
        ["round"] = RoundElsewhere,
        ["rule"] = "selection.term",
        ["township"] = "411123204000",
        ["village"] = Other,
        ["year"] = "1",
    };

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
        int read = 0, sent = 0;
        foreach (string? account in Accounts.Append<string?>(null))
        {
            Person person = await county.Person(account);
            string absent = Plain(await person.Get("/no-such-page"), "/no-such-page");
            // The public registration's form has the same hidden fields as all others: a post with them comes from a page of ours.
            Seen form = await person.Get("/register");
            foreach ((MethodInfo method, HttpTriggerAttribute trigger) in Routes)
            {
                if (method.IsDefined(typeof(AllowedToAnyoneAttribute))) continue;
                string path = PathOf(trigger);
                bool ofADivision = trigger.Route!.Replace("{kind}", "", StringComparison.Ordinal).Replace("{figure}", "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal);
                bool hasRole = account is not null && method.GetCustomAttribute<AllowedAttribute>()!.Roles.Contains(RoleOf(account));
                bool holds = hasRole && (!ofADivision || account is "county" or "admin");
                if (holds) continue;

                if (trigger.Methods!.Contains("get"))
                {
                    ShouldBeAbsent(await person.Get(path));
                    read++;
                }

                if (trigger.Methods!.Contains("post"))
                {
                    ShouldBeAbsent(await person.SendForm(form with { Path = path }, ("_key", IdempotencyKey.Create().ToString())));
                    sent++;
                }

                void ShouldBeAbsent(Seen seen)
                {
                    seen.Status.ShouldBe(HttpStatusCode.NotFound, $"{account ?? "nobody"} {path}");
                    Plain(seen, path).ShouldBe(absent, $"{account ?? "nobody"} {path}");
                }
            }
        }

        read.ShouldBeGreaterThan(20);
        sent.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Header_ForgedFromOutside_SignsNobodyIn()
    {
        await using County county = await County.StartAsync();
        using var http = new HttpClient { BaseAddress = county.Origin };
        http.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL-ID", "county");
        (await http.GetAsync("/outbox", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string PathOf(HttpTriggerAttribute trigger) => "/" + Parameter().Replace(trigger.Route!, parameter =>
        Samples.TryGetValue(parameter.Groups["name"].Value, out string? sample)
            ? sample
            : throw new InvalidOperationException($"This test has to know what {parameter.Value} in the route {trigger.Route} may be."));

    private static Role RoleOf(string account) => account switch
    {
        "county" => Role.County,
        "admin" => Role.Administrator,
        _ when account.StartsWith("judge", StringComparison.Ordinal) => Role.Judge,
        _ when account.StartsWith("department", StringComparison.Ordinal) => Role.Department,
        _ when account.StartsWith("township", StringComparison.Ordinal) => Role.Township,
        _ => Role.Village,
    };

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Parameter();

    // The links that lead back to the page asked for name that page; all else must be the same.
    private static string Plain(Seen seen, string path) =>
        seen.Page.DocumentElement.OuterHtml.Replace(Uri.EscapeDataString(path), "", StringComparison.Ordinal);
}
