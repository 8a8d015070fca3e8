using System.Globalization;
using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Rules;

/// <summary>What people call a rule, and within which limits a figure of it makes sense.</summary>
/// <param name="Unit">Behind the figure in Chinese; the rule table has the English one.</param>
/// <param name="Least">The least and the greatest value that may be set, both included.</param>
/// <param name="Source">The source of the figure that comes with the product, in Chinese; empty for a default that follows no text.</param>
internal sealed record RuleName(string Rule, string Chinese, string Unit, string English, int Least, int Most, string Source)
{
    /// <summary>What the rule belongs to: the id's first part.</summary>
    public string Group => Rule.Split('.')[0];

    public string In(CultureInfo language) => Languages.IsEnglish(language) ? English : Chinese;

    /// <summary>A figure as it is read: 5 个工作日, 5 working days.</summary>
    public string Write(Figure figure, CultureInfo language) => Languages.IsEnglish(language)
        ? string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.##} {figure.Unit}{(figure.Value == 1 ? "" : "s")}")
        : string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.##} {Unit}");

    /// <summary>Whether the figure came with the product and was not set by an office.</summary>
    public bool IsShipped(Figure figure) => RuleTable.Shipped.Rows.Any(row => row.Id == Rule && row.Figure == figure);

    /// <summary>
    /// Where a figure comes from, in a language. An office's own source stands as it was typed; a default says after what it was chosen, where it
    /// was chosen after anything.
    /// </summary>
    public string WriteSource(Figure figure, CultureInfo language) =>
        !IsShipped(figure) ? figure.Source
        : figure.Standing == Standing.Default && Source.Length == 0 ? RuleTexts.DefaultFigure.In(language)
        : Languages.IsEnglish(language) ? figure.Source
        : Source;
}

/// <summary>The names of all rules, in the order in which people read them.</summary>
internal sealed class RuleNames
{
    private const string ShippedFile = "rule-names.csv";

    private readonly IReadOnlyList<RuleName> all;

    private RuleNames(IEnumerable<CsvRow> rows) => all = [.. rows.Select(ReadRow)];

    public static RuleNames Shipped { get; } = new(CsvFile.Parse(
        EmbeddedFile.ReadText(typeof(RuleNames), ShippedFile), ShippedFile, "rule", "chinese", "unit", "english", "least", "most", "source"));

    /// <summary>The rules with a name, group by group.</summary>
    public IEnumerable<IGrouping<RuleName, RuleName>> ByGroup => all.Where(name => !IsGroup(name)).GroupBy(name => Find(name.Group)!);

    /// <summary>The name of a rule or of a group; null for an id that is none.</summary>
    public RuleName? Find(string id) => all.FirstOrDefault(name => name.Rule == id);

    /// <summary>The name of a rule; null for a group and for an id that is none.</summary>
    public RuleName? FindRule(string id) => Find(id) is { } name && !IsGroup(name) ? name : null;

    private static bool IsGroup(RuleName name) => !name.Rule.Contains('.', StringComparison.Ordinal);

    private static RuleName ReadRow(CsvRow row)
    {
        if (row["rule"].Length == 0 || row["chinese"].Length == 0 || row["english"].Length == 0)
            throw row.Unusable("a rule needs its id and a name in both languages.");
        var name = new RuleName(row["rule"], row["chinese"], row["unit"], row["english"], Limit(row, "least"), Limit(row, "most"), row["source"]);
        return name.Least > name.Most ? throw row.Unusable($"{name.Rule} has its limits the wrong way round.") : name;
    }

    private static int Limit(CsvRow row, string column)
    {
        if (!row["rule"].Contains('.', StringComparison.Ordinal)) return 0;
        return int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out int limit)
            ? limit
            : throw row.Unusable($"'{row[column]}' in '{column}' of {row["rule"]} is not a whole number.");
    }
}
