using LinyingTalent.Platform.Cases;

namespace LinyingTalent.AdvisorSelection;

/// <summary>
/// A timeline as its reader may see it. What a department said of a person is for the decider: others see that it answered.
/// </summary>
internal static class VisibleHistory
{
    /// <param name="decides">Whether the reader decides the case.</param>
    public static IReadOnlyList<HistoryEntry> Of(IReadOnlyList<HistoryEntry> history, bool decides) => decides
        ? history
        : [.. history.Select(entry => entry.What == nameof(OpinionGiven) ? entry with { Arguments = [entry.Arguments[0]], Reason = null } : entry)];
}
