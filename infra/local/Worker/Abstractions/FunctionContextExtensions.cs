using LinyingTalent.LocalRuntime.Worker;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The way from a run to ASP.NET Core.</summary>
public static class FunctionContextExtensions
{
    /// <summary>The request being answered, or null when the function has no HTTP trigger.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(RunContext.HttpContextKey, out object? found) ? found as HttpContext : null;
    }
}
