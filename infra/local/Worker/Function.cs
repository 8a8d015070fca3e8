using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>A function that was found: its method, its trigger and its outputs.</summary>
internal sealed class Function : FunctionDefinition
{
    private readonly MethodInvoker invoker;
    private readonly Func<object?, Task<object?>> awaiter;

    public Function(string name, MethodInfo method, ParameterInfo triggerParameter, TriggerBindingAttribute trigger)
    {
        (Name, Method, TriggerParameter, Trigger) = (name, method, triggerParameter, trigger);
        (awaiter, ResultType) = MethodResult.Reader(method.ReturnType);
        invoker = MethodInvoker.Create(method);
        Arguments = [.. method.GetParameters()];
        Outputs = FunctionOutput.Of(method, ResultType);
        Parameters = [.. Arguments.Select(p => new FunctionParameter(p.Name!, p.ParameterType, p.HasDefaultValue, p.DefaultValue))];
        InputBindings = ImmutableDictionary<string, BindingMetadata>.Empty
            .Add(triggerParameter.Name!, new Binding(triggerParameter.Name!, KindOf(trigger), BindingDirection.In));
        OutputBindings = Outputs.ToImmutableDictionary(
            output => output.Name, BindingMetadata (output) => new Binding(output.Name, KindOf(output.Attribute), BindingDirection.Out));
    }

    public override string Name { get; }

    public override string Id => Name;

    public override string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";

    public override string PathToAssembly => Method.DeclaringType!.Assembly.Location;

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }

    public MethodInfo Method { get; }

    public ParameterInfo TriggerParameter { get; }

    public TriggerBindingAttribute Trigger { get; }

    public ImmutableArray<ParameterInfo> Arguments { get; }

    public ImmutableArray<FunctionOutput> Outputs { get; }

    /// <summary>What the method yields once awaited; <c>void</c> when nothing.</summary>
    public Type ResultType { get; }

    /// <summary>Calls the method and waits for its result.</summary>
    public Task<object?> CallAsync(object? instance, object?[] arguments) => awaiter(invoker.Invoke(instance, arguments));

    // HttpTriggerAttribute is "httpTrigger" in the host's metadata, QueueOutputAttribute is "queue", HttpResultAttribute "http".
    private static string KindOf(BindingAttribute attribute)
    {
        string name = attribute.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal)
            .Replace("Output", "", StringComparison.Ordinal).Replace("Result", "", StringComparison.Ordinal);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private sealed class Binding(string name, string type, BindingDirection direction) : BindingMetadata
    {
        public override string Name => name;

        public override string Type => type;

        public override BindingDirection Direction => direction;
    }
}
