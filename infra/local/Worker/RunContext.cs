using System.Collections;
using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>A run of a function with what its trigger brought.</summary>
internal sealed class RunContext : FunctionContext
{
    public const string HttpContextKey = "HttpRequestContext";

    public RunContext(Function function, TriggerInput input, IServiceProvider services, CancellationToken cancellation)
    {
        (Function, Input, InstanceServices, CancellationToken) = (function, input, services, cancellation);
        BindingContext = new Bindings(input.Data);
        Features = new FeatureSet();
        Features.Set(new InvocationOutcome());
    }

    public Function Function { get; }

    public TriggerInput Input { get; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => Function.Id;

    public override FunctionDefinition FunctionDefinition => Function;

    public override BindingContext BindingContext { get; }

    public override TraceContext TraceContext { get; } = new Trace(Activity.Current);

    // As in the real worker: null unless the host itself retries the function, which this one never does.
    public override RetryContext RetryContext => null!;

    public override IServiceProvider InstanceServices { get; set; }

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; }

    public override CancellationToken CancellationToken { get; }

    private sealed class Bindings(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }

    private sealed class Trace(Activity? activity) : TraceContext
    {
        public override string TraceParent => activity?.Id ?? "";

        public override string TraceState => activity?.TraceStateString ?? "";
    }

    private sealed class FeatureSet : IInvocationFeatures
    {
        private readonly Dictionary<Type, object> features = [];

        public void Set<T>(T instance) => features[typeof(T)] = instance!;

        public T? Get<T>() => features.TryGetValue(typeof(T), out object? found) ? (T)found : default;

        public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => features.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
