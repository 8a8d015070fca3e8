using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.LocalRuntime.Triggers.Http;

/// <summary>
/// The routes of the HTTP functions. As on the real host the first that matches wins, in the order of the functions' names,
/// whatever is more precise; a method that a route does not list is no match (404, not 405).
/// </summary>
internal sealed class HttpRoutes
{
    private static readonly string[] HostPaths = ["admin", "runtime"];

    private readonly RouteCollection routes = new();

    /// <exception cref="StartupException">A wrong template, a path of the host's, or two functions with one route and method.</exception>
    public HttpRoutes(FunctionSet functions, string prefix, IInlineConstraintResolver constraints)
    {
        prefix = prefix.Trim('/');
        foreach (Function function in functions.Of<HttpTriggerAttribute>()) Add(function, prefix, constraints);
        RefuseTwins();
    }

    public List<HttpRoute> All { get; } = [];

    /// <summary>The paths that the real host keeps for itself, so that no catch-all ever gets them.</summary>
    public static bool IsHosts(PathString path) => HostPaths.Any(reserved => path.StartsWithSegments("/" + reserved));

    public async Task<Function?> MatchAsync(HttpContext context)
    {
        var match = new RouteContext(context);
        await routes.RouteAsync(match);
        if (match.Handler?.Target is not Target target) return null;
        context.Request.RouteValues = match.RouteData.Values;
        return target.Function;
    }

    private void Add(Function function, string prefix, IInlineConstraintResolver constraints)
    {
        var trigger = (HttpTriggerAttribute)function.Trigger;
        string own = string.IsNullOrEmpty(trigger.Route) ? function.Name : trigger.Route.TrimStart('/');
        string template = prefix.Length == 0 ? own : $"{prefix}/{own}";
        if (HostPaths.Any(reserved => template.Equals(reserved, StringComparison.OrdinalIgnoreCase)
            || template.StartsWith(reserved + "/", StringComparison.OrdinalIgnoreCase)))
        {
            throw new StartupException($"The function '{function.Name}' has the route '{template}'. Paths that begin with 'admin' or 'runtime' "
                + "belong to the Functions host; choose another.");
        }

        var methods = new RouteValueDictionary();
        if (trigger.Methods is { Length: > 0 }) methods["httpMethod"] = new HttpMethodRouteConstraint(trigger.Methods);
        try
        {
            routes.Add(new Route(new Target(function), function.Name, template, [], methods!, [], constraints));
        }
        catch (RouteCreationException failure)
        {
            throw new StartupException($"The function '{function.Name}' has the route '{template}', which cannot be read: "
                + $"{(failure.InnerException ?? failure).Message}", failure);
        }

        All.Add(new HttpRoute(function, template, trigger.Methods is { Length: > 0 } ? trigger.Methods : null));
    }

    private void RefuseTwins()
    {
        foreach (HttpRoute route in All)
        {
            HttpRoute? twin = All.Find(other => other != route && other.HasShapeOf(route));
            if (twin is not null)
            {
                throw new StartupException($"The functions '{route.Function.Name}' and '{twin.Function.Name}' both answer {twin.Methods?[0] ?? route.Methods?[0] ?? "every method of"} "
                    + $"/{route.Template}. The second would never run; change a route or its methods.");
            }
        }
    }

    private sealed class Target(Function function) : IRouter
    {
        public Function Function => function;

        public VirtualPathData? GetVirtualPath(VirtualPathContext context) => null;

        public Task RouteAsync(RouteContext context)
        {
            context.Handler = Handle;
            return Task.CompletedTask;
        }

        // Only marks the match: the handler's target is this object.
        private Task Handle(HttpContext context) => Task.CompletedTask;
    }
}
