using System.Text.RegularExpressions;
using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Text;

namespace LinyingTalent.Operations.Processes;

/// <summary>What people call processes and their steps: a line of <c>process-words.csv</c> for each orchestration and activity.</summary>
internal static partial class ProcessWords
{
    private const string File = "process-words.csv";

    private static readonly Dictionary<string, CsvRow> Lines = CsvFile
        .Parse(EmbeddedFile.ReadText(typeof(ProcessWords), File), File, "name", "chinese", "english", "page")
        .ToDictionary(row => row["name"], StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Lines.Keys;

    /// <summary>The words for an orchestration or an activity; its own name where the file has none, such as one of an older release.</summary>
    public static Wording Of(string name) =>
        Lines.TryGetValue(name, out CsvRow? row) ? new Wording(row["chinese"], row["english"]) : new Wording(name, name);

    /// <summary>The page of the case that an instance works on; null where it has none.</summary>
    public static string? PageOf(string name, string instance) =>
        Lines.TryGetValue(name, out CsvRow? row) && row["page"].Length > 0 && Case().Match(instance) is { Success: true } found
            ? row["page"].Replace("{case}", found.Value, StringComparison.Ordinal)
            : null;

    [GeneratedRegex(@"(?<!\d)\d{12}-\d{4}-\d{1,3}")]
    private static partial Regex Case();
}
