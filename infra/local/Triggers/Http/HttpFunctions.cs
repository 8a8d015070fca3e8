using System.Collections.Immutable;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.Triggers.Http;

/// <summary>Answers a request with the function whose route matches.</summary>
internal sealed class HttpFunctions(HttpRoutes routes, FunctionRunner runner, Drain drain, ILogger<HttpFunctions> logger)
{
    public async Task AnswerAsync(HttpContext http)
    {
        if (HttpRoutes.IsHosts(http.Request.Path) || await routes.MatchAsync(http) is not { } function)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        try
        {
            await RunAsync(http, function);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            logger.LogInformation("{Function}: the caller has gone.", function.Name);
        }
        catch (Exception failure)
        {
            Fail(http, function, failure);
        }
    }

    private async Task RunAsync(HttpContext http, Function function)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, drain.Over);
        var input = new TriggerInput(_ => http.Request, DataOf(http.Request));
        var run = new RunContext(function, input, http.RequestServices, cancellation.Token);
        run.Items[RunContext.HttpContextKey] = http;
        object? result = await runner.RunAsync(run);
        switch (AnswerIn(function, result))
        {
            case IActionResult answer:
                await answer.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
                break;
            case IResult answer:
                await answer.ExecuteAsync(http);
                break;
        }
    }

    private static object? AnswerIn(Function function, object? result)
    {
        if (result is IActionResult or IResult) return result;
        return function.Outputs.FirstOrDefault(output => output.Attribute is HttpResultAttribute)?.Of(result);
    }

    // Route values win over the query, as on the real host.
    private static ImmutableDictionary<string, object?> DataOf(HttpRequest request) =>
        ImmutableDictionary.Create<string, object?>(StringComparer.OrdinalIgnoreCase)
            .SetItems(request.Query.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value.ToString())))
            .SetItems(request.RouteValues);

    private void Fail(HttpContext http, Function function, Exception failure)
    {
        int status = failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        if (status == StatusCodes.Status500InternalServerError) logger.LogError(failure, "The function {Function} failed.", function.Name);
        else logger.LogInformation("{Function}: the request was refused with {Status}: {Reason}", function.Name, status, failure.Message);
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        // Headers that middleware set (security headers) stay; those of the answer that failed must not describe an empty body.
        http.Response.StatusCode = status;
        foreach (string header in http.Response.Headers.Keys.Where(name => name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
            && !name.StartsWith("Content-Security", StringComparison.OrdinalIgnoreCase)).ToArray()) http.Response.Headers.Remove(header);
    }
}
