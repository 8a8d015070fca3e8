using LinyingTalent.LocalRuntime.Worker;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What middleware can read and change of a run.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new Result(InvocationOutcome.Of(context));
    }

    /// <exception cref="InvalidOperationException">The function returned something else than a <typeparamref name="T"/>.</exception>
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        InvocationOutcome outcome = InvocationOutcome.Of(context);
        return outcome.Value is T
            ? new Result<T>(outcome)
            : throw new InvalidOperationException($"{context.FunctionDefinition.Name} returned {outcome.Value?.GetType().Name ?? "nothing"}, not {typeof(T).Name}.");
    }

    private sealed class Result(InvocationOutcome outcome) : InvocationResult
    {
        public override object? Value { get => outcome.Value; set => outcome.Value = value; }
    }

    private sealed class Result<T>(InvocationOutcome outcome) : InvocationResult<T>
    {
        public override T? Value { get => (T?)outcome.Value; set => outcome.Value = value; }
    }
}
