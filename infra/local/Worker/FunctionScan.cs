using System.Collections.Immutable;
using System.Reflection;
using LinyingTalent.LocalRuntime.Data;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>Finds the functions: public methods with [Function] and one trigger.</summary>
internal static class FunctionScan
{
    private const BindingFlags AnyMethod =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The functions in the order in which the real host matches their routes: by name, without case.</summary>
    /// <exception cref="StartupException">A declaration that the real SDK or host refuses.</exception>
    public static ImmutableArray<Function> Find(IEnumerable<Type> types)
    {
        Function[] functions = [.. types.SelectMany(type => type.GetMethods(AnyMethod)).SelectMany(Read)];
        IGrouping<string, Function>? twice = functions.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new StartupException($"Two functions are named '{twice.Key}': {string.Join(" and ", twice.Select(f => f.EntryPoint))}. "
                + "Names differ by more than case; rename one.");
        }

        return [.. functions.OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<Function> Read(MethodInfo method)
    {
        if (method.GetCustomAttribute<FunctionAttribute>() is not { } declared) yield break;
        string place = $"{method.DeclaringType!.FullName}.{method.Name}";
        if (!IsName(declared.Name))
        {
            throw new StartupException($"'{declared.Name}' ({place}) is no name for a function: it must begin with a letter, "
                + "hold only letters, digits, '_' and '-', at most 128 of them, and not be 'host'.");
        }

        if (!method.IsPublic) throw new StartupException($"The function '{declared.Name}' ({place}) is not public. Make the method public.");
        if (method.ContainsGenericParameters || method.DeclaringType.ContainsGenericParameters)
            throw new StartupException($"The function '{declared.Name}' ({place}) is generic. A function's method and class have no type parameters.");

        var triggers = method.GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributes<TriggerBindingAttribute>().Select(trigger => (parameter, trigger))).ToArray();
        if (triggers.Length != 1)
        {
            throw new StartupException($"The function '{declared.Name}' ({place}) has {triggers.Length} triggers. "
                + "Give exactly one parameter a trigger attribute.");
        }

        yield return new Function(declared.Name, method, triggers[0].parameter, triggers[0].trigger);
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 128
        && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
        && !name.Equals("host", StringComparison.OrdinalIgnoreCase);
}
