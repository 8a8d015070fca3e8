using System.Net;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Tests.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.LocalRuntime.Tests.Triggers.Http;

public sealed class HttpRoutesTests
{
    [Fact]
    public async Task Match_LiteralNamedAfterParameter_LosesAsOnTheRealHost()
    {
        await using TestHost host = await TestHost.StartAsync(new HostSetup(typeof(ByName)));

        (await host.Http.GetStringAsync("/things/new", TestContext.Current.CancellationToken)).ShouldBe("item new");
        (await host.Http.GetStringAsync("/letters/new", TestContext.Current.CancellationToken)).ShouldBe("literal");
    }

    [Fact]
    public async Task Match_DefaultPrefix_IsApi()
    {
        await using TestHost host = await TestHost.StartAsync(new HostSetup(typeof(ByName)) { HostJson = """{ "version": "2.0" }""" });

        (await host.Http.GetStringAsync("/api/plain", TestContext.Current.CancellationToken)).ShouldBe("plain");
        (await host.Http.GetAsync("/plain", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("HEAD")]
    public async Task Match_OtherMethodOfKnownRoute_Is404(string method)
    {
        await using TestHost host = await TestHost.StartAsync(new HostSetup(typeof(ByName)));
        HttpResponseMessage answer = await host.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/plain"), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Head_Listed_HasNoBody()
    {
        await using TestHost host = await TestHost.StartAsync(new HostSetup(typeof(ByName)));
        HttpResponseMessage answer = await host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/both"), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.ShouldBe(4);
    }

    [Theory]
    [InlineData(typeof(SameRoute), "'First' and 'Second' both answer get /same/{a}")]
    [InlineData(typeof(AdminRoute), "begin with 'admin' or 'runtime'")]
    [InlineData(typeof(BadTemplate), "'open/{a', which cannot be read")]
    [InlineData(typeof(BadConstraint), "which cannot be read")]
    [InlineData(typeof(PlainValue), "returns String, of which")]
    [InlineData(typeof(NotARequest), "must be an HttpRequest")]
    public async Task Start_DeclarationThatCannotBeServed_SaysSo(Type functions, string sentence)
    {
        StartupException refusal = await Should.ThrowAsync<StartupException>(() => TestHost.StartAsync(new HostSetup(functions)));
        refusal.Message.ShouldContain(sentence);
    }

    [Fact]
    public async Task Start_SameRouteWithOtherMethodsOrConstraints_IsFine()
    {
        await using TestHost host = await TestHost.StartAsync(new HostSetup(typeof(Alike)));
        (await host.Http.GetStringAsync("/same/1", TestContext.Current.CancellationToken)).ShouldBe("number");
        (await host.Http.GetStringAsync("/same/x", TestContext.Current.CancellationToken)).ShouldBe("word");
        (await (await host.Http.PostAsync("/same/1", null, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("posted");
    }

    [Fact]
    public async Task Start_WithoutAspNetCore_SaysWhatIsMissing()
    {
        var setup = new HostSetup(typeof(ByName)) { Configure = _ => { } };
        (await Should.ThrowAsync<StartupException>(() => TestHost.StartAsync(setup))).Message.ShouldContain("ConfigureFunctionsWebApplication");
    }

    [Fact]
    public async Task Start_FunctionWithKey_WarnsThatNoKeyIsChecked()
    {
        await using TestHost host = await TestHost.StartAsync(new HostSetup(typeof(WithKey)));
        host.Report.ShouldContain("Warning: Keyed asks for a key on Azure");
        (await host.Http.GetStringAsync("/keyed", TestContext.Current.CancellationToken)).ShouldBe("open");
    }

    public static class ByName
    {
        [Function("A_Item")]
        public static IResult Item([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id}")] HttpRequest request, string id) =>
            Results.Text("item " + id);

        [Function("B_New")]
        public static IResult New([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/new")] HttpRequest request) => Results.Text("literal");

        [Function("C_New")]
        public static IResult Literal([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "letters/new")] HttpRequest request) => Results.Text("literal");

        [Function("D_Item")]
        public static IResult Letter([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "letters/{id}")] HttpRequest request) => Results.Text("item");

        [Function("Plain")]
        public static IResult Plain([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Text("plain");

        [Function("Both")]
        public static IResult Both([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head")] HttpRequest request) => Results.Text("both");
    }

    public static class Alike
    {
        [Function("Number")]
        public static IResult Number([HttpTrigger("get", Route = "same/{a:int}")] HttpRequest request) => Results.Text("number");

        [Function("Posted")]
        public static IResult Posted([HttpTrigger("post", Route = "same/{b}")] HttpRequest request) => Results.Text("posted");

        [Function("Word")]
        public static IResult Word([HttpTrigger("get", Route = "same/{c}")] HttpRequest request) => Results.Text("word");
    }

    public static class SameRoute
    {
        [Function("First")]
        public static IResult First([HttpTrigger("get", "post", Route = "same/{a}")] HttpRequest request) => Results.Ok();

        [Function("Second")]
        public static IResult Second([HttpTrigger("get", Route = "Same/{b}")] HttpRequest request) => Results.Ok();
    }

    public static class AdminRoute
    {
        [Function("Panel")]
        public static IResult Panel([HttpTrigger("get", Route = "Admin/panel")] HttpRequest request) => Results.Ok();
    }

    public static class BadTemplate
    {
        [Function("Open")]
        public static IResult Open([HttpTrigger("get", Route = "open/{a")] HttpRequest request) => Results.Ok();
    }

    public static class BadConstraint
    {
        [Function("Odd")]
        public static IResult Odd([HttpTrigger("get", Route = "odd/{a:telephone}")] HttpRequest request) => Results.Ok();
    }

    public static class PlainValue
    {
        [Function("Text")]
        public static string Text([HttpTrigger("get")] HttpRequest request) => request.Path;
    }

    public static class NotARequest
    {
        [Function("Input")]
        public static IResult Input([HttpTrigger("post")] string body) => Results.Text(body);
    }

    public static class WithKey
    {
        [Function("Keyed")]
        public static IResult Keyed([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => Results.Text("open");
    }
}
