using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Rules;

namespace LinyingTalent.Administration.Rules;

/// <summary>How a version of a rule stands for a county on a day.</summary>
internal enum VersionState
{
    Coming,
    InForce,

    /// <summary>It would hold, but the county has its own.</summary>
    Overridden,

    Ended,

    /// <summary>A later version begins on the same day: this one never holds.</summary>
    Replaced,
}

/// <param name="Row">With the end that the next version gives it.</param>
/// <param name="Set">Who set it and why; null for what came with the product.</param>
internal sealed record VersionLine(RuleRow Row, VersionState State, RuleVersion? Set);

/// <summary>All versions of one rule that a county is concerned by: those that come with the product and those that were set.</summary>
internal static class RuleHistory
{
    /// <summary>The latest first.</summary>
    /// <param name="shipped">The table without the versions that offices have set.</param>
    /// <param name="versions">The versions of the rule, in the order in which they were set.</param>
    public static IReadOnlyList<VersionLine> Of(
        string rule, DivisionCode county, RuleTable shipped, IReadOnlyList<RuleVersion> versions, DateOnly today)
    {
        IEnumerable<RuleRow> standing = shipped.With(versions.Select(version => version.Row)).Rows
            .Where(row => row.Id == rule && (row.Region is not { } region || county.Contains(region)));
        List<VersionLine> lines = [.. standing.Select(row => new VersionLine(row, StateOn(today, row), SetterOf(row)))];
        bool hasOwn = lines.Any(line => line.State == VersionState.InForce && line.Row.Region == county);
        IEnumerable<VersionLine> replaced = versions
            .Where(version => !lines.Any(line => ReferenceEquals(line.Set, version)))
            .Select(version => new VersionLine(version.Row, VersionState.Replaced, version));
        return
        [
            .. lines.Select(line => hasOwn && line is { State: VersionState.InForce, Row.Region: null } ? line with { State = VersionState.Overridden } : line)
                .Concat(replaced)
                .OrderByDescending(line => line.Row.ValidFrom ?? DateOnly.MinValue)
                .ThenByDescending(line => line.Set?.At ?? DateTimeOffset.MinValue),
        ];

        // Of several that begin on the same day in the same region the last one set is the one that stands.
        RuleVersion? SetterOf(RuleRow row) =>
            versions.LastOrDefault(version => version.Row.Region == row.Region && version.Row.ValidFrom == row.ValidFrom);
    }

    private static VersionState StateOn(DateOnly today, RuleRow row) =>
        row.HoldsOn(today) ? VersionState.InForce : row.ValidFrom > today ? VersionState.Coming : VersionState.Ended;
}
