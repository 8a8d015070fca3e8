using Azure.Storage.Queues;
using LinyingTalent.LocalRuntime.Tests.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.LocalRuntime.Tests.Triggers.Queues;

public sealed class QueueOutputTests
{
    private readonly Inbox inbox = new();

    [Fact]
    public async Task Http_ResultWithProperties_AnswersAndSends()
    {
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Outputs));

        (await host.Http.GetStringAsync("/order?kind=two", TestContext.Current.CancellationToken)).ShouldBe("ordered two");

        QueueClient queue = host.Queue("orders");
        (await queue.TakeAsync()).Body.ToString().ShouldBe("""{"Kind":"two","Count":2}""");
        (await queue.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Http_PropertyIsNull_SendsNothing()
    {
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Outputs));
        (await host.Http.GetStringAsync("/order", TestContext.Current.CancellationToken)).ShouldBe("nothing ordered");
        (await host.Queue("orders").ExistsAsync(TestContext.Current.CancellationToken)).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task Queue_MethodOutput_SendsEachElement()
    {
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Outputs));
        await host.Queue("words").SendAsync("a b c");
        HashSet<object?> seen = [await inbox.NextAsync(), await inbox.NextAsync(), await inbox.NextAsync()];
        seen.ShouldBe(["a", "b", "c"], ignoreOrder: true);
    }

    public sealed record Order(string Kind, int Count);

    public sealed record Ordered([property: HttpResult] IResult Answer, [property: QueueOutput("%OrderQueue%")] Order? Order);

    public sealed class Outputs(Inbox inbox)
    {
        [Function("Order")]
        public static Ordered Order([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, string? kind) => kind is null
            ? new Ordered(Results.Text("nothing ordered"), null)
            : new Ordered(Results.Text("ordered " + kind), new Order(kind, 2));

        [Function("Split")]
        [QueueOutput("word")]
        public static string[] Split([QueueTrigger("words")] string message) => message.Split(' ');

        [Function("Word")]
        public Task Word([QueueTrigger("word")] string message) => inbox.TakeAsync(message);
    }
}
