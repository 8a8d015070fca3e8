namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Runs around every function, of whatever trigger, orchestrations and activities included.</summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}

/// <summary>The rest of the pipeline.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
