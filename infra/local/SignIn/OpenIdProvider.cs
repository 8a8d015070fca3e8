using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;

namespace LinyingTalent.LocalRuntime.SignIn;

/// <summary>What a provider tells of itself: addresses and keys. Asked for when needed, kept for a day, asked again for a key that is not among them.</summary>
internal sealed class OpenIdProvider(OpenIdSettings settings, HttpClient http, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    // Somebody who sends tokens with made-up keys must not make us ask the provider each time.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim one = new(1);
    private KnownProvider? known;

    /// <exception cref="OpenIdException">The provider does not answer, or not as one.</exception>
    public async Task<KnownProvider> Read(CancellationToken cancellation, bool anew = false)
    {
        if (Usable(anew) is { } kept) return kept;
        await one.WaitAsync(cancellation);
        try
        {
            return Usable(anew) ?? (known = await Ask(cancellation));
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private KnownProvider? Usable(bool anew) => known is { } kept && time.GetUtcNow() - kept.Asked < (anew ? Pause : Lifetime) ? kept : null;

    private async Task<KnownProvider> Ask(CancellationToken cancellation)
    {
        try
        {
            var described = JsonSerializer.Deserialize<Description>(await http.GetStringAsync(settings.Configuration, cancellation));
            if (described is not { Issuer: { } issuer, Authorize: { } authorize, Token: { } token, Keys: { } keys })
                throw new OpenIdException($"{settings.Configuration} lacks issuer, authorization_endpoint, token_endpoint or jwks_uri.");
            var set = new JsonWebKeySet(await http.GetStringAsync(keys, cancellation));
            return new KnownProvider(issuer, authorize, token, described.EndSession, [.. set.GetSigningKeys()], time.GetUtcNow());
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or JsonException or ArgumentException)
        {
            throw new OpenIdException($"The sign-in provider does not answer as one: {failure.Message}", failure);
        }
    }

    private sealed record Description(
        [property: JsonPropertyName("issuer")] string? Issuer,
        [property: JsonPropertyName("authorization_endpoint")] Uri? Authorize,
        [property: JsonPropertyName("token_endpoint")] Uri? Token,
        [property: JsonPropertyName("jwks_uri")] Uri? Keys,
        [property: JsonPropertyName("end_session_endpoint")] Uri? EndSession);
}

/// <param name="EndSession">Where people sign out; null where the provider has no such place.</param>
internal sealed record KnownProvider(string Issuer, Uri Authorize, Uri Token, Uri? EndSession, IReadOnlyList<SecurityKey> Keys, DateTimeOffset Asked);

/// <summary>A sign-in that cannot be completed; the message is for the log, and holds no code, token or name.</summary>
internal sealed class OpenIdException(string message, Exception? inner = null) : Exception(message, inner);
