using LinyingTalent.Platform.Cases;

namespace LinyingTalent.AwardRounds;

/// <summary>
/// A round's timeline as its reader may see it. The reasons, and which judge was silent, are for the county: whoever is judged must learn neither
/// while judges score, and what was found about a person is published in the office's own words alone.
/// </summary>
internal static class VisibleTimeline
{
    /// <param name="decides">Whether the reader decides about the round.</param>
    public static IReadOnlyList<HistoryEntry> Of(IReadOnlyList<HistoryEntry> history, bool decides) => decides
        ? history
        : [.. history.Where(entry => entry.What is not (nameof(JudgesReplaced) or nameof(SilentReminded))).Select(entry => entry with { Reason = null })];
}
