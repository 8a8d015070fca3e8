namespace LinyingTalent.Platform.Data;

/// <summary>
/// A data file that comes with the product, or that an office has changed, cannot be used. The message is a sentence for the
/// person who edited it: which file, which line, what is wrong, what to do.
/// </summary>
internal sealed class DataFileException(string file, int? line, string problem, Exception? inner = null)
    : Exception(line is null ? $"{file}: {problem}" : $"{file}, line {line}: {problem}", inner)
{
    /// <summary>The line, counted from 1; null where it is about the whole file.</summary>
    public int? Line { get; } = line;
}
