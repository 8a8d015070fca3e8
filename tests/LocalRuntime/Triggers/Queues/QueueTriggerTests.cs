using System.Threading.Channels;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Tests.Worker;
using LinyingTalent.LocalRuntime.Triggers.Queues;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Time.Testing;

namespace LinyingTalent.LocalRuntime.Tests.Triggers.Queues;

public sealed class QueueTriggerTests
{
    private readonly Inbox inbox = new();

    [Fact]
    public async Task Run_EveryKindOfParameter_GetsTheMessage()
    {
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Kinds));

        foreach (string queue in (string[])["texts", "bytes", "binaries", "messages"])
        {
            await host.Queue(queue).SendAsync("你好");
            (await inbox.NextAsync()).ShouldBe(queue + " 你好");
        }

        await host.Queue("records").SendAsync("""{ "name": "张三", "age": 40 }""");
        (await inbox.NextAsync()).ShouldBe(new Person("张三", 40));
    }

    [Fact]
    public async Task Run_OtherParameters_AreBoundByName()
    {
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Named));
        await host.Queue("named").SendAsync("""{ "name": "李四", "age": 30 }""");
        (await inbox.NextAsync()).ShouldBe("李四 at try 1 in Named");
    }

    [Fact]
    public async Task Run_Succeeds_TheMessageIsGone()
    {
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Texts));
        await host.Queue("texts").SendAsync("one", "two");
        await inbox.NextAsync();
        await inbox.NextAsync();
        await host.StopAsync();

        (await host.Queue("texts").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Run_FailsEachTime_EndsOnThePoisonQueueWithItsBody()
    {
        inbox.Failure = new InvalidOperationException("on purpose");
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Texts), """ "maxDequeueCount": 3, "maxPollingInterval": "00:00:00.1" """);
        await host.Queue("texts").SendAsync("病");

        QueueMessage poison = await host.Queue("texts-poison").TakeAsync();
        poison.Body.ToString().ShouldBe("病");
        inbox.Count.ShouldBe(3);
        await host.StopAsync();
        (await host.Queue("texts").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Run_BodyIsNotTheRecord_CountsAsFailure()
    {
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Kinds), """ "maxDequeueCount": 2, "maxPollingInterval": "00:00:00.1" """);
        await host.Queue("records").SendAsync("no JSON");
        (await host.Queue("records-poison").TakeAsync()).Body.ToString().ShouldBe("no JSON");
        inbox.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Run_Fails_TheMessageIsHiddenForTheRetryDelay()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        inbox.Failure = new InvalidOperationException("on purpose");
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Texts), """ "visibilityTimeout": "00:00:30" """, time: time);
        await host.Queue("texts").SendAsync("late");
        await inbox.NextAsync();
        await host.StopAsync();

        QueueClient queue = host.Queue("texts");
        time.Advance(TimeSpan.FromSeconds(29));
        (await queue.ReceiveMessagesAsync(TestContext.Current.CancellationToken)).Value.ShouldBeEmpty();
        time.Advance(TimeSpan.FromSeconds(2));
        (await queue.ReceiveMessagesAsync(TestContext.Current.CancellationToken)).Value.Single().DequeueCount.ShouldBe(2);
    }

    [Fact]
    public async Task Run_BodyIsNoBase64_GoesToThePoisonQueueUnchangedAndUnrun()
    {
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Texts));
        await host.Queue("texts", QueueMessageEncoding.None).SendAsync("not base64!");
        (await host.Queue("texts-poison", QueueMessageEncoding.None).TakeAsync()).Body.ToString().ShouldBe("not base64!");
        inbox.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Run_EncodingNone_TakesBodiesAsTheyAre()
    {
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Texts), """ "messageEncoding": "none" """);
        await host.Queue("texts", QueueMessageEncoding.None).SendAsync("plain");
        (await inbox.NextAsync()).ShouldBe("plain");
    }

    [Fact]
    public async Task Run_TakenTooOftenByProcessesThatDied_GoesToThePoisonQueueUnrun()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using Database database = Database.InMemory();
        await using (TestHost before = await QueueTestHost.StartAsync(inbox, typeof(Named), database: database, time: time))
        {
            QueueClient queue = before.Queue("texts");
            await queue.SendAsync("deadly");
            for (int i = 0; i < 5; i++)
            {
                (await queue.ReceiveMessagesAsync(1, TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken)).Value.Length.ShouldBe(1);
                time.Advance(TimeSpan.FromSeconds(2));
            }
        }

        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Texts), database: database, time: time);
        (await host.Queue("texts-poison").TakeAsync()).Body.ToString().ShouldBe("deadly");
        inbox.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Run_Many_NeverMoreAtOnceThanBatchAndThreshold()
    {
        inbox.Hold = new SemaphoreSlim(0);
        await using Database database = Database.InMemory();
        await using (TestHost before = await QueueTestHost.StartAsync(inbox, typeof(Named), database: database))
            await before.Queue("texts").SendAsync([.. Enumerable.Range(0, 12).Select(i => $"{i}")]);
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Texts), """ "batchSize": 4, "newBatchThreshold": 0 """, database);
        for (int i = 0; i < 4; i++) await inbox.NextAsync();
        inbox.Count.ShouldBe(0);

        inbox.Hold.Release(12);
        for (int i = 0; i < 8; i++) await inbox.NextAsync();
        inbox.MostAtOnce.ShouldBe(4);
    }

    [Fact]
    public async Task Run_LongerThanTheLease_IsKeptHidden()
    {
        var time = new PlannedTime(delay => delay == QueueRun.Lease / 4);
        inbox.Hold = new SemaphoreSlim(0);
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Texts), time: time);
        await host.Queue("texts").SendAsync("long");
        await inbox.NextAsync();

        for (TimeSpan passed = default; passed < 5 * QueueRun.Lease; passed += QueueRun.Lease / 4)
        {
            await time.NextAsync();
            time.Advance(QueueRun.Lease / 4);
        }

        await time.NextAsync();
        inbox.Count.ShouldBe(0);
        inbox.Hold.Release();
        await host.StopAsync();
        (await host.Queue("texts").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Run_MessageArrives_IsWokenBeforeTheNextPoll()
    {
        // This clock stands still, so that no poll ever comes.
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Texts), time: new FakeTimeProvider(DateTimeOffset.UtcNow));
        await host.Queue("texts").SendAsync("first");
        await inbox.NextAsync();
        await host.Queue("texts").SendAsync("second");
        (await inbox.NextAsync()).ShouldBe("second");
    }

    [Fact]
    public async Task Poll_NothingThere_WaitsTwiceAsLongEachTimeUpToTheLongest()
    {
        var time = new PlannedTime(delay => delay > TimeSpan.Zero && delay <= TimeSpan.FromSeconds(1));
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Texts), """ "maxPollingInterval": "00:00:01" """, time: time);
        List<double> waits = [];
        while (waits.Count < 5)
        {
            TimeSpan wait = await time.NextAsync();
            waits.Add(wait.TotalMilliseconds);
            time.Advance(wait);
        }

        waits.ShouldBe([200, 400, 800, 1000, 1000]);
        await time.NextAsync();
        await host.Queue("texts").SendAsync("here");
        await inbox.NextAsync();
        (await time.NextAsync()).TotalMilliseconds.ShouldBe(200);
    }

    [Fact]
    public async Task Stop_WhileRunning_LetsTheMessageEnd()
    {
        inbox.Hold = new SemaphoreSlim(0);
        await using TestHost host = await QueueTestHost.StartAsync(inbox, typeof(Texts));
        await host.Queue("texts").SendAsync("running");
        await inbox.NextAsync();

        Task stop = host.StopAsync();
        stop.IsCompleted.ShouldBeFalse();
        inbox.Hold.Release();
        await stop;
        (await host.Queue("texts").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(null, "asks for the connection 'Elsewhere', which is not there")]
    [InlineData("nonsense", "is no storage connection string")]
    public async Task Start_ConnectionThatIsNone_SaysSo(string? connection, string sentence)
    {
        var setup = new HostSetup(typeof(WithConnection)) { Settings = new() { ["Elsewhere"] = connection }, Configure = _ => { } };
        (await Should.ThrowAsync<StartupException>(() => TestHost.StartAsync(setup))).Message.ShouldContain(sentence);
    }

    public sealed record Person(string Name, int Age);

    public sealed class Kinds(Inbox inbox)
    {
        [Function("Text")]
        public Task Text([QueueTrigger("texts")] string message) => inbox.TakeAsync("texts " + message);

        [Function("Bytes")]
        public Task Bytes([QueueTrigger("bytes")] byte[] message) => inbox.TakeAsync("bytes " + System.Text.Encoding.UTF8.GetString(message));

        [Function("Binary")]
        public Task Binary([QueueTrigger("binaries")] BinaryData message) => inbox.TakeAsync("binaries " + message);

        [Function("Message")]
        public Task Message([QueueTrigger("messages")] QueueMessage message) => inbox.TakeAsync("messages " + message.MessageText);

        [Function("Record")]
        public Task Record([QueueTrigger("records")] Person message) => inbox.TakeAsync(message);
    }

    public sealed class Named(Inbox inbox)
    {
        [Function("Named")]
        public Task Run([QueueTrigger("named")] string message, string name, long dequeueCount, FunctionContext context) =>
            inbox.TakeAsync($"{name} at try {dequeueCount} in {context.FunctionDefinition.Name}");
    }

    public sealed class Texts(Inbox inbox)
    {
        [Function("Texts")]
        public Task Run([QueueTrigger("texts")] string message) => inbox.TakeAsync(message);
    }

    public static class WithConnection
    {
        [Function("Far")]
        public static void Run([QueueTrigger("far", Connection = "Elsewhere")] string message) => _ = message;
    }

    /// <summary>A clock that tells of the delays that are begun on it.</summary>
    private sealed class PlannedTime(Func<TimeSpan, bool> tells) : FakeTimeProvider(DateTimeOffset.UtcNow)
    {
        private readonly Channel<TimeSpan> planned = Channel.CreateUnbounded<TimeSpan>();

        public Task<TimeSpan> NextAsync() => planned.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ITimer timer = base.CreateTimer(callback, state, dueTime, period);
            if (tells(dueTime)) planned.Writer.TryWrite(dueTime);
            return timer;
        }
    }
}
