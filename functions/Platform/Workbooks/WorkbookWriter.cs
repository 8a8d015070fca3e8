using System.IO.Compression;

namespace LinyingTalent.Platform.Workbooks;

/// <summary>
/// Writes an .xlsx workbook (ECMA-376 SpreadsheetML) straight into a stream that need not seek: a list of any length takes the
/// memory of one buffer. The same sheets give the same bytes.
/// </summary>
internal static class WorkbookWriter
{
    // A zip entry bears a time; this one says nothing and is the earliest that the format knows.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task Write(Stream target, IReadOnlyList<Sheet> sheets, CancellationToken cancel = default)
    {
        using var relay = new Relay();
        using (var archive = new ZipArchive(relay, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string path, string xml) in WorkbookParts.Of([.. SheetNames.Unique(sheets.Select(sheet => sheet.Name))]))
            {
                using Stream part = Open(archive, path);
                part.Write(System.Text.Encoding.UTF8.GetBytes(xml));
            }

            foreach ((int index, Sheet sheet) in sheets.Index())
            {
                using Stream part = Open(archive, WorkbookParts.PathOfSheet(index));
                await SheetXml.Write(part, sheet, () => relay.IsFull ? relay.HandOn(target, cancel) : Task.CompletedTask, cancel);
            }
        }

        await relay.HandOn(target, cancel);
    }

    private static Stream Open(ZipArchive archive, string path)
    {
        ZipArchiveEntry entry = archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}

/// <summary>The names of sheets as spreadsheets accept them.</summary>
internal static class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = @"[]:*?/\";

    /// <summary>At most 31 characters, without []:*?/\ and without an apostrophe at either end, each once whatever its case.</summary>
    public static IEnumerable<string> Unique(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in names.Select(Clean))
        {
            string free = name;
            for (int number = 2; !taken.Add(free); number++) free = $"{Cut(name, Longest - 4)}({number})";
            yield return free;
        }
    }

    private static string Clean(string name)
    {
        string kept = Cut(string.Concat(name.Where(letter => !char.IsControl(letter) && !Forbidden.Contains(letter))).Trim(' ', '\''), Longest).Trim(' ', '\'');
        // "History" is a name that Excel keeps for itself.
        return kept.Length == 0 || kept.Equals("History", StringComparison.OrdinalIgnoreCase) ? "Sheet" : kept;
    }

    // Not between the halves of a rare character.
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
