using System.Globalization;
using LinyingTalent.Platform.Data;

namespace LinyingTalent.Platform.Divisions;

/// <summary>From a day on a village has another name, or is part of another.</summary>
/// <param name="Name">The new name; null where it was merged.</param>
/// <param name="Into">The village it is part of now; null where it was renamed.</param>
internal sealed record DivisionChange(DateOnly From, DivisionCode Code, string? Name, DivisionCode? Into)
{
    /// <summary>Reads a table from,code,name,into,source with a line for each change; the source is the document that ordered it.</summary>
    /// <exception cref="DataFileException">A line cannot be used.</exception>
    public static IReadOnlyList<DivisionChange> Read(string csv, string file) =>
        [.. CsvFile.Parse(csv, file, "from", "code", "name", "into", "source").Select(Read).OrderBy(change => change.From)];

    private static DivisionChange Read(CsvRow row)
    {
        if (!DateOnly.TryParseExact(row["from"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly from))
            throw row.Unusable($"'{row["from"]}' is no day; write it as 2026-01-01.");
        if (!DivisionCode.TryParse(row["code"], out DivisionCode code, out _) || code.Level != DivisionLevel.Village)
            throw row.Unusable($"'{row["code"]}' is no village's code.");
        if (row["name"].Length > 0 == row["into"].Length > 0) throw row.Unusable("it needs either a new name or the village it went into.");
        if (row["source"].Length == 0) throw row.Unusable("it does not say which document ordered it.");
        if (row["into"].Length == 0) return new DivisionChange(from, code, row["name"], Into: null);
        return DivisionCode.TryParse(row["into"], out DivisionCode into, out _) && into.Level == DivisionLevel.Village && into != code && into.County == code.County
            ? new DivisionChange(from, code, Name: null, into)
            : throw row.Unusable($"'{row["into"]}' is no other village of the same county.");
    }
}
