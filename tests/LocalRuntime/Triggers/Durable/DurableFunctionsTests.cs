using LinyingTalent.LocalRuntime.Tests.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LinyingTalent.LocalRuntime.Tests.Triggers.Durable;

public sealed class DurableFunctionsTests
{
    [Fact]
    public async Task Start_FromAForm_RunsOrchestrationAndActivities()
    {
        await using TestHost host = await StartAsync();

        (await host.Http.GetStringAsync("/greet/case-1?name=%E5%BC%A0", TestContext.Current.CancellationToken)).ShouldBe("你好，张 (case-1)");
        host.Report.ShouldContain("Greeting: orchestration");
        host.Report.ShouldContain("SayHello: activity");
    }

    [Fact]
    public async Task Middleware_RunsAroundOrchestrationAndActivity()
    {
        var seen = new List<string>();
        await using TestHost host = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            lock (seen) seen.Add("in " + context.FunctionDefinition.Name);
            await next();
            lock (seen) seen.Add($"out {context.FunctionDefinition.Name} {context.GetInvocationResult().Value is not null}");
        }));

        await host.Http.GetStringAsync("/greet/case-2?name=a", TestContext.Current.CancellationToken);

        seen.ShouldBe(["in Start", "in Greeting", "in SayHello", "out SayHello True", "out Greeting True", "out Start True"]);
    }

    [Fact]
    public async Task Event_RaisedByAnotherFunction_ReachesTheOrchestration()
    {
        await using TestHost host = await StartAsync();
        Task<string> answer = host.Http.GetStringAsync("/wait/case-3", TestContext.Current.CancellationToken);
        await host.Http.GetStringAsync("/raise/case-3?word=yes", TestContext.Current.CancellationToken);
        (await answer).ShouldBe("\"heard yes\"");
    }

    [Fact]
    public async Task Client_FromTheContainer_IsNotThere()
    {
        await using TestHost host = await StartAsync();
        host.Services.GetService<DurableTaskClient>().ShouldBeNull();
    }

    [Fact]
    public async Task Activity_Throws_FailsTheInstanceWithItsMessage()
    {
        await using TestHost host = await StartAsync();
        string failure = await host.Http.GetStringAsync("/greet/case-5?name=", TestContext.Current.CancellationToken);
        failure.ShouldContain("nobody to greet");
    }

    private static Task<TestHost> StartAsync(Action<FunctionsApplicationBuilder>? configure = null) => TestHost.StartAsync(new HostSetup(typeof(Sample))
    {
        Configure = builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton(new Words("你好"));
            configure?.Invoke(builder);
        },
    });

    public sealed record Words(string Hello);

    public sealed record Person(string Name);

    public sealed class Sample(Words words)
    {
        [Function("Start")]
        public static async Task<IResult> Start(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "greet/{id}")] HttpRequest request,
            [DurableClient] DurableTaskClient client, string id, string name, CancellationToken cancellation)
        {
            await client.ScheduleNewOrchestrationInstanceAsync("Greeting", new Person(name), new StartOrchestrationOptions(id), cancellation);
            OrchestrationMetadata end = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, cancellation);
            return Results.Text(end.SerializedOutput is not null ? end.ReadOutputAs<string>() : end.FailureDetails?.ErrorMessage + end.FailureDetails?.InnerFailure?.ErrorMessage);
        }

        [Function("Greeting")]
        public static async Task<string> Greeting([OrchestrationTrigger] TaskOrchestrationContext context, Person person) =>
            await context.CallActivityAsync<string>("SayHello", person.Name);

        [Function("SayHello")]
        public string SayHello([ActivityTrigger] string name, string instanceId, FunctionContext context) => name.Length > 0
            ? $"{words.Hello}，{name} ({instanceId})"
            : throw new InvalidOperationException("nobody to greet in " + context.FunctionDefinition.Name);

        [Function("Waiter")]
        public static async Task<IResult> Waiter(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait/{id}")] HttpRequest request, [DurableClient] DurableTaskClient client, string id)
        {
            await client.ScheduleNewOrchestrationInstanceAsync("Waiting", new StartOrchestrationOptions(id), request.HttpContext.RequestAborted);
            return Results.Text((await client.WaitForInstanceCompletionAsync(id, true, request.HttpContext.RequestAborted)).SerializedOutput);
        }

        [Function("Raiser")]
        public static async Task<IResult> Raiser(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "raise/{id}")] HttpRequest request, [DurableClient] DurableTaskClient client, string id)
        {
            await client.RaiseEventAsync(id, "Word", request.Query["word"].ToString(), request.HttpContext.RequestAborted);
            return Results.Text("raised");
        }

        [Function("Waiting")]
        public static async Task<string> Waiting([OrchestrationTrigger] TaskOrchestrationContext context) =>
            "heard " + await context.WaitForExternalEvent<string>("Word");
    }
}
