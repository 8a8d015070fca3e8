using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace LinyingTalent.Platform.Notifications;

/// <summary>The notifications that failed five times and were set aside.</summary>
internal sealed class PoisonQueue(QueueServiceClient queues)
{
    private QueueClient Poison => queues.GetQueueClient(Outbox.Queue + "-poison");

    public async Task<int> Count() =>
        await Poison.ExistsAsync() ? (await Poison.GetPropertiesAsync()).Value.ApproximateMessagesCount : 0;

    /// <summary>Puts all of them back into the queue. A copy that is sent twice counts once, so a crash in between does no harm.</summary>
    /// <returns>How many were put back.</returns>
    public async Task<int> SendAgain()
    {
        if (!await Poison.ExistsAsync()) return 0;
        int sent = 0;
        while ((await Poison.ReceiveMessagesAsync(maxMessages: 32)).Value is { Length: > 0 } messages)
        {
            foreach (QueueMessage message in messages)
            {
                await queues.GetQueueClient(Outbox.Queue).SendMessageAsync(message.Body);
                await Poison.DeleteMessageAsync(message.MessageId, message.PopReceipt);
                sent++;
            }
        }

        return sent;
    }
}
