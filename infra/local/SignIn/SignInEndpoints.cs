using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace LinyingTalent.LocalRuntime.SignIn;

/// <summary>
/// /.auth/login, /.auth/me and /.auth/logout as App Service gives them: at the OpenID Connect provider that is configured; else for demo
/// staff, in Development only, where anyone may choose anybody. Otherwise they do not exist.
/// </summary>
internal sealed class SignInEndpoints(
    IHostEnvironment environment, IConfiguration configuration, OpenIdEndpoints? provider, SessionCookie cookie)
{
    private readonly IReadOnlyList<DemoStaff> staff = DemoStaff.Read(configuration);

    public bool IsOn { get; } = provider is not null || environment.IsDevelopment();

    /// <summary>How people sign in, for the start's report.</summary>
    public string Description => provider is not null ? $"at {configuration["LocalRuntime:SignIn:Authority"]}"
        : IsOn ? "by choice among the demo staff at /.auth/login (Development)" : "off (no LocalRuntime:SignIn:Authority)";

    /// <summary>Tells the app who is signed in, in the headers that App Service uses.</summary>
    public void AddPrincipal(HttpRequest request)
    {
        if (!IsOn || cookie.Read(request) is not { } principal) return;
        request.Headers["X-MS-CLIENT-PRINCIPAL"] = principal.ToHeader();
        request.Headers["X-MS-CLIENT-PRINCIPAL-ID"] = principal.Id;
        request.Headers["X-MS-CLIENT-PRINCIPAL-NAME"] = principal.Id;
        request.Headers["X-MS-CLIENT-PRINCIPAL-IDP"] = principal.Provider;
    }

    public Task AnswerAsync(HttpContext http, PathString path)
    {
        http.Response.Headers.CacheControl = "no-store";
        string method = http.Request.Method;
        return path.Value switch
        {
            _ when !IsOn => Status(http, StatusCodes.Status404NotFound),
            "/login" or "/login/" + OpenIdSettings.Provider when provider is not null && HttpMethods.IsGet(method) =>
                provider.Leave(http, LocalPath(http.Request.Query["post_login_redirect_uri"])),
            "/login/" + OpenIdSettings.Provider + "/callback" when provider is not null && HttpMethods.IsGet(method) => provider.ComeBack(http),
            "/login" or "/login/" + ClientPrincipal.Demo when provider is null && HttpMethods.IsGet(method) => ShowAsync(http),
            "/login" or "/login/" + ClientPrincipal.Demo when provider is null && HttpMethods.IsPost(method) => ChooseAsync(http),
            "/me" when HttpMethods.IsGet(method) => MeAsync(http),
            "/logout" when HttpMethods.IsGet(method) => LogOut(http),
            "/logout/complete" when HttpMethods.IsGet(method) => Html(http, SignInPage.SignedOut()),
            _ => Status(http, StatusCodes.Status404NotFound),
        };
    }

    private Task ShowAsync(HttpContext http) =>
        Html(http, SignInPage.Choose(staff, LocalPath(http.Request.Query["post_login_redirect_uri"]), cookie.Read(http.Request)?.Id));

    private async Task ChooseAsync(HttpContext http)
    {
        // Another site must not sign a person in as somebody of its choice.
        string? origin = http.Request.Headers.Origin;
        bool isForeign = !string.IsNullOrEmpty(origin) && origin != $"{http.Request.Scheme}://{http.Request.Host}";
        if (isForeign || !http.Request.HasFormContentType)
        {
            await Status(http, isForeign ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest);
            return;
        }

        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (staff.FirstOrDefault(person => person.Id == form["id"]) is not { } chosen)
        {
            await Status(http, StatusCodes.Status400BadRequest);
            return;
        }

        cookie.Write(http.Response, chosen.Id, chosen.Name, ClientPrincipal.Demo);
        Redirect(http, LocalPath(form["post_login_redirect_uri"]));
    }

    private async Task MeAsync(HttpContext http)
    {
        if (cookie.Read(http.Request) is { } principal) await http.Response.WriteAsJsonAsync(principal.ToMe());
        else http.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    private async Task LogOut(HttpContext http)
    {
        cookie.Remove(http.Response);
        string? asked = http.Request.Query["post_logout_redirect_uri"];
        string target = string.IsNullOrEmpty(asked) ? "/.auth/logout/complete" : LocalPath(asked);
        // On a machine that several share, whoever signs out means the provider too.
        if (provider is not null && await provider.EndAddress(http, target) is { } end) http.Response.Redirect(end.AbsoluteUri);
        else Redirect(http, target);
    }

    // "//host" and "/\host" lead elsewhere in browsers; so may anything with a control character.
    private static string LocalPath(string? target) =>
        target is ['/', ..] && target.ElementAtOrDefault(1) is not ('/' or '\\') && !target.Any(char.IsControl) ? target : "/";

    private static void Redirect(HttpContext http, string target)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        // A header is ASCII; a path typed in Chinese is not.
        http.Response.Headers.Location = new Uri("http://localhost" + target).PathAndQuery;
    }

    private static Task Html(HttpContext http, string page)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(page);
    }

    private static Task Status(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
