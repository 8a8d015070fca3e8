using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Administration.Rules;

/// <summary>One rule with all its versions, and the form for the next.</summary>
internal sealed class RuleEndpoint(
    CurrentRules rules, RuleVersionTable versions, DivisionRegistry divisions, FormGuard guard, Visitor visitor, Pages pages, TimeProvider time)
{
    [Function("Settings_Rules_Rule")]
    [Allowed(Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings/rules/{rule}")] HttpRequest request, string rule)
    {
        if (Find(rule) is not { } name) return pages.Absent();
        DivisionCode county = CountyOf.Reader(visitor.Person!);
        return Page(name, county, await versions.Of(rule, county), new FormInput([new("region", county.ToString())]), refusal: null);
    }

    [Function("Settings_Rules_Rule_Post")]
    [Allowed(Role.Administrator)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "settings/rules/{rule}")] HttpRequest request, string rule)
    {
        DivisionCode county = CountyOf.Reader(visitor.Person!);
        if (Find(rule) is not { } name || !CountyOf.MayChange(visitor.Person!, county)) return pages.Absent();
        FormInput input = await request.ReadInput();
        IReadOnlyList<RuleVersion> known = await versions.Of(rule, county);
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(name, county, known, input, broken);
        if (await versions.Knows(rule, county, key)) return Pages.SeeOther(SettingsLinks.Rule(rule));

        RuleTable table = RuleTable.Shipped.With((await versions.All()).Select(version => version.Row));
        if (RuleForm.Read(input, name, UnitOf(rule)!, RuleForm.Regions(county, divisions), table, Today) is not { } read || input.Seen() != known.Count)
        {
            // Another copy of this form may have been taken since: then this one asks for nothing new.
            return await versions.Knows(rule, county, key) ? Pages.SeeOther(SettingsLinks.Rule(rule))
                : Page(name, county, known, input, input.Errors.Count > 0 ? null : new RuleChangedMeanwhile());
        }

        await versions.Add(new RuleVersion(read.Row, visitor.Person!.ActorFor(county, Role.Administrator), time.GetUtcNow(), read.Reason), key);
        rules.Forget();
        return Pages.SeeOther(SettingsLinks.Rule(rule));
    }

    // A rule is one that has a figure and a name.
    private static RuleName? Find(string rule) => UnitOf(rule) is null ? null : RuleNames.Shipped.FindRule(rule);

    private static string? UnitOf(string rule) => RuleTable.Shipped.Rows.FirstOrDefault(row => row.Id == rule)?.Figure.Unit;

    private DateOnly Today => ShanghaiTime.DateOf(time.GetUtcNow());

    private IResult Page(RuleName name, DivisionCode county, IReadOnlyList<RuleVersion> known, FormInput input, Refusal? refusal) =>
        pages.Form<RulePage, RuleModel>(
            new RuleModel(
                name, county, RuleHistory.Of(name.Rule, county, RuleTable.Shipped, known, Today), known.Count,
                CountyOf.MayChange(visitor.Person!, county), input, IdempotencyKey.Create().ToString(), refusal),
            input, refusal);
}

/// <param name="Seen">How many versions had been set when the page was made.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record RuleModel(
    RuleName Name, DivisionCode County, IReadOnlyList<VersionLine> Lines, int Seen, bool MayChange, FormInput Input, string Key, Refusal? Refusal);
