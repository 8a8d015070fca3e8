using LinyingTalent.LocalRuntime.Durable.Engine;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LinyingTalent.LocalRuntime.Triggers.Durable;

/// <summary>Gives the engine the orchestration and activity functions.</summary>
internal static class DurableFunctions
{
    private const string Section = "extensions:durableTask:";

    public static void AddDurableFunctions(this IServiceCollection services, FunctionSet functions, HostSettings host)
    {
        var defaults = new DurableOptions();
        services.AddSingleton(defaults with
        {
            HubName = host.Text(Section + "hubName", defaults.HubName),
            DefaultVersion = host.Text(Section + "defaultVersion", defaults.DefaultVersion),
            MaxConcurrentActivities = host.Number(Section + "maxConcurrentActivityFunctions", defaults.MaxConcurrentActivities, 1, 10_000),
            MaxConcurrentTurns = host.Number(Section + "maxConcurrentOrchestratorFunctions", defaults.MaxConcurrentTurns, 1, 10_000),
        });
        services.AddDurableTaskWorker();
        // Through options, because the runner comes from the container: the engine's registry is read after it is built.
        services.AddOptions<DurableTaskRegistry>().Configure<FunctionRunner>((registry, runner) => Register(registry, functions, runner));
    }

    private static void Register(DurableTaskRegistry registry, FunctionSet functions, FunctionRunner runner)
    {
        foreach (Function function in functions.Of<OrchestrationTriggerAttribute>())
            OrchestrationFunction.Register(registry, function, input => runner.RunAsync(function, input));

        foreach (Function function in functions.Of<ActivityTriggerAttribute>())
        {
            string? name = ((ActivityTriggerAttribute)function.Trigger).Activity;
            registry.AddActivity(new TaskName(name ?? function.Name), new ActivityFunction(function, runner));
        }
    }
}
