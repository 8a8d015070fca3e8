using System.Collections.Immutable;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Triggers.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>The app's functions, in the order of their names.</summary>
internal sealed record FunctionSet(ImmutableArray<Function> All)
{
    /// <exception cref="StartupException">A function that this runtime, or the real one, does not serve.</exception>
    public static FunctionSet Find(IEnumerable<Type> types, bool aspNetCore)
    {
        var set = new FunctionSet(FunctionScan.Find(types));
        foreach (Function function in set.All) Check(function, aspNetCore);
        return set;
    }

    /// <summary>Whether any function runs in the durable engine or talks to it.</summary>
    public bool NeedsEngine => All.Any(function => function.Trigger is OrchestrationTriggerAttribute or ActivityTriggerAttribute
        || function.Arguments.Any(p => p.IsDefined(typeof(DurableClientAttribute), inherit: false)));

    public IEnumerable<Function> Of<TTrigger>()
        where TTrigger : TriggerBindingAttribute => All.Where(function => function.Trigger is TTrigger);

    private static void Check(Function function, bool aspNetCore)
    {
        switch (function.Trigger)
        {
            case HttpTriggerAttribute:
                HttpRules.Check(function, aspNetCore);
                break;
            case TimerTriggerAttribute:
                RequireType(function, typeof(TimerInfo));
                break;
            case OrchestrationTriggerAttribute:
                RequireType(function, typeof(TaskOrchestrationContext));
                break;
            case QueueTriggerAttribute or ActivityTriggerAttribute:
                break;
            default:
                throw new StartupException($"The function '{function.Name}' has a {function.Trigger.GetType().Name}, which this runtime does not serve. "
                    + "It serves HTTP, timer, queue, orchestration and activity triggers.");
        }

        foreach (FunctionOutput output in function.Outputs.Where(output => output.Attribute is not (QueueOutputAttribute or HttpResultAttribute)))
            throw new StartupException($"The function '{function.Name}' has a {output.Attribute.GetType().Name}, which this runtime does not serve. It serves [QueueOutput] and [HttpResult].");
        if (function.Arguments.Any(p => p.IsDefined(typeof(DurableClientAttribute), inherit: false) && p.ParameterType != typeof(DurableTaskClient)))
            throw new StartupException($"The function '{function.Name}' has [DurableClient] on a parameter that is no DurableTaskClient.");
    }

    private static void RequireType(Function function, Type type)
    {
        if (function.TriggerParameter.ParameterType != type)
            throw new StartupException($"The function '{function.Name}' has its trigger on a {function.TriggerParameter.ParameterType.Name}. It must be a {type.Name}.");
    }
}
