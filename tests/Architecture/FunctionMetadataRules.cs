using System.Reflection;
using System.Text.RegularExpressions;
using Azure.Storage.Queues.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.Tests.Architecture;

/// <summary>What the real SDK and host demand of functions, and tell only at publish or at the start: a sentence for each fault.</summary>
internal static partial class FunctionMetadataRules
{
    // Paths below these are the host's own.
    private static readonly string[] Reserved = ["admin", "runtime"];

    public static IReadOnlyList<DeclaredFunction> Of(IEnumerable<Type> types) =>
    [
        .. from type in types
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           select new DeclaredFunction(function.Name, method),
    ];

    public static IEnumerable<string> Faults(IReadOnlyList<DeclaredFunction> functions) =>
        functions.SelectMany(FaultsOf).Concat(Twice(functions)).Concat(Clashing(functions));

    private static IEnumerable<string> FaultsOf(DeclaredFunction function)
    {
        // As the generated metadata name the bindings, and the host's FunctionDescriptorProvider takes them: without _ even.
        foreach (ParameterInfo parameter in function.Method.GetParameters())
            if (IsBinding(parameter) && !BindingName().IsMatch(parameter.Name!)) yield return $"{function.Name} calls a binding '{parameter.Name}': the host takes letters and digits, a letter first.";
        if (function.Name.Equals("host", StringComparison.OrdinalIgnoreCase)) yield return $"{function.Name} is the host's own name.";
        if (!Name().IsMatch(function.Name)) yield return $"{function.Name} has a name the host refuses: a letter, then letters, digits, _ and -, 128 in all.";
        if (!function.Method.IsPublic) yield return $"{function.Name} is not public: the SDK does not see it.";
        if (function.Method.DeclaringType!.IsNested) yield return $"{function.Name} stands in a nested type: the SDK does not see it.";
        if (function.Method.IsGenericMethod || function.Method.DeclaringType.IsGenericType) yield return $"{function.Name} is generic.";
        if (function.Triggers.Count != 1) yield return $"{function.Name} has {function.Triggers.Count} triggers instead of one.";
        foreach (ParameterInfo parameter in function.Method.GetParameters())
            if (!Binds(parameter)) yield return $"{function.Name} binds '{parameter.Name}' to {parameter.ParameterType.Name}, which its trigger does not give.";
        if (function.Route is { } route)
        {
            if (Reserved.Any(path => route.Split('/')[0].StartsWith(path, StringComparison.OrdinalIgnoreCase))) yield return $"{function.Name} takes a path of the host's own: {route}.";
            if (route.StartsWith('/') || route.Length == 0) yield return $"{function.Name} has the route '{route}': the host wants one without a leading slash.";
        }
    }

    private static bool Binds(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        return parameter.GetCustomAttributes().Select(attribute => attribute switch
        {
            HttpTriggerAttribute => type == typeof(HttpRequest),
            TimerTriggerAttribute => type == typeof(TimerInfo),
            QueueTriggerAttribute => type == typeof(QueueMessage) || type == typeof(BinaryData) || IsData(type),
            OrchestrationTriggerAttribute => type == typeof(TaskOrchestrationContext),
            DurableClientAttribute => type == typeof(DurableTaskClient),
            ActivityTriggerAttribute => IsData(type),
            _ => (bool?)null,
        }).FirstOrDefault(bound => bound is not null)
            // Without an attribute: the route's values, the orchestration's input, the invocation's own.
            ?? (type == typeof(CancellationToken) || type == typeof(FunctionContext) || IsData(type));
    }

    private static bool IsBinding(ParameterInfo parameter) => parameter.GetCustomAttributes().Any(attribute =>
        attribute is HttpTriggerAttribute or TimerTriggerAttribute or QueueTriggerAttribute or OrchestrationTriggerAttribute or ActivityTriggerAttribute or DurableClientAttribute);

    // What travels as JSON or as text: no interface, no service.
    private static bool IsData(Type type) => type == typeof(string) || type.IsValueType || (type.IsClass && !type.IsAbstract && type.Namespace?.StartsWith("LinyingTalent", StringComparison.Ordinal) == true);

    private static IEnumerable<string> Twice(IReadOnlyList<DeclaredFunction> functions) =>
        functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Where(name => name.Count() > 1).Select(name => $"{name.Key} is the name of {name.Count()} functions.");

    private static IEnumerable<string> Clashing(IReadOnlyList<DeclaredFunction> functions) =>
        from function in functions
        where function.Route is not null
        from method in function.HttpMethods
        group function by $"{method.ToUpperInvariant()} {Parameter().Replace(function.Route!, "{}").ToUpperInvariant()}" into same
        where same.Count() > 1
        select $"{string.Join(" and ", same.Select(function => function.Name).Order(StringComparer.Ordinal))} both answer {same.Key}.";

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,127}$")]
    private static partial Regex Name();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{0,127}$")]
    private static partial Regex BindingName();

    [GeneratedRegex(@"\{[^*}][^}]*\}")]
    private static partial Regex Parameter();
}

internal sealed record DeclaredFunction(string Name, MethodInfo Method)
{
    private static readonly Type[] Kinds =
        [typeof(HttpTriggerAttribute), typeof(TimerTriggerAttribute), typeof(QueueTriggerAttribute), typeof(OrchestrationTriggerAttribute), typeof(ActivityTriggerAttribute)];

    public IReadOnlyList<Attribute> Triggers { get; } =
        [.. Method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes()).Where(attribute => Kinds.Contains(attribute.GetType()))];

    private HttpTriggerAttribute? Http => Triggers.OfType<HttpTriggerAttribute>().FirstOrDefault();

    /// <summary>Null for a function that HTTP does not trigger.</summary>
    public string? Route => Http is { } http ? http.Route ?? Name : null;

    public IReadOnlyList<string> HttpMethods => Http?.Methods ?? [];
}
