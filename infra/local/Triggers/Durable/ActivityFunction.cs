using System.Collections.Immutable;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.DurableTask;

namespace LinyingTalent.LocalRuntime.Triggers.Durable;

/// <summary>An activity function as the engine runs it; a parameter <c>instanceId</c> gets the caller's.</summary>
internal sealed class ActivityFunction(Function function, FunctionRunner runner) : ITaskActivity
{
    public Type InputType => function.TriggerParameter.ParameterType == typeof(TaskActivityContext)
        ? typeof(object)
        : function.TriggerParameter.ParameterType;

    public Type OutputType => function.ResultType == typeof(void) ? typeof(object) : function.ResultType;

    public Task<object?> RunAsync(TaskActivityContext context, object? input)
    {
        var data = ImmutableDictionary.Create<string, object?>(StringComparer.OrdinalIgnoreCase).Add("instanceId", context.InstanceId);
        return runner.RunAsync(function, new TriggerInput(type => type == typeof(TaskActivityContext) ? context : input, data));
    }
}
