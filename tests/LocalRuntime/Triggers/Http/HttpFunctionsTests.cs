using System.Net;
using System.Text;
using LinyingTalent.LocalRuntime.Tests.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.LocalRuntime.Tests.Triggers.Http;

public sealed class HttpFunctionsTests : IAsyncLifetime
{
    private TestHost host = null!;

    public async ValueTask InitializeAsync() => host = await TestHost.StartAsync(new HostSetup(typeof(HttpSamples))
    {
        Configure = builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddRazorComponents();
            builder.Services.AddSingleton(new HttpSamples.Greeter("你好"));
        },
    });

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("/greet/%E5%BC%A0%E4%B8%89?mark=!", "你好，张三!")]
    [InlineData("/sum/3/4", """{"sum":7,"method":"GET"}""")]
    [InlineData("/sum/3", """{"sum":13,"method":"GET"}""")]
    [InlineData("/object", """{"path":"/object","name":"临颍"}""")]
    [InlineData("/OBJECT", """{"path":"/OBJECT","name":"临颍"}""")]
    [InlineData("/written", "written")]
    [InlineData("/page?name=%3Cb%3E", "<h1>&lt;b&gt;</h1>")]
    public async Task Get_FunctionAnswers_AsItsResultSays(string path, string expected)
    {
        HttpResponseMessage answer = await host.Http.GetAsync(path, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        System.Text.RegularExpressions.Regex.Unescape(await Text(answer)).ShouldBe(expected);
    }

    [Fact]
    public async Task Get_FileResult_HasItsNameAndType()
    {
        HttpResponseMessage answer = await host.Http.GetAsync("/file", TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("file.pdf");
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Post_FormWithRedirect_Redirects()
    {
        var form = new FormUrlEncodedContent([KeyValuePair.Create("name", "li")]);
        HttpResponseMessage answer = await host.Http.PostAsync("/redirect", form, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.ToString().ShouldBe("/greet/li");
    }

    [Fact]
    public async Task Get_FunctionThrows_Is500WithEmptyBody()
    {
        HttpResponseMessage answer = await host.Http.GetAsync("/fails", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await Text(answer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_BodyOverThirtyMegabytes_IsRefused()
    {
        HttpResponseMessage small = await host.Http.PostAsync("/length", new ByteArrayContent(new byte[29_000_000]), TestContext.Current.CancellationToken);
        (await Text(small)).ShouldBe("29000000");

        // Asks before it sends: else the refusal meets a client that is still writing.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/length") { Content = new ByteArrayContent(new byte[31_000_000]) };
        request.Headers.ExpectContinue = true;
        HttpResponseMessage large = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Request_ForgedPlatformHeaders_NeverReachTheFunction()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/headers");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(Encoding.UTF8.GetBytes("{}")));
        request.Headers.Add("x-ms-anything", "1");
        HttpResponseMessage answer = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        (await Text(answer)).ShouldBe("{}");
    }

    [Theory]
    [InlineData("GET", "/nowhere/at/all", "GET everything: nowhere/at/all")]
    [InlineData("POST", "/", "POST everything: ")]
    [InlineData("DELETE", "/greet/li", "DELETE everything: greet/li")]
    [InlineData("GET", "/sum/three", "GET everything: sum/three")]
    public async Task Request_NothingElseMatches_GoesToTheCatchAll(string method, string path, string expected)
    {
        HttpResponseMessage answer = await host.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Text(answer)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/host/status")]
    [InlineData("/runtime/webhooks/durabletask")]
    public async Task Request_PathOfTheHost_ReachesNoFunction(string path)
    {
        HttpResponseMessage answer = await host.Http.GetAsync(path, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Text(answer)).ShouldBeEmpty();
    }

    [Fact]
    public void Start_ListsTheFunctionsWithTheirAddresses()
    {
        host.Report.ShouldContain($"Greet: [GET] {host.Http.BaseAddress}greet/{{name}}");
        host.Report.ShouldContain($"zz_Everything: [ALL] {host.Http.BaseAddress}{{*path}}");
        host.Report.ShouldContain("Environment: Development. Sign-in: by choice among the demo staff");
        host.Report.ShouldContain("Ready in ");
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
