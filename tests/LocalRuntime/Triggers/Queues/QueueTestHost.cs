using System.Threading.Channels;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using LinyingTalent.LocalRuntime.Data;
using LinyingTalent.LocalRuntime.Tests.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LinyingTalent.LocalRuntime.Tests.Triggers.Queues;

/// <summary>What functions under test saw, and what they are to do.</summary>
public sealed class Inbox
{
    private readonly Channel<object?> seen = Channel.CreateUnbounded<object?>();
    private int atOnce;

    public Exception? Failure { get; set; }

    public SemaphoreSlim? Hold { get; set; }

    public int MostAtOnce { get; private set; }

    public int Count => seen.Reader.Count;

    public Task<object?> NextAsync() => seen.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public async Task TakeAsync(object? item)
    {
        int now = Interlocked.Increment(ref atOnce);
        lock (seen) MostAtOnce = Math.Max(MostAtOnce, now);
        seen.Writer.TryWrite(item);
        if (Hold is not null) await Hold.WaitAsync();
        Interlocked.Decrement(ref atOnce);
        if (Failure is not null) throw Failure;
    }
}

internal static class QueueTestHost
{
    public static Task<TestHost> StartAsync(
        Inbox inbox, Type functions, string queues = """ "maxPollingInterval": "00:00:00.1" """, Database? database = null, TimeProvider? time = null) =>
        TestHost.StartAsync(new HostSetup(functions)
        {
            HostJson = $$"""{ "version": "2.0", "extensions": { "http": { "routePrefix": "" }, "queues": { {{queues}} } } }""",
            Storage = true,
            Settings = new() { ["OrderQueue"] = "orders" },
            Database = database,
            Time = time ?? TimeProvider.System,
            Configure = builder =>
            {
                builder.ConfigureFunctionsWebApplication();
                builder.Services.AddSingleton(inbox);
            },
        });

    /// <summary>A client as an app would make it, from the setting that the runtime fills in.</summary>
    public static QueueClient Queue(this TestHost host, string name, QueueMessageEncoding encoding = QueueMessageEncoding.Base64) =>
        new(host.Get<IConfiguration>()["AzureWebJobsStorage"], name, new QueueClientOptions { MessageEncoding = encoding });

    public static async Task SendAsync(this QueueClient queue, params string[] messages)
    {
        await queue.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        foreach (string message in messages) await queue.SendMessageAsync(message, TestContext.Current.CancellationToken);
    }

    /// <summary>Takes the next message, waiting until there is one.</summary>
    public static async Task<QueueMessage> TakeAsync(this QueueClient queue)
    {
        QueueMessage? message = null;
        await Eventually.HoldsAsync(async () =>
        {
            if (!await queue.ExistsAsync(TestContext.Current.CancellationToken)) return false;
            message = (await queue.ReceiveMessageAsync(cancellationToken: TestContext.Current.CancellationToken)).Value;
            return message is not null;
        });
        return message!;
    }

    /// <summary>Messages in the queue, hidden ones included.</summary>
    public static async Task<int> CountAsync(this QueueClient queue) =>
        (await queue.GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount;
}
