using System.Net;
using System.Text.Json;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Tests.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace LinyingTalent.LocalRuntime.Tests.SignIn;

/// <summary>Sign-in at a provider, over real HTTP, in Production: the demo staff are not there.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private const string Origin = "http://localhost";

    private TestProvider provider = null!;
    private TestHost host = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await TestProvider.StartAsync();
        host = await TestHost.StartAsync(Setup());
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task Login_ThroughTheProvider_TellsTheAppWhoItIsAndGoesWhereThePersonWanted()
    {
        var browser = new Browser(host.Http);
        Uri leave = await browser.Leave("/.auth/login?post_login_redirect_uri=/cases/1");
        leave.Query.ShouldContain("code_challenge_method=S256");
        leave.Query.ShouldContain("redirect_uri=http%3A%2F%2Flocalhost%2F.auth%2Flogin%2Foidc%2Fcallback");
        HttpResponseMessage back = await browser.ComeBack(await Answer(leave));
        back.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        back.Headers.Location!.OriginalString.ShouldBe("/cases/1");
        JsonElement headers = JsonDocument.Parse(await browser.Get("/whoami")).RootElement;
        headers.GetProperty("X-MS-CLIENT-PRINCIPAL-ID").GetString().ShouldBe("zhao@county");
        headers.GetProperty("X-MS-CLIENT-PRINCIPAL-IDP").GetString().ShouldBe("oidc");
        host.Report.ShouldContain($"Sign-in: at {provider.Address.AbsoluteUri}");
    }

    [Fact]
    public async Task Demo_WhereAProviderIsConfigured_DoesNotExist()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("id", "zhao")]);
        (await host.Http.PostAsync("/.auth/login", form)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Http.GetAsync("/.auth/login/demo")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Callback_OfAnotherBrowserOrAnotherState_SignsNobodyIn()
    {
        var victim = new Browser(host.Http);
        var attacker = new Browser(host.Http);
        Uri ofTheAttacker = await Answer(await attacker.Leave("/.auth/login"));
        (await victim.ComeBack(ofTheAttacker)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await victim.Leave("/.auth/login");
        (await victim.ComeBack(ofTheAttacker)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await victim.Get("/whoami")).ShouldBe("{}");
    }

    [Fact]
    public async Task Callback_SentTwice_SignsInOnce()
    {
        var browser = new Browser(host.Http);
        Uri answer = await Answer(await browser.Leave("/.auth/login"));
        (await browser.ComeBack(answer)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.ComeBack(answer)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("nonce")]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("expired")]
    [InlineData("other key")]
    [InlineData("shared secret")]
    [InlineData("unsigned")]
    [InlineData("no subject")]
    [InlineData("subject not ascii")]
    public async Task Callback_TokenWithAFault_SignsNobodyIn(string fault)
    {
        provider.Fault = token => Spoil(token, fault);
        var browser = new Browser(host.Http);
        HttpResponseMessage answer = await browser.ComeBack(await Answer(await browser.Leave("/.auth/login")));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, fault);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("登录未完成");
        (await browser.Get("/whoami")).ShouldBe("{}");
    }

    [Fact]
    public async Task Callback_ProviderChangedItsKey_AsksForTheKeysAgain()
    {
        await SignedIn();
        provider.ChangeKey();
        host.Get<Microsoft.Extensions.Time.Testing.FakeTimeProvider>().Advance(TimeSpan.FromMinutes(2));
        await SignedIn();
        provider.KeysAsked.ShouldBe(2);
        await SignedIn();
        provider.KeysAsked.ShouldBe(2);
    }

    [Fact]
    public async Task Logout_GoesToTheProviderToo()
    {
        Browser browser = await SignedIn();
        Uri end = await browser.Leave("/.auth/logout?post_logout_redirect_uri=/");
        end.GetLeftPart(UriPartial.Path).ShouldBe(new Uri(provider.Address, "end").AbsoluteUri);
        end.Query.ShouldContain("client_id=linying");
        (await browser.Get("/whoami")).ShouldBe("{}");
    }

    [Fact]
    public async Task Login_ProviderDoesNotAnswer_SaysSoAndLeavesTheSiteUp()
    {
        await provider.DisposeAsync();
        HttpResponseMessage answer = await host.Http.GetAsync("/.auth/login");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        (await host.Http.GetAsync("/whoami")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Header_ForgedFromOutside_IsDropped()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/whoami");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL-ID", "zhao@county");
        (await (await host.Http.SendAsync(request)).Content.ReadAsStringAsync()).ShouldBe("{}");
    }

    [Theory]
    [InlineData("LocalRuntime:SignIn:ClientId", "")]
    [InlineData("LocalRuntime:SignIn:Authority", "http://signin.example.cn")]
    [InlineData("Site:Origin", "http://talent.example.cn")]
    public async Task Start_SettingMissingOrNotSafe_SaysWhich(string setting, string value)
    {
        HostSetup setup = Setup();
        setup.Settings[setting] = value;
        (await Should.ThrowAsync<StartupException>(() => TestHost.StartAsync(setup))).Message.ShouldContain(setting);
    }

    private HostSetup Setup() => new(typeof(Guest))
    {
        Environment = "Production",
        Time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UtcNow),
        Configure = builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton(provider => (Microsoft.Extensions.Time.Testing.FakeTimeProvider)provider.GetRequiredService<TimeProvider>());
        },
        Settings = new()
        {
            ["Site:Origin"] = Origin,
            ["LocalRuntime:SignIn:Authority"] = provider.Address.AbsoluteUri,
            ["LocalRuntime:SignIn:ClientId"] = TestProvider.ClientId,
            ["LocalRuntime:SignIn:ClientSecret"] = TestProvider.ClientSecret,
        },
    };

    private async Task<Browser> SignedIn()
    {
        var browser = new Browser(host.Http);
        (await browser.ComeBack(await Answer(await browser.Leave("/.auth/login")))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return browser;
    }

    // The person types a password at the provider, which sends the browser back.
    private static async Task<Uri> Answer(Uri authorize)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using HttpResponseMessage answer = await http.GetAsync(authorize);
        return answer.Headers.Location!;
    }

    private static void Spoil(SecurityTokenDescriptor token, string fault)
    {
        switch (fault)
        {
            case "nonce":
                token.Claims["nonce"] = "another";
                break;
            case "audience":
                token.Audience = "another";
                break;
            case "issuer":
                token.Issuer = "https://another.example/";
                break;
            case "expired":
                token.NotBefore = token.IssuedAt = DateTime.UtcNow.AddHours(-2);
                token.Expires = DateTime.UtcNow.AddHours(-1);
                break;
            case "other key":
                token.SigningCredentials = new SigningCredentials(TestProvider.NewKey(), SecurityAlgorithms.RsaSha256);
                break;
            case "shared secret":
                token.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(new byte[32]), SecurityAlgorithms.HmacSha256);
                break;
            case "unsigned":
                token.SigningCredentials = null;
                break;
            case "no subject":
                token.Claims.Remove("sub");
                break;
            case "subject not ascii":
                token.Claims["sub"] = "赵";
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault.");
        }
    }

    public static class Guest
    {
        [Function("WhoAmI")]
        public static IResult Answer([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Results.Json(request.Headers.Where(h => h.Key.StartsWith("x-ms", StringComparison.OrdinalIgnoreCase)).ToDictionary(h => h.Key, h => h.Value.ToString()));
    }

    /// <summary>Keeps the site's cookies, whatever their path.</summary>
    private sealed class Browser(HttpClient http)
    {
        private readonly Dictionary<string, string> cookies = [];

        public async Task<Uri> Leave(string path)
        {
            using HttpResponseMessage answer = await Send(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            return answer.Headers.Location!;
        }

        public Task<HttpResponseMessage> ComeBack(Uri answer) => Send(answer.PathAndQuery);

        public async Task<string> Get(string path)
        {
            using HttpResponseMessage answer = await Send(path);
            return await answer.Content.ReadAsStringAsync();
        }

        private async Task<HttpResponseMessage> Send(string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            HttpResponseMessage answer = await http.SendAsync(request);
            foreach (string set in answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? values) ? values : [])
            {
                string[] pair = set.Split(';')[0].Split('=', 2);
                if (pair[1].Length == 0) cookies.Remove(pair[0]);
                else cookies[pair[0]] = pair[1];
            }

            return answer;
        }
    }
}
