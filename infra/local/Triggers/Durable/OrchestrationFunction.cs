using System.Collections.Immutable;
using System.Reflection;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace LinyingTalent.LocalRuntime.Triggers.Durable;

/// <summary>An orchestration function as the engine runs it. The first parameter that is none of the platform's takes the input.</summary>
internal sealed class OrchestrationFunction(Function function, Func<TriggerInput, Task<object?>> run) : ITaskOrchestrator
{
    private readonly ParameterInfo? input = function.Arguments.FirstOrDefault(parameter => parameter != function.TriggerParameter
        && parameter.ParameterType != typeof(FunctionContext) && parameter.ParameterType != typeof(CancellationToken));

    public Type InputType => input?.ParameterType ?? typeof(object);

    public Type OutputType => function.ResultType == typeof(void) ? typeof(object) : function.ResultType;

    public static void Register(DurableTaskRegistry registry, Function function, Func<TriggerInput, Task<object?>> run)
    {
        string name = ((OrchestrationTriggerAttribute)function.Trigger).Orchestration ?? function.Name;
        registry.AddOrchestrator(new TaskName(name), new OrchestrationFunction(function, run));
    }

    public Task<object?> RunAsync(TaskOrchestrationContext context, object? input)
    {
        IReadOnlyDictionary<string, object?> data = this.input is null
            ? TriggerInput.NoData
            : ImmutableDictionary<string, object?>.Empty.Add(this.input.Name!, input);
        return run(new TriggerInput(_ => context, data));
    }
}
