using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Storage;
using Microsoft.Extensions.Time.Testing;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Queues;

/// <summary>With a server of their own: these tests move its clock.</summary>
public sealed class QueueEndpointsTests : IAsyncLifetime
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly Database database = Database.InMemory();
    private StorageServer server = null!;
    private QueueClient queue = null!;

    [Fact]
    public async Task CreateQueue_Again_IsHarmlessUnlessMetadataDiffers()
    {
        (await queue.CreateAsync(cancellationToken: None)).Status.ShouldBe(204);
        await queue.CreateAsync(new Dictionary<string, string> { ["a"] = "b" }, None).ShouldBeRefusedAsync(409, "QueueAlreadyExists");
    }

    [Theory]
    [InlineData("Upper", "InvalidResourceName")]
    [InlineData("a--b", "InvalidResourceName")]
    [InlineData("ab", "OutOfRangeInput")]
    public async Task CreateQueue_BadName_IsRefused(string name, string code) =>
        await new QueueClient(server.ConnectionString, name).CreateAsync(cancellationToken: None).ShouldBeRefusedAsync(400, code);

    [Fact]
    public async Task DeleteQueue_ThenUseIt_IsRefused()
    {
        await queue.DeleteAsync(None);
        await queue.SendMessageAsync("x", None).ShouldBeRefusedAsync(404, "QueueNotFound");
        (await queue.DeleteIfExistsAsync(None)).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task ListQueues_ByPrefixAndPage_GivesEachOnceWithMetadata()
    {
        var service = new QueueServiceClient(server.ConnectionString);
        foreach (string name in new[] { "listed-3", "listed-1", "listed-2", "other" })
            await service.CreateQueueAsync(name, new Dictionary<string,
                string>
            { ["from"] = name.Replace("-", "_", StringComparison.Ordinal) }, None);
        List<Page<QueueItem>> pages = await service.GetQueuesAsync(QueueTraits.Metadata, "listed-",
            None).AsPages(pageSizeHint: 2).ToListAsync(None);
        pages.Select(page => page.Values.Count).ShouldBe([2, 1]);
        pages.SelectMany(page => page.Values).Select(item => item.Name).ShouldBe(["listed-1", "listed-2", "listed-3"]);
        pages[0].Values[0].Metadata.ShouldContainKeyAndValue("from", "listed_1");
    }

    [Fact]
    public async Task SetMetadata_ComesBackWithTheCount()
    {
        await queue.SetMetadataAsync(new Dictionary<string, string> { ["Station"] = "north", ["a_1"] = "2", ["a1"] = "3" }, None);
        await queue.SendMessageAsync("x", None);
        QueueProperties properties = await queue.GetPropertiesAsync(None);
        properties.Metadata.ShouldBe(new Dictionary<string, string> { ["Station"] = "north", ["a_1"] = "2", ["a1"] = "3" },
            ignoreOrder: true);
        properties.ApproximateMessagesCount.ShouldBe(1);
    }

    [Fact]
    public async Task ReceiveMessage_IsHiddenThenComesAgainCounted()
    {
        const string Text = "通知 <a>&amp;\" 😀\n";
        SendReceipt sent = await queue.SendMessageAsync(Text, None);
        QueueMessage first = await queue.ReceiveMessageAsync(TimeSpan.FromSeconds(10), None);
        (first.MessageId, first.MessageText, first.DequeueCount).ShouldBe((sent.MessageId, Text, 1));
        QueueMessage? hidden = await queue.ReceiveMessageAsync(cancellationToken: None);
        hidden.ShouldBeNull();
        time.Advance(TimeSpan.FromSeconds(10));
        QueueMessage again = await queue.ReceiveMessageAsync(cancellationToken: None);
        again.DequeueCount.ShouldBe(2);
        await queue.DeleteMessageAsync(first.MessageId, first.PopReceipt, None).ShouldBeRefusedAsync(400, "PopReceiptMismatch");
        await queue.DeleteMessageAsync(again.MessageId, again.PopReceipt, None);
        await queue.DeleteMessageAsync(again.MessageId, again.PopReceipt, None).ShouldBeRefusedAsync(404, "MessageNotFound");
    }

    [Fact]
    public async Task ReceiveMessages_ComeInOrderUpToThirtyTwo()
    {
        for (int i = 0; i < 40; i++) await queue.SendMessageAsync($"{i}", None);
        QueueMessage[] messages = (await queue.ReceiveMessagesAsync(32, cancellationToken: None)).Value;
        messages.Select(message => message.MessageText).ShouldBe(Enumerable.Range(0, 32).Select(i => $"{i}"));
        await queue.ReceiveMessagesAsync(33, cancellationToken: None).ShouldBeRefusedAsync(400, "OutOfRangeQueryParameterValue");
    }

    [Fact]
    public async Task SendMessage_WithDelay_IsNotSeenBefore()
    {
        await queue.SendMessageAsync("later", TimeSpan.FromMinutes(5), cancellationToken: None);
        ((PeekedMessage?)await queue.PeekMessageAsync(None)).ShouldBeNull();
        time.Advance(TimeSpan.FromMinutes(5));
        ((PeekedMessage?)await queue.PeekMessageAsync(None))!.MessageText.ShouldBe("later");
    }

    [Fact]
    public async Task SendMessage_TimeToLive_EndsItUnlessItIsForEver()
    {
        await queue.SendMessageAsync("short", timeToLive: TimeSpan.FromSeconds(60), cancellationToken: None);
        await queue.SendMessageAsync("default", None);
        await queue.SendMessageAsync("for ever", timeToLive: TimeSpan.FromSeconds(-1), cancellationToken: None);
        time.Advance(TimeSpan.FromSeconds(60));
        (await TextsAsync()).ShouldBe(["default", "for ever"]);
        time.Advance(TimeSpan.FromDays(7));
        (await TextsAsync()).ShouldBe(["for ever"]);
        time.Advance(TimeSpan.FromDays(4000));
        (await TextsAsync()).ShouldBe(["for ever"]);
    }

    [Fact]
    public async Task PeekMessages_LeavesThemAsTheyAre()
    {
        await queue.SendMessageAsync("x", None);
        PeekedMessage[] peeked = (await queue.PeekMessagesAsync(32, None)).Value;
        peeked.Single().DequeueCount.ShouldBe(0);
        ((QueueMessage?)await queue.ReceiveMessageAsync(cancellationToken: None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task UpdateMessage_ChangesTextAndReceipt()
    {
        await queue.SendMessageAsync("before", None);
        QueueMessage held = await queue.ReceiveMessageAsync(cancellationToken: None);
        UpdateReceipt updated = await queue.UpdateMessageAsync(held.MessageId, held.PopReceipt, "after", TimeSpan.FromSeconds(5), None);
        updated.NextVisibleOn.ShouldBe(time.GetUtcNow().AddSeconds(5));
        await queue.UpdateMessageAsync(held.MessageId, held.PopReceipt, "stale", cancellationToken: None).ShouldBeRefusedAsync(400,
            "PopReceiptMismatch");
        time.Advance(TimeSpan.FromSeconds(5));
        ((QueueMessage)await queue.ReceiveMessageAsync(cancellationToken: None)).MessageText.ShouldBe("after");
    }

    [Fact]
    public async Task ClearMessages_EmptiesTheQueue()
    {
        await queue.SendMessageAsync("x", None);
        await queue.ClearMessagesAsync(None);
        (await TextsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task SendMessage_Of64KiB_IsTakenAndMoreRefused()
    {
        await queue.SendMessageAsync(new string('&', 64 * 1024), None);
        ((QueueMessage)await queue.ReceiveMessageAsync(cancellationToken: None)).MessageText.Length.ShouldBe(64 * 1024);
        await queue.SendMessageAsync(new string('x', 64 * 1024 + 1), None).ShouldBeRefusedAsync(413, "RequestBodyTooLarge");
    }

    [Fact]
    public async Task MessageArrived_VisibleAtOnce_NamesTheQueueAfterTheCommit()
    {
        var arrived = new List<string>();
        server.MessageArrived += arrived.Add;
        await queue.SendMessageAsync("delayed", TimeSpan.FromMinutes(1), cancellationToken: None);
        arrived.ShouldBeEmpty();
        await queue.SendMessageAsync("now", None);
        arrived.ShouldBe([queue.Name]);
    }

    [Fact]
    public async Task GetAccessPolicy_NotSupported_SaysSoByName() =>
        (await queue.GetAccessPolicyAsync(None).ShouldBeRefusedAsync(501, "NotImplemented")).Message.ShouldContain("comp=acl");

    public async ValueTask InitializeAsync()
    {
        server = await StorageServer.StartAsync(database, time);
        queue = new QueueClient(server.ConnectionString, "notifications");
        await queue.CreateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task<IEnumerable<string>> TextsAsync() =>
        (await queue.PeekMessagesAsync(32, None)).Value.Select(message => message.MessageText);
}
