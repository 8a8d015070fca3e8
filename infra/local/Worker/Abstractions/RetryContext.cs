namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which retry of a function this run is, for functions with a retry attribute.</summary>
public abstract class RetryContext
{
    public abstract int RetryCount { get; }

    public abstract int MaxRetryCount { get; }
}
