using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.LocalRuntime.Tests.Worker;

public sealed class ServerEdgeTests
{
    [Theory]
    [InlineData("127.0.0.1", "https 203.0.113.9")]
    [InlineData("127.0.0.0/8, ::1", "https 203.0.113.9")]
    [InlineData("10.0.0.5", "http 127.0.0.1")]
    [InlineData(null, "http 127.0.0.1")]
    public async Task Forwarded_FromAProxy_IsBelievedWhereTheProxyIsTrusted(string? trusted, string seen)
    {
        await using TestHost host = await TestHost.StartAsync(new HostSetup(typeof(Mirror)) { Settings = new() { ["LocalRuntime:TrustedProxies"] = trusted } });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/mirror");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        (await (await host.Http.SendAsync(request)).Content.ReadAsStringAsync()).ShouldBe(seen);
    }

    [Fact]
    public async Task Proxy_ThatIsNoAddress_StopsTheStart() =>
        (await Should.ThrowAsync<StartupException>(() => TestHost.StartAsync(new HostSetup(typeof(Mirror)) { Settings = new() { ["LocalRuntime:TrustedProxies"] = "the-proxy" } })))
            .Message.ShouldContain("the-proxy");

    [Fact]
    public async Task Certificate_OfPemFiles_ServesTlsAndIsReadAgainWhenRenewed()
    {
        using var folder = new HostFolder();
        string file = Path.Combine(folder.Path, "site.pem"), key = Path.Combine(folder.Path, "site.key");
        Issue(file, key, "one");
        await using TestHost host = await TestHost.StartAsync(new HostSetup(typeof(Mirror))
        {
            Settings = new() { ["LocalRuntime:Urls"] = "https://127.0.0.1:0", ["LocalRuntime:Certificate"] = file, ["LocalRuntime:CertificateKey"] = key },
        });
        (await SubjectOf(host)).ShouldBe("CN=one");
        Issue(file, key, "two");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(1));
        (await SubjectOf(host)).ShouldBe("CN=two");
        File.WriteAllText(file, "half");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(2));
        (await SubjectOf(host)).ShouldBe("CN=two");
    }

    [Fact]
    public async Task Certificate_ThatIsNotThere_StopsTheStartWithASentence() =>
        (await Should.ThrowAsync<StartupException>(() => TestHost.StartAsync(new HostSetup(typeof(Mirror)) { Settings = new() { ["LocalRuntime:Certificate"] = "/nowhere/site.pem" } })))
            .Message.ShouldContain("/nowhere/site.pem");

    private static async Task<string> SubjectOf(TestHost host)
    {
        string subject = "";
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
        {
            // Each signs itself.
            subject = certificate!.Subject;
            return certificate.Issuer == subject;
        };
        using var http = new HttpClient(handler) { BaseAddress = host.Http.BaseAddress };
        (await http.GetAsync("/mirror")).StatusCode.ShouldBe(HttpStatusCode.OK);
        return subject;
    }

    private static void Issue(string file, string key, string name)
    {
        using ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 certificate = new CertificateRequest($"CN={name}", pair, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(key, pair.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(file, certificate.ExportCertificatePem());
    }

    public static class Mirror
    {
        [Function("Mirror")]
        public static IResult Answer([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Results.Text($"{request.Scheme} {request.HttpContext.Connection.RemoteIpAddress}");
    }
}
