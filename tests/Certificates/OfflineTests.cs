using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using LinyingTalent.Certificates;
using LinyingTalent.Tests.Architecture;
using LinyingTalent.Tests.Journeys;
using LinyingTalent.Tests.Platform.Web;

namespace LinyingTalent.Tests.Certificates;

/// <summary>The check without a network: the script that browsers run gives the verdict that the register's own verifier gives.</summary>
public sealed partial class OfflineTests : IDisposable
{
    private readonly ECDsa known = Letters.NewKey();
    private readonly ECDsa other = Letters.NewKey();
    private readonly CertificatePayload payload = Letters.Payload(Letters.Of("王\U00020BB7国"));

    public void Dispose()
    {
        known.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task Check_InTheBrowsersScript_ReadsWhatWasSigned()
    {
        string code = new CertificateSigner(1, known).Sign(payload);
        IReadOnlyList<Verdict> verdicts = await Run([code, $"  https://rencai.example.cn/verify/{code}\n", $"https://rencai.example.cn/verify/{code}?from=phone#x"]);

        foreach (Verdict verdict in verdicts)
        {
            verdict.Kind.ShouldBe("genuine");
            JsonElement read = verdict.Payload.ShouldNotBeNull();
            read.GetProperty("number").GetString().ShouldBe(payload.Number.ToString());
            read.GetProperty("holder").GetString().ShouldBe(payload.Holder);
            read.GetProperty("post").GetString().ShouldBe(payload.Post);
            read.GetProperty("division").GetString().ShouldBe(payload.Division);
            read.GetProperty("from").GetString().ShouldBe(payload.From.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            read.GetProperty("to").GetString().ShouldBe(payload.To.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            read.GetProperty("issued").GetString().ShouldBe(payload.Issued.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Check_InTheBrowsersScript_JudgesEveryChangeAsOurVerifierDoes()
    {
        string code = new CertificateSigner(1, known).Sign(payload);
        byte[] bytes = Base64Url.DecodeFromChars(code);
        List<string> codes = ["", "验证", "AQE", code + "A", code + "=", code + " A", code[..^4], new CertificateSigner(2, other).Sign(payload), new CertificateSigner(1, other).Sign(payload)];
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] changed = [.. bytes];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            codes.Add(Base64Url.EncodeToString(changed));
        }

        codes.AddRange("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Where(last => last != code[^1]).Select(last => code[..^1] + last));
        var verifier = new CertificateVerifier(new Dictionary<byte, ECDsa> { [1] = known });

        IReadOnlyList<Verdict> verdicts = await Run(codes);

        foreach ((string changed, Verdict verdict) in codes.Zip(verdicts))
            verdict.Kind.ShouldBe(verifier.Check(changed) is CertificateCheck.UnknownKey ? "unknown-key" : "not-genuine", changed);
    }

    [Fact]
    public async Task Page_AllowsOnlyTheSitesOwnScript_AndSaysThatTheRegisterDecides()
    {
        await using County county = await County.StartAsync();
        using var http = new HttpClient { BaseAddress = county.Origin };
        using HttpResponseMessage page = await http.GetAsync("/verify/offline", TestContext.Current.CancellationToken);
        string html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self';");
        html.ShouldContain("只有登记册知道");
        string script = ScriptAddress().Match(html).Groups[1].Value;
        using HttpResponseMessage asset = await http.GetAsync(script, TestContext.Current.CancellationToken);
        asset.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        using HttpResponseMessage elsewhere = await http.GetAsync("/verify", TestContext.Current.CancellationToken);
        elsewhere.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'none';");
    }

    [Fact]
    public async Task File_HoldsEverything_AndItsPolicyFitsItsScriptAndStyle()
    {
        await using County county = await County.StartAsync();
        Person anyone = await county.Person();
        string html = Encoding.UTF8.GetString(await anyone.Download("/verify/offline/file"));

        html.ShouldNotContain(" src=");
        html.ShouldNotContain("<link");
        string policy = Policy().Match(html).Groups[1].Value;
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain($"script-src '{Digest(InlineScript().Match(html).Groups[1].Value)}'");
        policy.ShouldContain($"style-src '{Digest(InlineStyle().Match(html).Groups[1].Value)}'");
        byte[] key = county.Get<CertificateKeys>().Verifier.PublicKeys.Single().Value;
        string keys = new HtmlParser().ParseDocument(html).QuerySelector("[data-keys]").ShouldNotBeNull().GetAttribute("data-keys")!;
        JsonDocument.Parse(keys).RootElement.GetProperty("1").GetString().ShouldBe(Convert.ToBase64String(key));
    }

    private async Task<IReadOnlyList<Verdict>> Run(IReadOnlyList<string> codes)
    {
        JsonElement answer = await NodeScript.Run("tests/Certificates/Offline.mjs", new
        {
            script = Path.Combine(Repository.Root, "functions/Certificates/Offline/verify-offline.js"),
            keys = new Dictionary<string, string> { ["1"] = Convert.ToBase64String(known.ExportSubjectPublicKeyInfo()) },
            codes,
        });
        return [.. answer.EnumerateArray().Select(verdict => new Verdict(
            verdict.GetProperty("verdict").GetString()!, verdict.TryGetProperty("payload", out JsonElement read) ? read : null))];
    }

    private static string Digest(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("<script src=\"([^\"]+)\" defer")]
    private static partial Regex ScriptAddress();

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("<script>(.*)</script>", RegexOptions.Singleline)]
    private static partial Regex InlineScript();

    [GeneratedRegex("<style>(.*)</style>", RegexOptions.Singleline)]
    private static partial Regex InlineStyle();

    private sealed record Verdict(string Kind, JsonElement? Payload);
}
