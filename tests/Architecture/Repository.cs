using System.Runtime.CompilerServices;

namespace LinyingTalent.Tests.Architecture;

/// <summary>The checkout that these tests were built from, as files.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(HomeOf(), "..", ".."));

    /// <summary>Source files below <paramref name="folder"/>, as paths relative to the root with forward slashes.</summary>
    public static IReadOnlyList<string> Sources(string folder, string pattern = "*.cs") =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal)];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string HomeOf([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
