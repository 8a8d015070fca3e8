using System.Text.Json;

namespace LinyingTalent.LocalRuntime.SignIn;

/// <summary>Who is signed in, in the shapes that App Service gives to the app and to the browser.</summary>
internal sealed record ClientPrincipal(string Id, string Name, DateTimeOffset ExpiresOn, string Provider)
{
    /// <summary>The provider's name of the demo staff.</summary>
    public const string Demo = "demo";

    private const string NameType = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name";
    private const string RoleType = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";
    private const string IdType = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier";

    private object[] Claims => [new { typ = IdType, val = Id }, new { typ = NameType, val = Name }, new { typ = "name", val = Name }];

    /// <summary>The value of X-MS-CLIENT-PRINCIPAL.</summary>
    public string ToHeader() => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(
        new { auth_typ = Provider, claims = Claims, name_typ = NameType, role_typ = RoleType }));

    /// <summary>The answer of /.auth/me: a list with one identity.</summary>
    public object ToMe() => new[] { new { expires_on = ExpiresOn.UtcDateTime, provider_name = Provider, user_claims = Claims, user_id = Id } };
}
