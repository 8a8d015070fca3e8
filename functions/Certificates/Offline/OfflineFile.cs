using System.Net;
using System.Security.Cryptography;
using System.Text;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.Certificates.Offline;

/// <summary>The check as one file to keep: style and script stand in it, and its own policy forbids it every network access.</summary>
internal sealed class OfflineFile(IServiceProvider services, ILoggerFactory logs)
{
    public const string Script = "verify-offline.js";

    private static readonly string[] Styles = ["site.css", "forms.css", "parts.css"];

    /// <summary>The file in the language of the request.</summary>
    public async Task<string> Make(OfflineModel model)
    {
        string style = string.Concat(Styles.Select(SiteAssets.Text)), script = SiteAssets.Text(Script);
        string policy = $"default-src 'none'; style-src '{Digest(style)}'; script-src '{Digest(script)}'; base-uri 'none'; form-action 'none'";
        return $"""
            <!DOCTYPE html>
            <html lang="{System.Globalization.CultureInfo.CurrentUICulture.Name}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <title>{WebUtility.HtmlEncode(OfflineTexts.Title)}</title>
            <style>{style}</style>
            </head>
            <body>
            <main class="wide">
            <div class="page-title"><h1>{WebUtility.HtmlEncode(OfflineTexts.Title)}</h1><p class="lead">{WebUtility.HtmlEncode(OfflineTexts.FileLead(model.MadeOn))}</p></div>
            {await Checker(model)}
            </main>
            <script>{script}</script>
            </body>
            </html>
            """;
    }

    private async Task<string> Checker(OfflineModel model)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<OfflineChecker>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(OfflineChecker.Of)] = model }))).ToHtmlString());
    }

    private static string Digest(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
