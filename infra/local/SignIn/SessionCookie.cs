using System.Security.Cryptography;
using System.Text.Json;
using LinyingTalent.LocalRuntime.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LinyingTalent.LocalRuntime.SignIn;

/// <summary>The session as a cookie that only this installation can sign: payload and HMAC-SHA256, both base64url.</summary>
internal sealed class SessionCookie(Database database, TimeProvider time)
{
    public const string Name = "AppServiceAuthSession";

    /// <summary>As App Service: eight hours.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private readonly Lazy<byte[]> key = new(() => Convert.FromBase64String(database.WriteAsync(FindOrMakeKey).GetAwaiter().GetResult()));

    public void Write(HttpResponse response, string id, string name)
    {
        var principal = new ClientPrincipal(id, name, time.GetUtcNow() + Lifetime);
        byte[] payload = JsonSerializer.SerializeToUtf8Bytes(principal);
        response.Cookies.Append(Name, $"{WebEncoders.Base64UrlEncode(payload)}.{WebEncoders.Base64UrlEncode(Sign(payload))}", Options(response));
    }

    public static void Remove(HttpResponse response) => response.Cookies.Delete(Name, Options(response));

    /// <summary>Who is signed in, or null: no cookie, a forged or an expired one.</summary>
    public ClientPrincipal? Read(HttpRequest request)
    {
        if (request.Cookies[Name]?.Split('.') is not [string payload, string signature]) return null;
        try
        {
            byte[] bytes = WebEncoders.Base64UrlDecode(payload);
            if (!CryptographicOperations.FixedTimeEquals(Sign(bytes), WebEncoders.Base64UrlDecode(signature))) return null;
            ClientPrincipal? principal = JsonSerializer.Deserialize<ClientPrincipal>(bytes);
            return principal?.ExpiresOn > time.GetUtcNow() ? principal : null;
        }
        catch (FormatException)
        {
            // No base64: not a cookie of ours.
            return null;
        }
    }

    private byte[] Sign(byte[] payload) => HMACSHA256.HashData(key.Value, payload);

    private static CookieOptions Options(HttpResponse response) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = response.HttpContext.Request.IsHttps, Path = "/", IsEssential = true };

    private static string FindOrMakeKey(Session session)
    {
        session.Execute("INSERT INTO runtime VALUES ('sign-in-key', ?1) ON CONFLICT DO NOTHING", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        return session.First("SELECT value FROM runtime WHERE key = 'sign-in-key'", row => row.GetString(0))!;
    }
}
