using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.AdvisorSelection;

/// <summary>
/// The rules of eligibility as the table beside this file lists them, so that an office sees where each comes from and changes
/// one without a programmer.
/// </summary>
internal sealed class EligibilityRules
{
    private const string ShippedFile = "eligibility.csv";

    private readonly Dictionary<string, EligibilityRule> byId = new(StringComparer.Ordinal);

    private EligibilityRules(IReadOnlyList<CsvRow> rows)
    {
        foreach (CsvRow row in rows)
        {
            EligibilityRule rule = EligibilityRule.Read(row);
            if (!byId.TryAdd(rule.Id, rule)) throw row.Unusable($"the rule {rule.Id} stands in the table twice.");
        }
    }

    /// <summary>The rules that come with the product.</summary>
    public static EligibilityRules Shipped { get; } = Read(EmbeddedFile.ReadText(typeof(EligibilityRules), ShippedFile), ShippedFile);

    /// <exception cref="DataFileException">A line cannot be used: the sentence says which and why.</exception>
    public static EligibilityRules Read(string csv, string file) => new(CsvFile.Parse(
        csv, file, "rule", "fact", "test", "figure", "mark", "chinese", "chinese unmet", "english", "english unmet", "chinese source", "english source"));

    /// <summary>The rule of a result; null for one that the table no longer has.</summary>
    public EligibilityRule? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>What holds, in the table's order.</summary>
    /// <param name="figure">Reads a figure of the rule table.</param>
    public IReadOnlyList<EligibilityLimit> Limits(Func<string, decimal> figure) =>
        [.. byId.Values.Select(rule => new EligibilityLimit(rule.Id, rule.Fact, rule.Test, rule.Figure.Length > 0 ? figure(rule.Figure) : 0))];

    /// <summary>The sentence of a result.</summary>
    public IWorded Words(EligibilityResult result) => Find(result.Rule) is { } rule
        ? (result.Met ? rule.Met : rule.Unmet).With([.. result.Arguments])
        : new Wording(result.Rule, result.Rule);
}

/// <summary>A rule with the figure that holds for the county and the day.</summary>
internal sealed record EligibilityLimit(string Rule, CandidateFact Fact, EligibilityTest Test, decimal Figure)
{
    public bool MetBy(decimal value) => Test switch
    {
        EligibilityTest.AtLeast => value >= Figure,
        EligibilityTest.AtMost => value <= Figure,
        EligibilityTest.Yes => value != 0,
        _ => value == 0,
    };
}
