using System.Security.Cryptography;
using System.Text;

namespace LinyingTalent.LocalRuntime.Storage;

/// <summary>
/// The check of "Authorization: SharedKey account:signature" (and SharedKeyLite for tables).
/// Source: learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.
/// </summary>
internal sealed class SharedKey(string account, string key)
{
    private static readonly string[] SignedHeaders =
    [
        "Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", "Date",
        "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range",
    ];

    private readonly byte[] secret = Convert.FromBase64String(key);

    /// <exception cref="StorageException">403 when there is no signature, or one made with another key or for another request.</exception>
    public void Check(StorageRequest request, bool table)
    {
        string[] given = request.Header("Authorization")?.Split([' ', ':'], 3) ?? [];
        if (given.Length != 3 || given[1] != account) throw Refused;
        string signed = (given[0], table) switch
        {
            ("SharedKey", true) => $"{request.Method}\n{request.Header("Content-MD5")}\n{request.Header("Content-Type")}\n{Lite(request)}",
            ("SharedKeyLite", true) => Lite(request),
            ("SharedKey", false) => ForBlobOrQueue(request),
            _ => throw Refused,
        };
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed), expected);
        Span<byte> actual = stackalloc byte[HMACSHA256.HashSizeInBytes];
        bool same = Convert.TryFromBase64String(given[2], actual, out _) && CryptographicOperations.FixedTimeEquals(expected, actual);
        if (!same) throw Refused;
    }

    private static StorageException Refused => new(403, "AuthenticationFailed",
        "Server failed to authenticate the request. "
        + "Make sure the value of Authorization header is formed correctly including the signature.");

    private string Lite(StorageRequest request)
    {
        string comp = request.Query("comp") is { } value ? "?comp=" + value : "";
        return $"{request.Header("x-ms-date") ?? request.Header("Date")}\n/{account}{request.RawPath}{comp}";
    }

    private string ForBlobOrQueue(StorageRequest request)
    {
        var text = new StringBuilder(request.Method).Append('\n');
        foreach (string name in SignedHeaders)
        {
            string? value = request.Header(name);
            if (name == "Content-Length" && value == "0" || name == "Date" && request.Header("x-ms-date") is not null) value = "";
            text.Append(value).Append('\n');
        }

        foreach ((string name, string value) in request.ServiceHeaders.OrderBy(header => SortKey(header.Name), StringComparer.Ordinal))
            text.Append(name).Append(':').Append(value.Trim()).Append('\n');
        text.Append('/').Append(account).Append(request.RawPath);
        foreach ((string name, string value) in request.QueryParameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
            text.Append('\n').Append(name).Append(':').Append(value);
        return text.ToString();
    }

    // The clients sort as the service's culture does: a hyphen has no weight, an underscore comes before digits and letters.
    private static string SortKey(string name) => name.Replace("-", "", StringComparison.Ordinal).Replace('_', '!');
}
