using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LinyingTalent.Platform.Web;

/// <summary>Style sheets, pictures and the few scripts, embedded in the assembly so that the site is one thing to copy.</summary>
internal static class SiteAssets
{
    private const string Folder = "/assets/";

    private static readonly FrozenDictionary<string, Asset> All = Load();

    /// <summary>The address of an asset with its fingerprint, so that a browser keeps it for a year and yet sees every change.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file under Assets.</exception>
    public static string Url(string name) => All.TryGetValue(name, out Asset? asset)
        ? $"{Folder}{name}?v={asset.Fingerprint}"
        : throw new KeyNotFoundException($"functions/Platform/Web/Assets has no file '{name}'.");

    /// <summary>The text of an asset, for a page that has to hold everything itself.</summary>
    public static string Text(string name) => System.Text.Encoding.UTF8.GetString(All[name].Content);

    /// <summary>The answer to a request for an asset, also "304 not modified"; null when the request is for none.</summary>
    public static IResult? Find(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return null;
        if (NameOf(request.Path) is not { } name || !All.TryGetValue(name, out Asset? asset)) return null;

        // Without today's fingerprint the address may mean another content tomorrow, so the browser has to ask again.
        request.HttpContext.Response.Headers.CacheControl = request.Query["v"] == asset.Fingerprint
            ? "public, max-age=31536000, immutable"
            : "public, no-cache";
        return Results.Bytes(asset.Content, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Fingerprint}\""));
    }

    private static string? NameOf(PathString path) => path.Value switch
    {
        "/favicon.ico" => "favicon.ico",
        { } value when value.StartsWith(Folder, StringComparison.Ordinal) => value[Folder.Length..],
        _ => null,
    };

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith("Assets/", StringComparison.Ordinal))
            .ToFrozenDictionary(resource => resource["Assets/".Length..], resource => Read(assembly, resource), StringComparer.Ordinal);
    }

    private static Asset Read(Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new(content, ContentTypeOf(resource), Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8)));
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".ico" => "image/x-icon",
        ".js" => "text/javascript; charset=utf-8",
        _ => throw new InvalidOperationException($"The asset '{name}' has an extension without a content type; add it to {nameof(SiteAssets)}."),
    };

    private sealed record Asset(byte[] Content, string ContentType, string Fingerprint);
}
