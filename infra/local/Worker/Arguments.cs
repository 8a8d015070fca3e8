using System.ComponentModel;
using System.Reflection;
using LinyingTalent.LocalRuntime.Durable.Engine;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>The values of a method's parameters: the trigger's own, those of the platform by type, the others by name.</summary>
internal static class Arguments
{
    public static object?[] For(RunContext run) => [.. run.Function.Arguments.Select(parameter => ValueOf(parameter, run))];

    private static object? ValueOf(ParameterInfo parameter, RunContext run)
    {
        Type type = parameter.ParameterType;
        if (parameter == run.Function.TriggerParameter) return run.Input.Value(type);
        if (type == typeof(FunctionContext)) return run;
        if (type == typeof(CancellationToken)) return run.CancellationToken;
        if (type == typeof(HttpRequest)) return run.GetHttpContext()?.Request;
        if (parameter.IsDefined(typeof(DurableClientAttribute))) return run.InstanceServices.GetRequiredService<DurableEngine>().Client;

        object? named = run.Input.Data.GetValueOrDefault(parameter.Name!);
        if (named is not null) return Convert(named, type, parameter, run.Function);
        if (parameter.HasDefaultValue) return parameter.DefaultValue;
        if (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null) return null;
        throw new InvalidOperationException($"{run.Function.Name} asks for a value '{parameter.Name}', which this call does not have. "
            + "Name the parameter as the route does, or make it nullable.");
    }

    private static object? Convert(object value, Type type, ParameterInfo parameter, Function function)
    {
        if (type.IsInstanceOfType(value)) return value;
        try
        {
            string text = System.Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or NotSupportedException or InvalidCastException)
        {
            throw new InvalidOperationException(
                $"{function.Name}: the value of '{parameter.Name}' is no {type.Name}. A route constraint would have refused it.", failure);
        }
    }
}
