using System.Globalization;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Rules;

namespace LinyingTalent.Administration.Rules;

internal sealed record RuleListRow(RuleName Group, RuleLine Line)
{
    public string Name => Line.Name.In(CultureInfo.CurrentUICulture);

    public string Value => Line.InForce is { } row ? Line.Name.Write(row.Figure, CultureInfo.CurrentUICulture) : "";
}

/// <summary>The rule table as a list, subject by subject.</summary>
internal static class RuleList
{
    public static ListOf<RuleListRow> Shape { get; } = new(SettingsLinks.Rules, () => RulePageTexts.Title)
    {
        Filters =
        [
            new TextFilter<RuleListRow>("q", () => RulePageTexts.Rule, row => row.Name, row => row.Line.Name.Rule),
            new ChoiceFilter<RuleListRow>("subject", () => RulePageTexts.Subject, row => row.Group.Rule, row => row.Group.In(CultureInfo.CurrentUICulture)),
        ],
        Columns =
        [
            new("rule", () => RulePageTexts.Rule, row => row.Name) { Width = 40 },
            new("subject", () => RulePageTexts.Subject, row => row.Group.In(CultureInfo.CurrentUICulture)) { Width = 20 },
            new("value", () => RulePageTexts.Value, row => row.Value),
            new("validity", () => RulePageTexts.Validity, row => row.Line.InForce is { } held ? RuleWords.Period(held) : ""),
            new("source", () => RulePageTexts.Source, row => row.Line.InForce is { } held ? row.Line.Name.WriteSource(held.Figure, CultureInfo.CurrentUICulture) : "") { Width = 48 },
        ],
    };
}
