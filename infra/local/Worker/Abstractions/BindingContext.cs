namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger knows by name: route values, query values, a message's properties.</summary>
public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
