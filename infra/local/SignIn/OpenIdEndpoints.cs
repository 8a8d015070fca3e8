using System.Security.Cryptography;
using System.Text;
using LinyingTalent.LocalRuntime.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.LocalRuntime.SignIn;

/// <summary>The way to an OpenID Connect provider and back, below /.auth.</summary>
internal sealed class OpenIdEndpoints(OpenIdFlow flow, Database database, SessionCookie session, ILogger log)
{
    // Whoever takes longer begins again.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly SignedCookie<OpenIdAttempt> attempt = new(database, "AppServiceAuthAttempt", "/.auth");

    public async Task Leave(HttpContext http, string target)
    {
        OpenIdAttempt begun = OpenIdFlow.Begin(target);
        try
        {
            Uri address = await flow.Address(begun, http.RequestAborted);
            attempt.Write(http.Response, begun, Patience);
            http.Response.Redirect(address.AbsoluteUri);
        }
        catch (OpenIdException failure)
        {
            await Fail(http, failure.Message, StatusCodes.Status502BadGateway);
        }
    }

    public async Task ComeBack(HttpContext http)
    {
        IQueryCollection query = http.Request.Query;
        OpenIdAttempt? begun = attempt.Read(http.Request);
        attempt.Remove(http.Response);
        if (begun is null || !Same(begun.State, query["state"].ToString()))
        {
            // From another browser, from long ago, or from somebody who wants this person signed in as somebody else.
            await Fail(http, "A sign-in came back that was not begun here.", StatusCodes.Status400BadRequest);
            return;
        }

        if (query["code"].ToString() is not { Length: > 0 } code)
        {
            await Fail(http, "The provider sent the person back without a code.", StatusCodes.Status403Forbidden);
            return;
        }

        try
        {
            OpenIdAccount account = await flow.Complete(begun, code, http.RequestAborted);
            session.Write(http.Response, account.Id, account.Name, OpenIdSettings.Provider);
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = begun.Target;
        }
        catch (OpenIdException failure)
        {
            await Fail(http, failure.Message, StatusCodes.Status403Forbidden);
        }
    }

    /// <summary>Where the person signs out of the provider too; null where it has no such place, or does not answer.</summary>
    public async Task<Uri?> EndAddress(HttpContext http, string backTo)
    {
        try
        {
            return await flow.EndAddress(backTo, http.RequestAborted);
        }
        catch (OpenIdException failure)
        {
            log.LogWarning("Signed out here only. {Reason}", failure.Message);
            return null;
        }
    }

    private Task Fail(HttpContext http, string reason, int status)
    {
        log.LogWarning("A sign-in failed. {Reason}", reason);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(SignInPage.Failed());
    }

    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
