namespace Microsoft.Azure.Functions.Worker;

/// <summary>One run of a function, from its trigger to its end.</summary>
public abstract class FunctionContext
{
    public abstract string InvocationId { get; }

    public abstract string FunctionId { get; }

    public abstract TraceContext TraceContext { get; }

    public abstract BindingContext BindingContext { get; }

    public abstract RetryContext RetryContext { get; }

    /// <summary>The services of this run: scoped ones live as long as the run.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    public abstract IDictionary<object, object> Items { get; set; }

    public abstract IInvocationFeatures Features { get; }

    /// <summary>Signalled when the caller has gone or the time to drain is over.</summary>
    public virtual CancellationToken CancellationToken => CancellationToken.None;
}
