using System.Globalization;
using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Rules;

/// <summary>
/// One version of a rule: it holds in a division, or everywhere, from one day until another (both included, open when absent).
/// </summary>
internal sealed record RuleRow(string Id, DivisionCode? Region, DateOnly? ValidFrom, DateOnly? ValidTo, Figure Figure)
{
    public static RuleRow Read(CsvRow row)
    {
        if (row["rule"].Length == 0) throw row.Unusable("the rule has no id.");
        if (!decimal.TryParse(row["value"], NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value))
            throw row.Unusable($"the value '{row["value"]}' of {row["rule"]} is not a number.");
        if (row["unit"].Length == 0 || row["source"].Length == 0) throw row.Unusable($"{row["rule"]} lacks its unit or its source.");
        var figure = new Figure(value, row["unit"], StandingOf(row), row["source"]);
        var read = new RuleRow(row["rule"], RegionOf(row), Date(row, "valid from"), Date(row, "valid to"), figure);
        return read.ValidTo < read.ValidFrom ? throw row.Unusable($"{read.Id} ends before it begins.") : read;
    }

    public bool HoldsOn(DateOnly date) => (ValidFrom ?? DateOnly.MinValue) <= date && date <= (ValidTo ?? DateOnly.MaxValue);

    public bool HoldsIn(DivisionCode division) => Region is not { } region || region.Contains(division);

    /// <summary>Whether both would answer the same question, and neither comes first.</summary>
    public bool Overlaps(RuleRow other) =>
        Id == other.Id && Region == other.Region
        && (HoldsOn(other.ValidFrom ?? DateOnly.MinValue) || other.HoldsOn(ValidFrom ?? DateOnly.MinValue));

    private static DivisionCode? RegionOf(CsvRow row)
    {
        if (row["region"].Length == 0) return null;
        return DivisionCode.TryParse(row["region"], out DivisionCode region, out Phrase? refusal)
            ? region
            : throw row.Unusable(refusal.In(Languages.English));
    }

    private static DateOnly? Date(CsvRow row, string column)
    {
        if (row[column].Length == 0) return null;
        return DateOnly.TryParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw row.Unusable($"'{row[column]}' in '{column}' is not a date like 2026-01-31.");
    }

    /// <summary>How well the line is founded, from its column <c>mark</c>.</summary>
    public static Standing StandingOf(CsvRow row) => row["mark"] switch
    {
        "S" => Standing.Published,
        "P" => Standing.WellKnown,
        "?" => Standing.Default,
        var other => throw row.Unusable($"the mark '{other}' should be S (published), P (well known) or ? (a default of ours)."),
    };
}
