using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LinyingTalent.LocalRuntime.Tests.SignIn;

/// <summary>A small OpenID Connect provider over HTTP, with real RS256 tokens, that signs everybody in as whom a test names, and can be at fault.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "linying";
    public const string ClientSecret = "made-up-secret";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, IQueryCollection> codes = new();
    private RsaSecurityKey key = NewKey();

    private TestProvider(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    /// <summary>Who signs in next.</summary>
    public string Subject { get; set; } = "zhao@county";

    public string Name { get; set; } = "赵主任";

    /// <summary>What is wrong with the next token.</summary>
    public Action<SecurityTokenDescriptor>? Fault { get; set; }

    /// <summary>How often it was asked for its keys.</summary>
    public int KeysAsked { get; private set; }

    public static async Task<TestProvider> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new TestProvider(builder.Build());
        provider.Map();
        await provider.app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>From now on tokens are signed with another key, of which only the list of keys tells.</summary>
    public void ChangeKey() => key = NewKey();

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Map()
    {
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address.AbsoluteUri,
            authorization_endpoint = new Uri(Address, "authorize"),
            token_endpoint = new Uri(Address, "token"),
            jwks_uri = new Uri(Address, "keys"),
            end_session_endpoint = new Uri(Address, "end"),
        }));
        app.MapGet("/keys", () =>
        {
            KeysAsked++;
            JsonWebKey shown = JsonWebKeyConverter.ConvertFromRSASecurityKey(key);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = shown.Kid, n = shown.N, e = shown.E } } });
        });
        app.MapGet("/authorize", (HttpRequest request) =>
        {
            string code = Guid.NewGuid().ToString("N");
            codes[code] = request.Query;
            return Results.Redirect(QueryHelpers.AddQueryString(
                request.Query["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = code, ["state"] = request.Query["state"] }));
        });
        app.MapPost("/token", async (HttpRequest request) => Token(await request.ReadFormAsync()));
    }

    private IResult Token(IFormCollection form)
    {
        // A code serves once, for whoever has its secret, its verifier and its address.
        if (!codes.TryRemove(form["code"].ToString(), out IQueryCollection? asked)) return Results.BadRequest(new { error = "invalid_grant" });
        string challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        bool proves = challenge == asked["code_challenge"] && asked["code_challenge_method"] == "S256" && form["client_secret"] == ClientSecret
            && form["redirect_uri"] == asked["redirect_uri"] && form["client_id"] == ClientId && asked["response_type"] == "code";
        if (!proves) return Results.BadRequest(new { error = "invalid_grant" });
        var token = new SecurityTokenDescriptor
        {
            Issuer = Address.AbsoluteUri,
            Audience = ClientId,
            Claims = new Dictionary<string, object> { ["sub"] = Subject, ["name"] = Name, ["nonce"] = asked["nonce"].ToString() },
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        };
        Fault?.Invoke(token);
        return Results.Json(new { access_token = "none", token_type = "Bearer", id_token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = true }.CreateToken(token) });
    }
}
