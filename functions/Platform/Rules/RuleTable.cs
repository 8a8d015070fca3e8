using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Platform.Rules;

/// <summary>
/// The figures of the field, by place and day, so that an office changes one without a programmer and an old case keeps the
/// figure of its time: ask with the day the case began. The more specific division's row goes before the wider one's.
/// </summary>
internal sealed class RuleTable
{
    private const string ShippedFile = "rules.csv";

    private readonly ILookup<string, RuleRow> rows;

    private RuleTable(IEnumerable<RuleRow> rows) => this.rows = rows.ToLookup(row => row.Id);

    /// <summary>The figures that come with the product.</summary>
    public static RuleTable Shipped { get; } = Read(EmbeddedFile.ReadText(typeof(RuleTable), ShippedFile), ShippedFile);

    public IEnumerable<RuleRow> Rows => rows.SelectMany(versions => versions);

    /// <summary>
    /// Reads a table rule,value,unit,region,valid from,valid to,mark,source; an empty region means everywhere, an empty date
    /// that the row has no beginning or end.
    /// </summary>
    /// <exception cref="DataFileException">
    /// A line cannot be read, or stands beside an earlier one for the same place and day.
    /// </exception>
    public static RuleTable Read(string csv, string file)
    {
        var rows = new List<RuleRow>();
        foreach (CsvRow line in CsvFile.Parse(csv, file, "rule", "value", "unit", "region", "valid from", "valid to", "mark", "source"))
        {
            RuleRow row = RuleRow.Read(line);
            if (rows.Exists(row.Overlaps))
                throw line.Unusable($"{row.Id} already has a row for that region and time; give the earlier one an end date.");
            rows.Add(row);
        }

        return new RuleTable(rows);
    }

    /// <summary>
    /// The table with versions that came later, in the order in which they were set. Of one rule and region a row ends the day before
    /// the next begins; of two that begin on the same day the one that was set later stays.
    /// </summary>
    public RuleTable With(IEnumerable<RuleRow> versions) =>
        new(Rows.Concat(versions).GroupBy(row => (row.Id, row.Region)).SelectMany(OneAfterTheOther));

    /// <exception cref="KeyNotFoundException">No such rule, or none that holds there on that day; the sentence says which.</exception>
    public Figure Value(string rule, DivisionCode region, DateOnly date)
    {
        if (!rows.Contains(rule)) throw new KeyNotFoundException($"The rule table has no rule '{rule}'; add a row for it.");
        RuleRow? row = rows[rule]
            .Where(row => row.HoldsOn(date) && row.HoldsIn(region))
            .MaxBy(row => row.Region?.Prefix.Length ?? 0);
        return row?.Figure
            ?? throw new KeyNotFoundException($"The rule table has no row for '{rule}' that holds in {region} on {date:yyyy-MM-dd}; add one.");
    }

    private static IEnumerable<RuleRow> OneAfterTheOther(IEnumerable<RuleRow> versions)
    {
        RuleRow[] rows = [.. versions.GroupBy(row => row.ValidFrom ?? DateOnly.MinValue).OrderBy(day => day.Key).Select(day => day.Last())];
        foreach ((int index, RuleRow row) in rows.Index())
        {
            DateOnly? before = index + 1 < rows.Length ? rows[index + 1].ValidFrom!.Value.AddDays(-1) : null;
            yield return before < (row.ValidTo ?? DateOnly.MaxValue) ? row with { ValidTo = before } : row;
        }
    }
}
