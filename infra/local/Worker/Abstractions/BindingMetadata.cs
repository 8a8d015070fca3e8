namespace Microsoft.Azure.Functions.Worker;

/// <summary>A binding of a function: its trigger, or an input or output.</summary>
public abstract class BindingMetadata
{
    public abstract string Name { get; }

    /// <summary>The kind as host metadata names it: <c>httpTrigger</c>, <c>queue</c>, …</summary>
    public abstract string Type { get; }

    public abstract BindingDirection Direction { get; }
}

/// <summary>Which way a binding's data flows.</summary>
public enum BindingDirection
{
    In = 0,
    Out = 1,
}
