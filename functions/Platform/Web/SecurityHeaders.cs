using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Platform.Web;

/// <summary>What every answer tells the browser to forbid.</summary>
internal static class SecurityHeaders
{
    private const string PolicyWithScripts =
        "default-src 'self'; style-src 'self'; script-src {0}; object-src 'none'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <param name="overHttps">By the configured origin: HSTS makes sense only there.</param>
    /// <param name="mayBeStored">Only for what is the same for everyone, such as a style sheet; a page never is.</param>
    /// <param name="ownScript">Only for a page that cannot do without: scripts that are files of this site, never inline ones.</param>
    public static void Set(IHeaderDictionary headers, bool overHttps, bool mayBeStored = false, bool ownScript = false)
    {
        headers.ContentSecurityPolicy = PolicyWithScripts.Replace("{0}", ownScript ? "'self'" : "'none'", StringComparison.Ordinal);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not "no-referrer": with that, browsers send "Origin: null" with our own forms, and the origin check would refuse them.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (overHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (!mayBeStored) headers.CacheControl = "no-store";
    }
}
