namespace LinyingTalent.Platform.Data;

/// <summary>One record of a <see cref="CsvFile"/>, which knows the line it stands on.</summary>
internal sealed class CsvRow(string file, int line, IReadOnlyDictionary<string, int> header, IReadOnlyList<string> cells)
{
    public int Line => line;

    public string this[string column] => cells[header[column]];

    /// <summary>The exception to throw when this record cannot be used; it names the file and the line.</summary>
    public DataFileException Unusable(string problem) => new(file, line, problem);
}
