using LinyingTalent.LocalRuntime.Data;
using Microsoft.Extensions.Configuration;

namespace LinyingTalent.LocalRuntime.SignIn;

/// <summary>The section <c>LocalRuntime:SignIn</c>: at which OpenID Connect provider people sign in.</summary>
/// <param name="Authority">The provider's address; its configuration lies below it.</param>
/// <param name="ClientSecret">Null for a client that proves itself by PKCE alone.</param>
/// <param name="AccountClaim">The claim that is the account's id in the staff table.</param>
/// <param name="Origin">The site's public address: where the provider sends people back to.</param>
internal sealed record OpenIdSettings(
    Uri Authority, string ClientId, string? ClientSecret, string Scopes, string AccountClaim, string NameClaim, Uri Origin)
{
    public const string Provider = "oidc";
    public const string CallbackPath = "/.auth/login/" + Provider + "/callback";

    private const string Section = "LocalRuntime:SignIn";

    public Uri Configuration => new(Authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration");

    public Uri Callback => new(Origin, CallbackPath);

    /// <summary>Null where no provider is named.</summary>
    /// <exception cref="StartupException">Something is missing or not safe.</exception>
    public static OpenIdSettings? Read(IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection(Section);
        if (section["Authority"] is not { Length: > 0 } authority) return null;
        return new OpenIdSettings(
            Address($"{Section}:Authority", authority),
            section["ClientId"] is { Length: > 0 } client ? client : throw new StartupException($"The setting {Section}:ClientId is missing. It is the name under which the provider knows this site."),
            section["ClientSecret"] is { Length: > 0 } secret ? secret : null,
            section["Scopes"] ?? "openid profile",
            section["AccountClaim"] ?? "sub",
            section["NameClaim"] ?? "name",
            Address("Site:Origin", configuration["Site:Origin"] ?? ""));
    }

    // Tokens and codes go over these: plain only where they do not leave the machine.
    private static Uri Address(string setting, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new StartupException($"The setting {setting} is '{text}'. With {Section}:Authority set it must be an https address.");
}
