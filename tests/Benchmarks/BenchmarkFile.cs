using System.Runtime.CompilerServices;

namespace LinyingTalent.Benchmarks;

/// <summary>docs/benchmarks.md: a section for each benchmark, of which a run replaces those that it measured.</summary>
internal sealed class BenchmarkFile
{
    private const string Head = """
        # Figures

            dotnet run -c Release --project tests/Benchmarks                   # all, a few minutes
            dotnet run -c Release --project tests/Benchmarks -- engine start   # some

        Written by that command; a run replaces the sections that it measured. Each figure is the median of several runs. Ratios are of one run on one
        machine, so they hold where milliseconds do not.


        """;

    private static readonly string Path = System.IO.Path.GetFullPath(System.IO.Path.Combine(HomeOf(), "../../docs/benchmarks.md"));

    private readonly IReadOnlyList<string> names;
    private readonly Dictionary<string, string> sections = [];

    private BenchmarkFile(IReadOnlyList<string> names) => this.names = names;

    public static BenchmarkFile Read(IReadOnlyList<string> names)
    {
        var file = new BenchmarkFile(names);
        string text = File.Exists(Path) ? File.ReadAllText(Path) : "";
        foreach (string section in text.Split("\n## ").Skip(1)) file.sections[section[..section.IndexOf(':')]] = $"## {section.TrimEnd()}\n";
        return file;
    }

    public void Put(string name, Section section) => sections[name] = section.ToMarkdown(name);

    public void Write() => File.WriteAllText(
        Path, Head.ReplaceLineEndings("\n") + string.Join('\n', names.Where(sections.ContainsKey).Select(name => sections[name])));

    private static string HomeOf([CallerFilePath] string path = "") => System.IO.Path.GetDirectoryName(path)!;
}
