using System.Reflection;
using LinyingTalent.Platform.Identity;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Tests.Architecture;

/// <summary>
/// What holds for every HTTP function. The real host tries routes in the order of the functions' names, whatever is more precise:
/// who answers with a parameter where another has a word must come after it.
/// </summary>
internal static class RouteRules
{
    public static IEnumerable<RoutedFunction> Of(IEnumerable<Type> types) =>
        from type in types
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(found => found is not null)
        where function is not null && trigger is not null
        select new RoutedFunction(function.Name, trigger.Route ?? function.Name, trigger.Methods ?? [], method);

    /// <summary>A sentence for each function that does not say, or says twice, who may call it.</summary>
    public static IEnumerable<string> WithoutPolicy(IEnumerable<RoutedFunction> functions)
    {
        foreach (RoutedFunction function in functions)
        {
            var allowed = function.Method.GetCustomAttribute<AllowedAttribute>();
            bool toAnyone = function.Method.IsDefined(typeof(AllowedToAnyoneAttribute));
            if (allowed is null == !toAnyone) yield return $"{function.Name} needs [Allowed] or [AllowedToAnyone], and one of them only.";
            else if (allowed is { Roles.Count: 0 }) yield return $"{function.Name} is allowed to no role.";
        }
    }

    /// <summary>A sentence for each function that would never be reached, or not on all its paths.</summary>
    public static IEnumerable<string> Hidden(IReadOnlyCollection<RoutedFunction> functions) =>
        from wide in functions
        from narrow in functions
        where Covers(wide.Segments, narrow.Segments) && SharesAMethod(wide, narrow)
        where string.Compare(wide.Name, narrow.Name, StringComparison.OrdinalIgnoreCase) < 0
        select $"{wide.Name} ({wide.Route}) sorts before {narrow.Name} ({narrow.Route}) and takes its requests.";

    private static bool SharesAMethod(RoutedFunction one, RoutedFunction other) =>
        one.Methods.Count == 0 || other.Methods.Count == 0 || one.Methods.Intersect(other.Methods, StringComparer.OrdinalIgnoreCase).Any();

    // Whether each path of the narrow route is one of the wide route too, and not the other way round.
    private static bool Covers(ReadOnlySpan<string> wide, ReadOnlySpan<string> narrow, bool isWider = false)
    {
        if (wide is [['{', '*', ..]]) return isWider || narrow is not [['{', '*', ..]];
        if (wide.IsEmpty || narrow.IsEmpty) return isWider && wide.IsEmpty && narrow.IsEmpty;
        bool widens = wide[0].StartsWith('{') && !narrow[0].StartsWith('{');
        bool same = wide[0].StartsWith('{') == narrow[0].StartsWith('{') && (wide[0].StartsWith('{') || wide[0].Equals(narrow[0], StringComparison.OrdinalIgnoreCase));
        return (widens || same) && Covers(wide[1..], narrow[1..], isWider || widens);
    }
}

/// <summary>An HTTP function; no methods means all.</summary>
internal sealed record RoutedFunction(string Name, string Route, IReadOnlyCollection<string> Methods, MethodInfo Method)
{
    public string[] Segments { get; } = Route.Split('/');
}
