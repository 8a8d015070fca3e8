using System.Globalization;
using System.Reflection;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.Platform.Web;

/// <summary>
/// Stands before every page: who asks, in which language, and whether the route is for them. Whoever may not have the page is
/// told that it does not exist. A failure is logged and answered with a page, never with its trace.
/// </summary>
internal sealed class VisitorMiddleware(Site site, Attendance attendance, ILogger<VisitorMiddleware> log) : IFunctionsWorkerMiddleware
{
    public const string LanguageCookie = "language";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        Visitor visitor = context.InstanceServices.GetRequiredService<Visitor>();
        await Recognise(visitor, http);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = visitor.Language;

        if (!Policies.Allows(context.FunctionDefinition, visitor.Person))
        {
            await PagesOf(context).Absent().ExecuteAsync(http);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            // The body was longer than the server takes, or broke off: what was typed has not arrived and cannot be shown again.
            await PagesOf(context).Error(new ErrorModel(bad.StatusCode)).ExecuteAsync(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            log.LogError(failure, "{Function} failed, reference {Reference}", context.FunctionDefinition.Name, context.InvocationId);
            await PagesOf(context).Error(new ErrorModel(StatusCodes.Status500InternalServerError, Reference: context.InvocationId)).ExecuteAsync(http);
        }
    }

    private static Pages PagesOf(FunctionContext context) => context.InstanceServices.GetRequiredService<Pages>();

    private async Task Recognise(Visitor visitor, HttpContext http)
    {
        HttpRequest request = http.Request;
        visitor.Language = Languages.Choose(request.Cookies[LanguageCookie], request.Headers.AcceptLanguage);
        visitor.Path = request.Path + request.QueryString;
        visitor.Session = SessionOf(http);
        if (site.SignsIn && request.Headers["X-MS-CLIENT-PRINCIPAL-ID"] is [{ Length: > 0 } account]) visitor.Person = await attendance.Find(account);
    }

    private string SessionOf(HttpContext http)
    {
        // The prefix makes browsers refuse the cookie from anyone but this host over TLS; on a plain local address they refuse it altogether.
        string name = site.IsSecure ? "__Host-session" : "session";
        if (http.Request.Cookies[name] is { Length: 43 } known) return known;
        string session = SecretToken.Create().Reveal();
        http.Response.Cookies.Append(name, session, new CookieOptions
        {
            HttpOnly = true,
            Secure = site.IsSecure,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            IsEssential = true,
        });
        return session;
    }
}

/// <summary>Reads the policy that each route declares.</summary>
internal static class Policies
{
    public static bool Allows(FunctionDefinition function, Staff? person)
    {
        MethodInfo method = MethodOf(function);
        if (method.IsDefined(typeof(AllowedToAnyoneAttribute))) return true;
        return person is not null && method.GetCustomAttribute<AllowedAttribute>() is { } allowed && person.Has([.. allowed.Roles]);
    }

    private static MethodInfo MethodOf(FunctionDefinition function)
    {
        int dot = function.EntryPoint.LastIndexOf('.');
        return typeof(Policies).Assembly.GetType(function.EntryPoint[..dot], throwOnError: true)!
            .GetMethod(function.EntryPoint[(dot + 1)..], BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)!;
    }
}
