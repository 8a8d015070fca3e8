using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Web;

namespace LinyingTalent.Operations.Queues;

/// <summary>How a queue stands.</summary>
/// <param name="Waiting">About how many wait.</param>
/// <param name="Oldest">Since when the first waits; null when none does.</param>
/// <param name="Poison">How many were set aside.</param>
internal sealed record QueueStanding(string Name, int Waiting, DateTimeOffset? Oldest, int Poison);

/// <summary>The app's queues, with what was set aside, and the way to send it again.</summary>
internal sealed class QueueBook(QueueServiceClient queues, PoisonQueue poison, OperationsTable operations, Visitor visitor, TimeProvider time)
{
    public const string Resend = "Resend";

    public async Task<IReadOnlyList<QueueStanding>> All()
    {
        var all = new List<QueueStanding>();
        await foreach (QueueItem queue in queues.GetQueuesAsync())
            if (!TaskHub.Owns(queue.Name) && !PoisonQueue.IsPoison(queue.Name)) all.Add(await Standing(queue.Name));
        return all;
    }

    /// <summary>The queue of this name; null when there is none of ours.</summary>
    public async Task<QueueStanding?> Find(string name)
    {
        await foreach (QueueItem queue in queues.GetQueuesAsync())
            if (queue.Name == name && !TaskHub.Owns(name) && !PoisonQueue.IsPoison(name)) return await Standing(name);
        return null;
    }

    /// <summary>The first of those that were set aside.</summary>
    public Task<IReadOnlyList<PeekedMessage>> SetAside(string queue) => poison.Peek(queue);

    public Task<IReadOnlyList<OperatorAct>> ActsOn(string queue) => operations.ActsOn(queue);

    /// <summary>Notes who sends again and why, then does it. The same form a second time does nothing more.</summary>
    public async Task SendAgain(string queue, string reason, IdempotencyKey key)
    {
        var act = new OperatorAct(time.GetUtcNow(), visitor.Person!.AsActor, Resend, queue, reason);
        if (!await operations.TryNote(key, act)) return;
        await poison.SendAgain(queue);
        await operations.NoteDone(key, act);
    }

    private async Task<QueueStanding> Standing(string name)
    {
        QueueClient queue = queues.GetQueueClient(name);
        QueueProperties properties = await queue.GetPropertiesAsync();
        PeekedMessage? first = (await queue.PeekMessageAsync()).Value;
        return new QueueStanding(name, properties.ApproximateMessagesCount, first?.InsertedOn, await poison.Count(name));
    }
}
