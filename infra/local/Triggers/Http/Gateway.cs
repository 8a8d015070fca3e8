using LinyingTalent.LocalRuntime.SignIn;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.LocalRuntime.Triggers.Http;

/// <summary>What stands before the functions on Azure: App Service drops forged headers and signs people in.</summary>
internal sealed class Gateway(SignInEndpoints signIn, HttpFunctions functions)
{
    public async Task AnswerAsync(HttpContext http)
    {
        foreach (string forged in http.Request.Headers.Keys.Where(IsPlatforms).ToArray()) http.Request.Headers.Remove(forged);
        if (http.Request.Path.StartsWithSegments("/.auth", out PathString rest))
        {
            await signIn.AnswerAsync(http, rest);
            return;
        }

        signIn.AddPrincipal(http.Request);
        await functions.AnswerAsync(http);
    }

    private static bool IsPlatforms(string header) => header.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase);
}
