using System.Text;

namespace LinyingTalent.Platform.Data;

/// <summary>
/// Small tables that people edit by hand or in a spreadsheet: UTF-8, a header, one record a line, a cell in quotes where it
/// holds a comma (a quote inside is doubled). Columns are found by name, so their order does not matter.
/// </summary>
internal static class CsvFile
{
    private const char Undecodable = '\uFFFD';

    /// <exception cref="DataFileException">
    /// A column is missing, a line has too few or too many cells, a quote stays open, or the text is not UTF-8.
    /// </exception>
    public static IReadOnlyList<CsvRow> Parse(string text, string file, params IReadOnlyList<string> columns)
    {
        var rows = new List<CsvRow>();
        Dictionary<string, int>? header = null;
        int number = 0;
        foreach (string line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            List<string> cells = Cells(line.TrimEnd('\r'), file, number);
            if (header is null) header = Header(cells, columns, file, number);
            else if (cells.Count == header.Count) rows.Add(new CsvRow(file, number, header, cells));
            else throw new DataFileException(file, number, $"has {cells.Count} cells where the header has {header.Count}; put a cell with a comma in quotes.");
        }

        if (header is null) throw new DataFileException(file, 1, $"is empty; it should begin with the header {string.Join(',', columns)}.");
        return rows;
    }

    private static Dictionary<string, int> Header(List<string> cells, IReadOnlyList<string> columns, string file, int number)
    {
        string? missing = columns.FirstOrDefault(column => !cells.Contains(column));
        if (missing is not null)
            throw new DataFileException(file, number, $"the header lacks the column '{missing}'; it should name {string.Join(',', columns)}.");
        string? twice = cells.FirstOrDefault(cell => cells.Count(other => other == cell) > 1);
        if (twice is not null) throw new DataFileException(file, number, $"the header names the column '{twice}' twice.");
        return cells.Select((name, index) => (name, index)).ToDictionary(column => column.name, column => column.index);
    }

    private static List<string> Cells(string line, string file, int number)
    {
        if (line.Contains(Undecodable))
            throw new DataFileException(file, number, "holds characters that are not UTF-8; save the file as \"CSV UTF-8\".");
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            bool doubled = quoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"';
            if (doubled) cell.Append(line[i++]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted) Take(cells, cell);
            else cell.Append(line[i]);
        }

        if (quoted) throw new DataFileException(file, number, "a quote is opened and not closed.");
        Take(cells, cell);
        return cells;
    }

    private static void Take(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString().Trim());
        cell.Clear();
    }
}
