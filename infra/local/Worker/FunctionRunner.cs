using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.LocalRuntime.Worker;

/// <summary>Runs functions inside the app's middleware, each run in a scope of its own.</summary>
internal sealed class FunctionRunner(IServiceScopeFactory scopes, Middleware middleware, OutputSender outputs, Drain drain)
{
    private readonly FunctionExecutionDelegate pipeline = middleware.Around(context => CallAsync((RunContext)context));

    /// <summary>Runs a function and returns its result, after its outputs were sent. Failures of the function come through.</summary>
    public async Task<object?> RunAsync(Function function, TriggerInput input, CancellationToken cancellation = default)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, drain.Over);
        var run = new RunContext(function, input, scope.ServiceProvider, linked.Token);
        return await RunAsync(run);
    }

    /// <summary>The same for a trigger that needs the run itself, to answer within its scope.</summary>
    public async Task<object?> RunAsync(RunContext run)
    {
        await pipeline(run);
        object? result = InvocationOutcome.Of(run).Value;
        await outputs.SendAsync(run.Function, result, run.CancellationToken);
        return result;
    }

    private static async Task CallAsync(RunContext run)
    {
        Function function = run.Function;
        object? instance = function.Method.IsStatic
            ? null
            : ActivatorUtilities.CreateInstance(run.InstanceServices, function.Method.DeclaringType!);
        try
        {
            InvocationOutcome.Of(run).Value = await function.CallAsync(instance, Arguments.For(run));
        }
        finally
        {
            if (instance is IAsyncDisposable asynchronous) await asynchronous.DisposeAsync();
            else (instance as IDisposable)?.Dispose();
        }
    }
}
