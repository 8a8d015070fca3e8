using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LinyingTalent.LocalRuntime.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LinyingTalent.LocalRuntime.SignIn;

/// <summary>A value in a cookie that only this installation can sign: payload and HMAC-SHA256 over the cookie's name and it, both base64url.</summary>
internal sealed class SignedCookie<T>(Database database, string name, string path)
    where T : class
{
    private readonly Lazy<byte[]> key = new(() => Convert.FromBase64String(database.WriteAsync(FindOrMakeKey).GetAwaiter().GetResult()));

    public void Write(HttpResponse response, T value, TimeSpan? lifetime = null)
    {
        byte[] payload = JsonSerializer.SerializeToUtf8Bytes(value);
        CookieOptions options = Options(response);
        options.MaxAge = lifetime;
        response.Cookies.Append(name, $"{WebEncoders.Base64UrlEncode(payload)}.{WebEncoders.Base64UrlEncode(Sign(payload))}", options);
    }

    public void Remove(HttpResponse response) => response.Cookies.Delete(name, Options(response));

    /// <summary>The value, or null: no cookie, or a forged one.</summary>
    public T? Read(HttpRequest request)
    {
        if (request.Cookies[name]?.Split('.') is not [string payload, string signature]) return null;
        try
        {
            byte[] bytes = WebEncoders.Base64UrlDecode(payload);
            return CryptographicOperations.FixedTimeEquals(Sign(bytes), WebEncoders.Base64UrlDecode(signature)) ? JsonSerializer.Deserialize<T>(bytes) : null;
        }
        catch (FormatException)
        {
            // No base64: not a cookie of ours.
            return null;
        }
    }

    // The name is signed too: one cookie's value is none for another.
    private byte[] Sign(byte[] payload)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name + "\n"), .. payload];
        return HMACSHA256.HashData(key.Value, named);
    }

    private CookieOptions Options(HttpResponse response) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = response.HttpContext.Request.IsHttps, Path = path, IsEssential = true };

    private static string FindOrMakeKey(Session session)
    {
        session.Execute("INSERT INTO runtime VALUES ('sign-in-key', ?1) ON CONFLICT DO NOTHING", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        return session.First("SELECT value FROM runtime WHERE key = 'sign-in-key'", row => row.GetString(0))!;
    }
}
