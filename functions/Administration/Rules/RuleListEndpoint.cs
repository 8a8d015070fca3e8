using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Administration.Rules;

/// <summary>规则表: every figure of the county as it holds today.</summary>
internal sealed class RuleListEndpoint(CurrentRules rules, Visitor visitor, Pages pages, TimeProvider time)
{
    [Function("Settings_Rules")]
    [Allowed(Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings/rules")] HttpRequest request) =>
        Answer(RuleListModel.Of(await rules.Read(), CountyOf.Reader(visitor.Person!), ShanghaiTime.DateOf(time.GetUtcNow())), request);

    private IResult Answer(RuleListModel model, HttpRequest request)
    {
        ListView<RuleListRow> list = RuleList.Shape.Read(model.Groups.SelectMany(group => group.Lines.Select(line => new RuleListRow(group.Name, line))), request.Query);
        return list.IsExport ? pages.Download(list.Frame.Title, list.ToSheet()) : pages.Show<RuleListPage, RulesShown>(new RulesShown(model.County, model.Today, list));
    }
}

internal sealed record RulesShown(DivisionCode County, DateOnly Today, ListView<RuleListRow> List);

/// <param name="InForce">What holds for the county today; null for a rule that the county has no figure for.</param>
/// <param name="Coming">What the county is to have from a later day, the nearest first.</param>
/// <param name="Apart">What holds today in single townships.</param>
internal sealed record RuleLine(RuleName Name, RuleRow? InForce, IReadOnlyList<RuleRow> Coming, IReadOnlyList<RuleRow> Apart);

internal sealed record RuleGroup(RuleName Name, IReadOnlyList<RuleLine> Lines);

internal sealed record RuleListModel(DivisionCode County, DateOnly Today, IReadOnlyList<RuleGroup> Groups)
{
    public static RuleListModel Of(RuleTable table, DivisionCode county, DateOnly today)
    {
        ILookup<string, RuleRow> rows = table.Rows.Where(row => row.Region is not { } region || county.Contains(region)).ToLookup(row => row.Id);
        return new(county, today,
        [
            .. RuleNames.Shipped.ByGroup
                .Select(group => new RuleGroup(group.Key, [.. group.Where(name => rows.Contains(name.Rule)).Select(LineOf)]))
                .Where(group => group.Lines.Count > 0),
        ]);

        RuleLine LineOf(RuleName name) => new(
            name,
            rows[name.Rule].Where(row => row.HoldsOn(today) && row.HoldsIn(county)).MaxBy(row => row.Region?.Prefix.Length ?? 0),
            [.. rows[name.Rule].Where(row => row.ValidFrom > today && row.HoldsIn(county)).OrderBy(row => row.ValidFrom)],
            [.. rows[name.Rule].Where(row => row.HoldsOn(today) && !row.HoldsIn(county)).OrderBy(row => row.Region.ToString(), StringComparer.Ordinal)]);
    }
}
