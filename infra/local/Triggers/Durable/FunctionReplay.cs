using System.Reflection;
using LinyingTalent.LocalRuntime.Durable.Engine;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.LocalRuntime.Triggers.Durable;

/// <summary>
/// Runs a stored history against the orchestration functions of today's code, without a host: for tests over recorded histories,
/// which <see cref="DurableEngine.ExportHistoryAsync"/> or the option <c>--history</c> writes.
/// </summary>
internal static class FunctionReplay
{
    /// <param name="history">The history of one execution, ended or still waiting.</param>
    /// <param name="app">The assembly with the orchestrations; each must be a static method, as it has nothing to inject.</param>
    /// <returns>Null when the code still decides what the history says; else the sentence that says where it does not.</returns>
    public static string? FindMismatch(string history, Assembly app) => FindMismatch(history, app.GetTypes());

    /// <inheritdoc cref="FindMismatch(string, Assembly)"/>
    public static string? FindMismatch(string history, params Type[] types)
    {
        using ServiceProvider none = new ServiceCollection().BuildServiceProvider();
        var registry = new DurableTaskRegistry();
        foreach (Function function in FunctionScan.Find(types).Where(function => function.Trigger is OrchestrationTriggerAttribute))
        {
            OrchestrationFunction.Register(registry, function, input =>
                function.CallAsync(instance: null, Arguments.For(new RunContext(function, input, none, CancellationToken.None))));
        }

        return HistoryReplayer.FindMismatch(history, registry, none);
    }
}
