using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Durable.Engine;
using LinyingTalent.LocalRuntime.Tests.Worker;
using LinyingTalent.LocalRuntime.Triggers.Durable;
using LinyingTalent.LocalRuntime.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.LocalRuntime.Tests.Triggers.Durable;

public sealed class FunctionReplayTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("linying-replay-").FullName;

    [Fact]
    public async Task FindMismatch_TodaysFunctions_NoneAlsoWhileTheInstanceWaits()
    {
        await using Database database = Database.Open(data);
        await using TestHost host = await TestHost.StartAsync(new HostSetup(typeof(Today)) { Database = database });
        await host.Http.GetStringAsync("/start", TestContext.Current.CancellationToken);
        var engine = host.Get<DurableEngine>();
        await engine.WhenIdleAsync();
        string waiting = await engine.ExportHistoryAsync("case-1");
        await engine.Client.RaiseEventAsync("case-1", "decided", "yes", TestContext.Current.CancellationToken);
        await engine.Client.WaitForInstanceCompletionAsync("case-1", TestContext.Current.CancellationToken);
        string ended = await engine.ExportHistoryAsync("case-1");

        ended.ShouldBe(LocalData.HistoryOf(data, "case-1"));
        FunctionReplay.FindMismatch(waiting, typeof(Today)).ShouldBeNull();
        FunctionReplay.FindMismatch(ended, typeof(Today)).ShouldBeNull();
        FunctionReplay.FindMismatch(waiting, typeof(Changed)).ShouldNotBeNull()
            .ShouldContain("step #1: its history has a timer, its code now makes nothing");
        FunctionReplay.FindMismatch(ended, typeof(Gone)).ShouldNotBeNull().ShouldContain("No orchestration named 'Selection' is registered");
    }

    [Fact]
    public async Task Export_NoSuchInstance_IsRefused()
    {
        await using TestHost host = await TestHost.StartAsync(new HostSetup(typeof(Today)));
        (await Should.ThrowAsync<ArgumentException>(() => host.Get<DurableEngine>().ExportHistoryAsync("none"))).Message.ShouldContain("'none'");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"instanceId":"x","turns":[]}""")]
    [InlineData("""{"instanceId":"x","turns":[[]]}""")]
    [InlineData("""{"instanceId":"x","turns":[[{"type":"fromTheFuture"}]]}""")]
    public void FindMismatch_NotAHistory_IsRefusedRatherThanMatched(string text) =>
        Should.Throw<FormatException>(() => FunctionReplay.FindMismatch(text, typeof(Today)));

    public void Dispose() => Directory.Delete(data, recursive: true);

    public static class Today
    {
        [Function("Start")]
        public static async Task<IResult> Start(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "start")] HttpRequest request, [DurableClient] DurableTaskClient client)
        {
            await client.ScheduleNewOrchestrationInstanceAsync("Selection", "village", new StartOrchestrationOptions("case-1"), CancellationToken.None);
            return Results.Ok();
        }

        [Function("Selection")]
        public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string village)
        {
            await context.CallActivityAsync("Record", village);
            using var end = new CancellationTokenSource();
            Task late = context.CreateTimer(TimeSpan.FromDays(5), end.Token);
            Task<string> decision = context.WaitForExternalEvent<string>("decided");
            if (await Task.WhenAny(decision, late) == decision) end.Cancel();
            await context.CallActivityAsync("Record", await decision);
        }

        [Function("Record")]
        public static void Record([ActivityTrigger] string text) => text.ShouldNotBeNull();
    }

    public static class Changed
    {
        [Function("Selection")]
        public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string village)
        {
            await context.CallActivityAsync("Record", village);
            await context.CallActivityAsync("Record", await context.WaitForExternalEvent<string>("decided"));
        }
    }

    public static class Gone;
}
