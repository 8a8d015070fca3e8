using System.Net.Http.Json;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LinyingTalent.LocalRuntime.SignIn;

/// <summary>Authorization code flow with PKCE: the way to the provider, and back with a code that becomes an account.</summary>
internal sealed class OpenIdFlow(OpenIdSettings settings, OpenIdProvider provider, HttpClient http, TimeProvider time)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private static readonly JsonWebTokenHandler Tokens = new();

    /// <summary>What has to be kept in the browser until the person comes back.</summary>
    public static OpenIdAttempt Begin(string target) => new(Random(), Random(), Random(), target);

    /// <summary>Where the person goes to sign in.</summary>
    public async Task<Uri> Address(OpenIdAttempt attempt, CancellationToken cancellation)
    {
        var query = new QueryBuilder
        {
            { "response_type", "code" },
            { "client_id", settings.ClientId },
            { "redirect_uri", settings.Callback.AbsoluteUri },
            { "scope", settings.Scopes },
            { "state", attempt.State },
            { "nonce", attempt.Nonce },
            { "code_challenge", WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(attempt.Verifier))) },
            { "code_challenge_method", "S256" },
        };
        Uri authorize = (await provider.Read(cancellation)).Authorize;
        return new UriBuilder(authorize) { Query = (authorize.Query.Length > 1 ? authorize.Query + "&" : "") + query.ToQueryString().Value![1..] }.Uri;
    }

    /// <summary>The account that a code stands for.</summary>
    /// <exception cref="OpenIdException">The provider refuses the code, or its token is none that we may believe.</exception>
    public async Task<OpenIdAccount> Complete(OpenIdAttempt attempt, string code, CancellationToken cancellation)
    {
        string token = await Redeem(attempt, code, cancellation);
        TokenValidationResult result = await Validate(token, await provider.Read(cancellation));
        // A provider changes its keys: one that is not among those known may be new.
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException) result = await Validate(token, await provider.Read(cancellation, anew: true));
        if (!result.IsValid) throw new OpenIdException($"The provider's token is not valid: {result.Exception?.GetType().Name}.");
        if (Claim(result.ClaimsIdentity, JwtRegisteredClaimNames.Nonce) != attempt.Nonce) throw new OpenIdException("The provider's token belongs to another sign-in.");

        // The id travels in a request header, where nothing but ASCII is safe.
        string? id = Claim(result.ClaimsIdentity, settings.AccountClaim);
        if (string.IsNullOrEmpty(id) || id.Any(letter => letter is < '!' or > '~')) throw new OpenIdException($"The provider's token has no usable claim '{settings.AccountClaim}'.");
        return new OpenIdAccount(id, Claim(result.ClaimsIdentity, settings.NameClaim) ?? id);
    }

    /// <summary>Where the person signs out of the provider too; null where it has no such place.</summary>
    public async Task<Uri?> EndAddress(string backTo, CancellationToken cancellation) => (await provider.Read(cancellation)).EndSession is { } end
        ? new Uri(QueryHelpers.AddQueryString(end.AbsoluteUri, new Dictionary<string, string?>
        {
            ["client_id"] = settings.ClientId,
            ["post_logout_redirect_uri"] = new Uri(settings.Origin, backTo).AbsoluteUri,
        }))
        : null;

    private async Task<string> Redeem(OpenIdAttempt attempt, string code, CancellationToken cancellation)
    {
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = settings.Callback.AbsoluteUri,
            ["client_id"] = settings.ClientId,
            ["code_verifier"] = attempt.Verifier,
        };
        if (settings.ClientSecret is { } secret) fields["client_secret"] = secret;
        try
        {
            using var body = new FormUrlEncodedContent(fields);
            using HttpResponseMessage answer = await http.PostAsync((await provider.Read(cancellation)).Token, body, cancellation);
            if (!answer.IsSuccessStatusCode) throw new OpenIdException($"The provider refused the code with status {(int)answer.StatusCode}.");
            return (await answer.Content.ReadFromJsonAsync<Answer>(cancellation))?.IdToken ?? throw new OpenIdException("The provider gave no id_token.");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or JsonException)
        {
            throw new OpenIdException($"The provider did not redeem the code: {failure.GetType().Name}.", failure);
        }
    }

    private Task<TokenValidationResult> Validate(string token, KnownProvider known) => Tokens.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = known.Issuer,
        ValidAudience = settings.ClientId,
        IssuerSigningKeys = known.Keys,
        // Only those that a public key checks: a token signed with the client's own secret, or with nothing, is none.
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256],
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (from, until, _, _) => until is { } end && time.GetUtcNow().UtcDateTime < end + Skew && !(time.GetUtcNow().UtcDateTime < from - Skew),
    });

    private static string? Claim(ClaimsIdentity identity, string type) => identity.FindFirst(type)?.Value;

    private static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    private sealed record Answer([property: JsonPropertyName("id_token")] string? IdToken);
}

/// <summary>A sign-in that was begun, as the browser keeps it, signed, until it comes back.</summary>
/// <param name="State">Ties the answer to this browser.</param>
/// <param name="Nonce">Ties the token to this sign-in.</param>
/// <param name="Verifier">Ties the code to whoever asked for it.</param>
/// <param name="Target">The page to go on to.</param>
internal sealed record OpenIdAttempt(string State, string Nonce, string Verifier, string Target);

internal sealed record OpenIdAccount(string Id, string Name);
