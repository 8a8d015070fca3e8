using LinyingTalent.LocalRuntime.Data;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.LocalRuntime.SignIn;

/// <summary>Who is signed in, in a signed cookie.</summary>
internal sealed class SessionCookie(Database database, TimeProvider time)
{
    public const string Name = "AppServiceAuthSession";

    /// <summary>As App Service: eight hours.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private readonly SignedCookie<ClientPrincipal> cookie = new(database, Name, "/");

    public void Write(HttpResponse response, string id, string name, string provider) =>
        cookie.Write(response, new ClientPrincipal(id, name, time.GetUtcNow() + Lifetime, provider));

    public void Remove(HttpResponse response) => cookie.Remove(response);

    /// <summary>Who is signed in, or null: no cookie, a forged or an expired one.</summary>
    public ClientPrincipal? Read(HttpRequest request) => cookie.Read(request) is { } principal && principal.ExpiresOn > time.GetUtcNow() ? principal : null;
}
