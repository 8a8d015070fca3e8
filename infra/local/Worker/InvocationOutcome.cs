using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>What a run returned so far; middleware reads and replaces it.</summary>
internal sealed class InvocationOutcome
{
    public object? Value { get; set; }

    public static InvocationOutcome Of(FunctionContext context) => context.Features.Get<InvocationOutcome>()
        ?? throw new InvalidOperationException("This context does not come from a running function.");
}
