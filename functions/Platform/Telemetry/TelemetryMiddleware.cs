using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace LinyingTalent.Platform.Telemetry;

/// <summary>A span and a measurement around each function, but for orchestrations: those are replayed, and tell nothing by how long they take.</summary>
internal sealed class TelemetryMiddleware : IFunctionsWorkerMiddleware
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["httpTrigger"] = "http",
        ["activityTrigger"] = "activity",
        ["queueTrigger"] = "queue",
        ["timerTrigger"] = "timer",
    };

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (KindOf(context.FunctionDefinition) is not { } kind)
        {
            await next(context);
            return;
        }

        string name = context.FunctionDefinition.Name;
        using Activity? span = Traces.Source.StartActivity(name, kind == "http" ? ActivityKind.Server : kind == "queue" ? ActivityKind.Consumer : ActivityKind.Internal);
        span?.SetTag("linying.kind", kind);
        long began = Stopwatch.GetTimestamp();
        bool failed = true;
        try
        {
            await next(context);
            failed = false;
        }
        finally
        {
            // The failure's type and message are in the log, under the same span; a message may hold what somebody typed.
            if (failed) span?.SetStatus(ActivityStatusCode.Error);
            Measures.Ran(name, kind, Stopwatch.GetElapsedTime(began), failed);
        }
    }

    private static string? KindOf(FunctionDefinition function) => function.InputBindings.Values.Select(binding => Kinds.GetValueOrDefault(binding.Type)).FirstOrDefault(kind => kind is not null);
}
