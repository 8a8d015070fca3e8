using System.Collections.Immutable;
using System.Reflection;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace LinyingTalent.LocalRuntime.Triggers.Durable;

/// <summary>An orchestration function as the engine runs it. The first parameter that is none of the platform's takes the input.</summary>
internal sealed class OrchestrationFunction(Function function, FunctionRunner runner) : ITaskOrchestrator
{
    private readonly ParameterInfo? input = function.Arguments.FirstOrDefault(parameter => parameter != function.TriggerParameter
        && parameter.ParameterType != typeof(FunctionContext) && parameter.ParameterType != typeof(CancellationToken));

    public Type InputType => input?.ParameterType ?? typeof(object);

    public Type OutputType => function.ResultType == typeof(void) ? typeof(object) : function.ResultType;

    public Task<object?> RunAsync(TaskOrchestrationContext context, object? input)
    {
        IReadOnlyDictionary<string, object?> data = this.input is null
            ? TriggerInput.NoData
            : ImmutableDictionary<string, object?>.Empty.Add(this.input.Name!, input);
        return runner.RunAsync(function, new TriggerInput(_ => context, data));
    }
}
