using Microsoft.Extensions.Configuration;

namespace LinyingTalent.Platform.Web;

/// <summary>
/// How the site is reached from outside. Behind a platform's front end the request's own scheme and host are not the public
/// ones, so links and origin checks use this setting alone.
/// </summary>
internal sealed class Site
{
    public Site(IConfiguration configuration)
    {
        string configured = configuration["Site:Origin"] ?? OwnName(configuration["WEBSITE_HOSTNAME"]);
        Origin = Uri.TryCreate(configured, UriKind.Absolute, out Uri? origin) && origin.Scheme is "http" or "https" && origin!.AbsolutePath == "/"
            ? origin
            : throw new InvalidOperationException($"The setting Site:Origin is '{configured}'. It must be the public address of the site without a path, as https://talent.example.cn.");
        IsSecure = origin.Scheme == Uri.UriSchemeHttps;
        SignInPath = configuration["Site:SignInPath"] ?? "/.auth/login";
        SignsIn = configuration["WEBSITE_AUTH_ENABLED"] is { } enabled && enabled.Equals("true", StringComparison.OrdinalIgnoreCase);
    }

    public Uri Origin { get; }

    public bool IsSecure { get; }

    /// <summary>Where people sign in; App Service has a path for each provider, as /.auth/login/county.</summary>
    public string SignInPath { get; }

    /// <summary>
    /// Whether a sign-in stands in front that strips forged identity headers: App Service sets this where its own does, and
    /// nothing else makes us believe such a header.
    /// </summary>
    public bool SignsIn { get; }

    public Uri Absolute(string path) => new(Origin, path);

    // App Service and func tell an app the name by which it is reached where nobody gave it another.
    private static string OwnName(string? host) => host is null ? "http://localhost:7071"
        : $"{(host.StartsWith("localhost:", StringComparison.Ordinal) ? Uri.UriSchemeHttp : Uri.UriSchemeHttps)}://{host}";
}
