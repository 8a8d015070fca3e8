using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Notifications;

/// <summary>The messages of a queue that failed five times and were set aside: beside each queue, under its name with <c>-poison</c>.</summary>
internal sealed class PoisonQueue(QueueServiceClient queues)
{
    private const string Suffix = "-poison";

    /// <summary>Queue Storage gives no more at once.</summary>
    private const int MostAtOnce = 32;

    /// <summary>Whether a queue is one of those set aside.</summary>
    public static bool IsPoison(string queue) => queue.EndsWith(Suffix, StringComparison.Ordinal);

    public async Task<int> Count(string queue) =>
        await Beside(queue).ExistsAsync() ? (await Beside(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount : 0;

    /// <summary>How many were set aside from all the app's queues.</summary>
    public async Task<int> CountAll(CancellationToken cancellation)
    {
        int all = 0;
        await foreach (QueueItem queue in queues.GetQueuesAsync(cancellationToken: cancellation))
        {
            if (!IsPoison(queue.Name) || TaskHub.Owns(queue.Name)) continue;
            QueueProperties properties = await queues.GetQueueClient(queue.Name).GetPropertiesAsync(cancellation);
            all += properties.ApproximateMessagesCount;
        }

        return all;
    }

    /// <summary>The first of them, without taking them.</summary>
    public async Task<IReadOnlyList<PeekedMessage>> Peek(string queue) =>
        await Beside(queue).ExistsAsync() ? (await Beside(queue).PeekMessagesAsync(MostAtOnce)).Value : [];

    /// <summary>Puts all of them back into the queue. A copy that is sent twice counts once, so a crash in between does no harm.</summary>
    /// <returns>How many were put back.</returns>
    public async Task<int> SendAgain(string queue)
    {
        if (!await Beside(queue).ExistsAsync()) return 0;
        int sent = 0;
        while ((await Beside(queue).ReceiveMessagesAsync(MostAtOnce)).Value is { Length: > 0 } messages)
        {
            foreach (QueueMessage message in messages)
            {
                await queues.GetQueueClient(queue).SendMessageAsync(message.Body);
                await Beside(queue).DeleteMessageAsync(message.MessageId, message.PopReceipt);
                sent++;
            }
        }

        return sent;
    }

    private QueueClient Beside(string queue) => queues.GetQueueClient(queue + Suffix);
}
