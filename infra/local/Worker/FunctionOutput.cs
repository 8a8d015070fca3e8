using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>Where a part of a function's result goes: the whole of it, or one property.</summary>
internal sealed record FunctionOutput(string Name, OutputBindingAttribute Attribute, PropertyInfo? Property)
{
    public static ImmutableArray<FunctionOutput> Of(MethodInfo method, Type resultType) =>
    [
        .. method.GetCustomAttributes<OutputBindingAttribute>().Select(attribute => new FunctionOutput("$return", attribute, null)),
        .. resultType.GetProperties().SelectMany(property => property.GetCustomAttributes<OutputBindingAttribute>()
            .Select(attribute => new FunctionOutput(property.Name, attribute, property))),
    ];

    /// <summary>This output's part of what the function returned, or null when middleware put something else in its place.</summary>
    public object? Of(object? result)
    {
        if (Property is null) return result;
        return Property.DeclaringType!.IsInstanceOfType(result) ? Property.GetValue(result) : null;
    }
}
