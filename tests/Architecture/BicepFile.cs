using System.Text.RegularExpressions;

namespace LinyingTalent.Tests.Architecture;

/// <summary>A Bicep file, read as far as these tests need it: what it declares, what it passes on, what it uses.</summary>
internal sealed partial class BicepFile
{
    private BicepFile(string path, string text)
    {
        Path = path;
        Code = WithoutComments(text);
        Params = [.. ParamLine().Matches(Code).Select(match => new BicepParam(match.Groups["name"].Value, match.Groups["default"].Success))];
        Vars = [.. VarLine().Matches(Code).Select(match => match.Groups["name"].Value)];
        Outputs = [.. OutputLine().Matches(Code).Select(match => match.Groups["name"].Value)];
        Resources = [.. ResourceLine().Matches(Code).Select(match => new BicepResource(match.Groups["name"].Value, match.Groups["type"].Value, match.Groups["version"].Value))];
        Modules = [.. ModuleLine().Matches(Code).Select(match => new BicepModule(match.Groups["name"].Value, match.Groups["path"].Value, ParamsOf(Code, match.Index + match.Length)))];
    }

    public string Path { get; }

    /// <summary>The text without comments and descriptions.</summary>
    public string Code { get; }

    public IReadOnlyList<BicepParam> Params { get; }

    public IReadOnlyList<string> Vars { get; }

    public IReadOnlyList<string> Outputs { get; }

    public IReadOnlyList<BicepResource> Resources { get; }

    public IReadOnlyList<BicepModule> Modules { get; }

    public static BicepFile Read(string path) => new(path, Repository.Read(path));

    public static BicepFile Parse(string text) => new("planted.bicep", text);

    /// <summary>Where brackets or quotes do not close; null where all do.</summary>
    public string? Unbalanced()
    {
        var open = new Stack<char>();
        bool quoted = false;
        for (int i = 0; i < Code.Length; i++)
        {
            char c = Code[i];
            if (c == '\\' && quoted) i++;
            else if (c == '\'') quoted = !quoted;
            else if (quoted && c == '$' && Code.ElementAtOrDefault(i + 1) == '{') i = EndOfHole(i + 2);
            else if (!quoted && c is '{' or '[' or '(' && !quoted) open.Push(c);
            else if (!quoted && c is '}' or ']' or ')' && !quoted && (open.Count == 0 || !Closes(open.Pop(), c))) return $"{Path}: a '{c}' closes nothing.";
        }

        return quoted ? $"{Path}: a quote stays open." : open.Count > 0 ? $"{Path}: a '{open.Peek()}' stays open." : null;
    }

    /// <summary>How often a name is used, beside where it is declared.</summary>
    public int UsesOf(string name) => Regex.Count(Code, $@"(?<![\w.'/-]){Regex.Escape(name)}(?![\w'/:-])|(?<= in ){Regex.Escape(name)}:") - 1;

    /// <summary>The outputs of modules that are used: module and output.</summary>
    public IEnumerable<(string Module, string Output)> OutputsUsed() =>
        OutputUse().Matches(Code).Select(match => (match.Groups["module"].Value, match.Groups["output"].Value)).Distinct();

    /// <summary>The names of roles that are used.</summary>
    public IEnumerable<string> RolesUsed() => RoleUse().Matches(Code).Select(match => match.Groups["role"].Value).Distinct();

    private int EndOfHole(int at)
    {
        for (int depth = 1; at < Code.Length; at++)
            if (Code[at] == '{') depth++;
            else if (Code[at] == '}' && --depth == 0) return at;
        return at;
    }

    private static bool Closes(char open, char close) => (open, close) is ('{', '}') or ('[', ']') or ('(', ')');

    private static string WithoutComments(string text) => Description().Replace(Comment().Replace(text, ""), "");

    // The lines "name: value" directly below "params: {".
    private static string[] ParamsOf(string code, int from)
    {
        int end = ModuleLine().Match(code, from) is { Success: true } next ? next.Index : code.Length;
        Match block = ParamsBlock().Match(code[from..end]);
        return [.. ParamPassed().Matches(block.Groups["body"].Value).Select(match => match.Groups["name"].Value)];
    }

    [GeneratedRegex(@"(?m)(?<![:'\w])//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?m)^@description\('(\\.|[^'])*'\)\n")]
    private static partial Regex Description();

    [GeneratedRegex(@"(?m)^param (?<name>\w+) \w+(?<default> =)?")]
    private static partial Regex ParamLine();

    [GeneratedRegex(@"(?m)^var (?<name>\w+) =")]
    private static partial Regex VarLine();

    [GeneratedRegex(@"(?m)^output (?<name>\w+) ")]
    private static partial Regex OutputLine();

    [GeneratedRegex(@"(?m)^resource (?<name>\w+) '(?<type>[\w./]+)@(?<version>[\w-]+)'")]
    private static partial Regex ResourceLine();

    [GeneratedRegex(@"(?m)^module (?<name>\w+) '(?<path>[\w./]+)'")]
    private static partial Regex ModuleLine();

    [GeneratedRegex(@"(?m)^(?<indent> +)params: \{\n(?<body>(\k<indent>  .*\n)*)")]
    private static partial Regex ParamsBlock();

    [GeneratedRegex(@"(?m)^ +(?<name>\w+):")]
    private static partial Regex ParamPassed();

    [GeneratedRegex(@"(?<module>\w+)!?\.outputs\.(?<output>\w+)")]
    private static partial Regex OutputUse();

    [GeneratedRegex(@"(?<![/\w])roles\.(?<role>\w+)")]
    private static partial Regex RoleUse();
}

/// <param name="Optional">It has a default.</param>
internal sealed record BicepParam(string Name, bool Optional);

internal sealed record BicepResource(string Name, string Type, string Version);

/// <param name="Path">Relative to the file that has it.</param>
internal sealed record BicepModule(string Name, string Path, IReadOnlyList<string> Passed);
