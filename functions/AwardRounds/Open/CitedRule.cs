using System.Globalization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.AwardRounds.Open;

/// <summary>A rule as a refusal names it: its id, what it says for the county on the day, and where that comes from.</summary>
internal sealed record CitedRule(string Rule, Figure Figure) : IWorded
{
    public static CitedRule From(RuleTable rules, string rule, DivisionCode county, DateOnly day) => new(rule, rules.Value(rule, county, day));

    public string In(CultureInfo language)
    {
        RuleName name = RuleNames.Shipped.FindRule(Rule)!;
        return LicenceTexts.Cited(Rule, name.Write(Figure, language), name.WriteSource(Figure, language).TrimEnd('。', '.')).In(language);
    }
}
