using System.Text.RegularExpressions;
using Mono.Cecil;

namespace LinyingTalent.Tests.Architecture;

/// <summary>
/// Which folder may know which: a capability knows the platform, and of another capability only what its module file declares;
/// the platform knows no capability.
/// </summary>
internal static partial class DependencyRules
{
    private const string Root = "LinyingTalent.";
    private const string Platform = "Platform";

    /// <summary>The top folder that a type of the app stands in, or null for one that is not the app's.</summary>
    public static string? FolderOf(string fullName) =>
        fullName.StartsWith(Root, StringComparison.Ordinal) && fullName[Root.Length..].Split('.') is { Length: > 1 } parts ? parts[0] : null;

    /// <summary>The names of the types that a capability's module file declares: what it shows to the others.</summary>
    public static ISet<string> Shown(string moduleSource) =>
        TypeDeclaration().Matches(moduleSource).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>A sentence for each reference that crosses a border it must not cross.</summary>
    public static IEnumerable<string> Violations(IEnumerable<TypeDefinition> types, ISet<string> shown) =>
        from type in types
        let home = FolderOf(type.FullName)
        where home is not null
        from used in Code.TypesUsed(type).SelectMany(Code.Plain).DistinctBy(used => used.FullName)
        let other = FolderOf(used.FullName)
        where other is not null && other != home && other != Platform
        where home == Platform || !shown.Contains(used.Name.Split('`')[0])
        select home == Platform
            ? $"{type.FullName} is platform and knows the capability type {used.FullName}."
            : $"{type.FullName} knows {used.FullName}, which {other}Module.cs does not show.";

    [GeneratedRegex(@"\b(class|record struct|record|struct|interface|enum)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex TypeDeclaration();
}
