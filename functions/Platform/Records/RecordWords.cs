using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Platform.Records;

/// <summary>The names of the acts in the history, and their sentences.</summary>
internal static class RecordWords
{
    public const string Kept = "Kept";
    public const string Corrected = "Corrected";
    public const string Withdrawn = "Withdrawn";
    public const string Reached = "Reached";
    public const string Erased = "Erased";
    public const string Restored = "Restored";
    public const string Named = "Named";
    public const string Unnamed = "Unnamed";
    public const string LinkSent = "LinkSent";
    public const string KeptAsAnother = "KeptAsAnother";

    public static Phrase Of(Effort effort) => effort switch
    {
        Effort.Stations => RecordTexts.TwoStations,
        Effort.Appointments => RecordTexts.ThreeAppointments,
        Effort.Efforts => RecordTexts.FourEfforts,
        _ => throw new ArgumentOutOfRangeException(nameof(effort), effort, "An effort without a word."),
    };

    public static Phrase What(RecordKind kind, HistoryEntry entry) => (entry.What, entry.Arguments) switch
    {
        (Kept, _) => RecordTexts.EventKept,
        (KeptAsAnother, [var reasons]) => RecordTexts.EventKeptAsAnother(reasons),
        (KeptAsAnother, _) => RecordTexts.EventKept,
        (Corrected, []) => RecordTexts.EventCorrected,
        (Corrected, [var keys]) => RecordTexts.EventCorrectedWhat(Changes(kind, keys)),
        (Withdrawn, _) => RecordTexts.EventWithdrawn,
        (Erased, _) => RecordTexts.EventErased,
        (Restored, _) => RecordTexts.EventRestored,
        (Named, _) => RecordTexts.EventNamed,
        (Unnamed, _) => RecordTexts.EventUnnamed,
        (LinkSent, _) => RecordTexts.EventLinkSent,
        (Reached, [var stage]) => RecordTexts.EventReached(kind.StageOf(stage).Words),
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.What, "An act without a sentence."),
    };

    /// <summary>The fields that differ, with both values: one line each, key, before and after apart by tabs.</summary>
    public static IReadOnlyList<string> Differences(RecordKind kind, KeptRecord before, KeptRecord next, IReadOnlyDictionary<string, string> names)
    {
        IEnumerable<string> lines =
            from field in kind.AllFields
            let was = field.Stored(before)
            let now = field.Stored(next)
            where was != now
            select $"{field.Key}\t{Shown(field, was)}\t{Shown(field, now)}";
        string text = string.Join('\n', lines);
        return text.Length == 0 ? [] : [text];

        string Shown(RecordField field, string? stored) => stored is null ? "" : field.Show(stored, names).Replace('\t', ' ').Replace('\n', ' ');
    }

    private static string Changes(RecordKind kind, string text) => string.Join("；", text.Split('\n').Select(line => line.Split('\t')).Select(parts =>
        RecordTexts.EventChange(kind.AllFields.First(field => field.Key == parts[0]).Label, OrEmpty(parts[1]), OrEmpty(parts[2])).ToString()));

    private static string OrEmpty(string text) => text.Length == 0 ? RecordTexts.Empty.ToString() : text;
}
