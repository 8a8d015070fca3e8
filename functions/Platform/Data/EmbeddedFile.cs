namespace LinyingTalent.Platform.Data;

/// <summary>Data files travel inside the assembly, so that a deployment cannot lack one or hold one of another version.</summary>
internal static class EmbeddedFile
{
    /// <summary>The text (UTF-8) of the file that lies beside the source of <paramref name="neighbour"/>.</summary>
    /// <exception cref="DataFileException">The project does not embed the file.</exception>
    public static string ReadText(Type neighbour, string file)
    {
        using Stream stream = neighbour.Assembly.GetManifestResourceStream(neighbour, file)
            ?? throw new DataFileException(
                file, line: null, $"is not embedded beside {neighbour.FullName}; add it to the project as an EmbeddedResource.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
