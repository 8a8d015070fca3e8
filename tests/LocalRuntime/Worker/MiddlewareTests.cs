using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LinyingTalent.LocalRuntime.Tests.Worker;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Use_Several_RunInOrderAroundTheFunction()
    {
        var seen = new List<string>();
        await using TestHost host = await StartAsync(builder => builder
            .UseMiddleware(async (_, next) =>
            {
                seen.Add("outer in");
                await next();
                seen.Add("outer out");
            })
            .UseMiddleware(async (context, next) =>
            {
                seen.Add("inner in " + context.FunctionDefinition.Name);
                await next();
                seen.Add("inner out");
            }));

        await host.Http.GetStringAsync("/echo/1", TestContext.Current.CancellationToken);

        seen.ShouldBe(["outer in", "inner in Echo", "inner out", "outer out"]);
    }

    [Fact]
    public async Task Use_Class_IsOneForAllAndSeesRequestFeaturesAndItems()
    {
        await using TestHost host = await StartAsync(builder => builder.UseMiddleware<Stamp>());

        (await host.Http.GetStringAsync("/echo/1", TestContext.Current.CancellationToken)).ShouldBe("echo 1 for stamp 1");
        (await host.Http.GetStringAsync("/echo/2", TestContext.Current.CancellationToken)).ShouldBe("echo 2 for stamp 2");
    }

    [Fact]
    public async Task UseWhen_PredicateDoesNotHold_IsPassedBy()
    {
        await using TestHost host = await StartAsync(builder => builder.UseWhen<Stamp>(context => context.GetHttpContext()!.Request.Path == "/echo/2"));

        (await host.Http.GetStringAsync("/echo/1", TestContext.Current.CancellationToken)).ShouldBe("echo 1 for ");
        (await host.Http.GetStringAsync("/echo/2", TestContext.Current.CancellationToken)).ShouldBe("echo 2 for stamp 1");
    }

    [Fact]
    public async Task Use_AnswersItself_TheFunctionDoesNotRun()
    {
        await using TestHost host = await StartAsync(builder => builder.UseMiddleware((context, _) =>
        {
            context.GetInvocationResult().Value = new StatusCodeResult(403);
            return Task.CompletedTask;
        }));

        HttpResponseMessage answer = await host.Http.GetAsync("/fail", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Use_SetsHeaders_TheyAreOnEveryAnswerOfAFunction()
    {
        await using TestHost host = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            context.GetHttpContext()!.Response.Headers["Content-Security-Policy"] = "default-src 'self'";
            await next();
        }));

        foreach (string path in (string[])["/echo/1", "/fail"])
        {
            HttpResponseMessage answer = await host.Http.GetAsync(path, TestContext.Current.CancellationToken);
            answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'self'"]);
        }
    }

    [Fact]
    public async Task Use_CatchesTheFailure_AnswersInItsPlace()
    {
        await using TestHost host = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            try
            {
                await next();
            }
            catch (InvalidOperationException failure)
            {
                context.GetInvocationResult().Value = Results.Text("caught " + failure.Message, statusCode: 409);
            }
        }));

        HttpResponseMessage answer = await host.Http.GetAsync("/fail", TestContext.Current.CancellationToken);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("caught on purpose");
    }

    [Fact]
    public async Task Use_ReadsTypedResult_OnlyAsItsType()
    {
        Exception? refused = null;
        await using TestHost host = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            await next();
            context.GetInvocationResult<IResult>().Value = Results.Text("replaced");
            refused = Should.Throw<InvalidOperationException>(() => context.GetInvocationResult<IActionResult>());
        }));

        (await host.Http.GetStringAsync("/echo/1", TestContext.Current.CancellationToken)).ShouldBe("replaced");
        refused!.Message.ShouldContain("Echo returned");
    }

    [Fact]
    public async Task Run_ScopedService_LivesAsLongAsTheRun()
    {
        var scoped = new List<Scoped>();
        await using TestHost host = await StartAsync(builder =>
        {
            builder.Services.AddScoped<Scoped>();
            builder.UseMiddleware(async (context, next) =>
            {
                scoped.Add(context.InstanceServices.GetRequiredService<Scoped>());
                scoped.Add(context.GetHttpContext()!.RequestServices.GetRequiredService<Scoped>());
                scoped[^1].Disposed.ShouldBeFalse();
                await next();
            });
        });

        await host.Http.GetStringAsync("/echo/1", TestContext.Current.CancellationToken);
        await host.Http.GetStringAsync("/echo/1", TestContext.Current.CancellationToken);
        await host.StopAsync();

        scoped[0].ShouldBeSameAs(scoped[1]);
        scoped[2].ShouldNotBeSameAs(scoped[0]);
        scoped.ShouldAllBe(one => one.Disposed);
    }

    private static Task<TestHost> StartAsync(Action<FunctionsApplicationBuilder> configure) => TestHost.StartAsync(new HostSetup(typeof(Sample))
    {
        Configure = builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            configure(builder);
        },
    });

    public static class Sample
    {
        [Function("Echo")]
        public static IResult Echo([HttpTrigger("get", Route = "echo/{number}")] HttpRequest request, int number, FunctionContext context) =>
            Results.Text($"echo {number} for {(context.Items.TryGetValue("stamp", out object? stamp) ? stamp : "")}");

        [Function("Fail")]
        public static IResult Fail([HttpTrigger("get")] HttpRequest request) => throw new InvalidOperationException("on purpose");
    }

    internal sealed class Stamp : IFunctionsWorkerMiddleware
    {
        private int count;

        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            context.Items["stamp"] = $"stamp {Interlocked.Increment(ref count)}";
            context.BindingContext.BindingData["number"].ShouldBe(context.GetHttpContext()!.Request.RouteValues["number"]);
            context.InvocationId.ShouldNotBeNullOrEmpty();
            return next(context);
        }
    }

    private sealed class Scoped : IDisposable
    {
        public bool Disposed { get; private set; }

        public void Dispose() => Disposed = true;
    }
}
