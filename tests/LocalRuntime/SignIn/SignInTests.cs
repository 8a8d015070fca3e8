using System.Net;
using System.Text;
using System.Text.Json;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.SignIn;
using LinyingTalent.LocalRuntime.Tests.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Time.Testing;

namespace LinyingTalent.LocalRuntime.Tests.SignIn;

public sealed class SignInTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.Parse("2026-05-01T08:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
    private TestHost host = null!;

    public async ValueTask InitializeAsync() => host = await TestHost.StartAsync(new HostSetup(typeof(WhoAmI)) { Settings = Staff(), Time = time });

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Login_Page_OffersTheStaffInChinese()
    {
        string page = await host.Http.GetStringAsync("/.auth/login?post_login_redirect_uri=/cases", TestContext.Current.CancellationToken);

        page.ShouldContain("<html lang=\"zh-CN\">");
        page.ShouldContain("name=\"viewport\"");
        page.ShouldContain("value=\"zhao\"");
        page.ShouldContain("赵主任");
        page.ShouldContain("县人才办 &lt;b&gt;");
        page.ShouldContain("value=\"/cases\"");
        page.ShouldNotContain("http://", Case.Insensitive);
    }

    [Fact]
    public async Task Login_Choose_TellsTheAppWhoIsSignedIn()
    {
        string cookie = await SignInAsync("zhao");
        JsonElement headers = JsonDocument.Parse(await GetAsync("/whoami", cookie)).RootElement;

        headers.GetProperty("X-MS-CLIENT-PRINCIPAL-ID").GetString().ShouldBe("zhao");
        headers.GetProperty("X-MS-CLIENT-PRINCIPAL-NAME").GetString().ShouldBe("zhao");
        headers.GetProperty("X-MS-CLIENT-PRINCIPAL-IDP").GetString().ShouldBe("demo");
        JsonElement principal = JsonDocument.Parse(Convert.FromBase64String(headers.GetProperty("X-MS-CLIENT-PRINCIPAL").GetString()!)).RootElement;
        principal.GetProperty("auth_typ").GetString().ShouldBe("demo");
        string nameType = principal.GetProperty("name_typ").GetString()!;
        principal.GetProperty("claims").EnumerateArray().Single(claim => claim.GetProperty("typ").GetString() == nameType)
            .GetProperty("val").GetString().ShouldBe("赵主任");
    }

    [Fact]
    public async Task Me_SignedIn_IsAListWithTheIdentity()
    {
        JsonElement me = JsonDocument.Parse(await GetAsync("/.auth/me", await SignInAsync("qian"))).RootElement[0];
        me.GetProperty("user_id").GetString().ShouldBe("qian");
        me.GetProperty("provider_name").GetString().ShouldBe("demo");
        me.GetProperty("user_claims").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Me_NotSignedIn_Is401() =>
        (await host.Http.GetAsync("/.auth/me", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Session_Cookie_IsHttpOnlyAndLax()
    {
        HttpResponseMessage answer = await ChooseAsync("zhao", "/");
        string cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
    }

    [Fact]
    public async Task Session_AnyBitOfTheCookieChanged_IsNobody()
    {
        string cookie = await SignInAsync("zhao");
        int start = cookie.IndexOf('=', StringComparison.Ordinal) + 1;
        for (int i = start; i < cookie.Length; i += 7)
        {
            string forged = cookie[..i] + (cookie[i] == 'A' ? 'B' : 'A') + cookie[(i + 1)..];
            (await GetAsync("/whoami", forged)).ShouldBe("{}", $"changed at {i - start}");
        }
    }

    [Fact]
    public async Task Session_AfterEightHours_IsOver()
    {
        string cookie = await SignInAsync("zhao");
        time.Advance(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(1));
        (await GetAsync("/whoami", cookie)).ShouldNotBe("{}");
        time.Advance(TimeSpan.FromSeconds(2));
        (await GetAsync("/whoami", cookie)).ShouldBe("{}");
    }

    [Theory]
    [InlineData("/cases/1?tab=2", "/cases/1?tab=2")]
    [InlineData("/人才", "/%E4%BA%BA%E6%89%8D")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/a\r\nSet-Cookie: x=y", "/")]
    [InlineData("", "/")]
    public async Task Login_RedirectTarget_IsALocalPathOrTheHomePage(string target, string expected)
    {
        HttpResponseMessage answer = await ChooseAsync("zhao", target);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.GetValues("Location").Single().ShouldBe(expected);
    }

    [Fact]
    public async Task Login_PostFromAnotherSite_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/.auth/login") { Content = Form("zhao", "/") };
        request.Headers.Add("Origin", "https://evil.example");
        HttpResponseMessage answer = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Login_UnknownPerson_IsRefused() => (await ChooseAsync("nobody", "/")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Logout_RemovesTheSessionAndGoesWhereAsked()
    {
        HttpResponseMessage answer = await host.Http.GetAsync("/.auth/logout?post_logout_redirect_uri=/bye", TestContext.Current.CancellationToken);
        answer.Headers.Location!.ToString().ShouldBe("/bye");
        answer.Headers.GetValues("Set-Cookie").Single().ShouldStartWith($"{SessionCookie.Name}=; expires=Thu, 01 Jan 1970");

        HttpResponseMessage plain = await host.Http.GetAsync("/.auth/logout", TestContext.Current.CancellationToken);
        (await host.Http.GetStringAsync(plain.Headers.Location, TestContext.Current.CancellationToken)).ShouldContain("您已退出登录");
    }

    [Theory]
    [InlineData("GET", "/.auth/login")]
    [InlineData("POST", "/.auth/login")]
    [InlineData("GET", "/.auth/me")]
    [InlineData("GET", "/.auth/logout")]
    public async Task NotDevelopment_EveryEndpoint_IsNotThere(string method, string path)
    {
        await using TestHost production = await TestHost.StartAsync(new HostSetup(typeof(WhoAmI)) { Settings = Staff(), Environment = "Production" });
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "POST" ? Form("zhao", "/") : null };
        (await production.Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        production.Report.ShouldContain("Environment: Production. Sign-in: off");
    }

    [Fact]
    public async Task NotDevelopment_CookieOfADevelopmentHost_SignsNobodyIn()
    {
        await using Database shared = Database.InMemory();
        string cookie;
        await using (TestHost development = await TestHost.StartAsync(new HostSetup(typeof(WhoAmI)) { Settings = Staff(), Database = shared }))
            cookie = await SignInAsync("zhao", development);
        await using TestHost production = await TestHost.StartAsync(new HostSetup(typeof(WhoAmI)) { Settings = Staff(), Database = shared, Environment = "Production" });
        (await GetAsync("/whoami", cookie, production)).ShouldBe("{}");
    }

    [Fact]
    public async Task Start_StaffIdThatIsNoAscii_SaysSo()
    {
        Dictionary<string, string?> staff = new() { ["LocalRuntime:DemoStaff:0:id"] = "赵" };
        (await Should.ThrowAsync<StartupException>(() => TestHost.StartAsync(new HostSetup(typeof(WhoAmI)) { Settings = staff })))
            .Message.ShouldContain("LocalRuntime:DemoStaff:0");
    }

    private static Dictionary<string, string?> Staff() => new()
    {
        ["LocalRuntime:DemoStaff:0:id"] = "zhao",
        ["LocalRuntime:DemoStaff:0:name"] = "赵主任",
        ["LocalRuntime:DemoStaff:0:note"] = "县人才办 <b>",
        ["LocalRuntime:DemoStaff:1:id"] = "qian",
        ["LocalRuntime:DemoStaff:1:name"] = "钱干事",
    };

    private static FormUrlEncodedContent Form(string id, string target) =>
        new([KeyValuePair.Create("id", id), KeyValuePair.Create("post_login_redirect_uri", target)]);

    private Task<HttpResponseMessage> ChooseAsync(string id, string target, TestHost? at = null) =>
        (at ?? host).Http.PostAsync("/.auth/login", Form(id, target), TestContext.Current.CancellationToken);

    private async Task<string> SignInAsync(string id, TestHost? at = null) =>
        (await ChooseAsync(id, "/", at)).Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    private async Task<string> GetAsync(string path, string cookie, TestHost? at = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        HttpResponseMessage answer = await (at ?? host).Http.SendAsync(request, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    public static class WhoAmI
    {
        [Function("WhoAmI")]
        public static IResult Answer([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Results.Json(request.Headers.Where(h => h.Key.StartsWith("x-ms", StringComparison.OrdinalIgnoreCase)).ToDictionary(h => h.Key, h => h.Value.ToString()));
    }
}
