using Azure.Storage.Queues;
using LinyingTalent.Platform.Cases;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Notifications.Robots;

/// <summary>The way of a notification into an office's group chat: a queue of its own, so that a robot that fails repeats no letter.</summary>
internal sealed class RobotQueue(
    RobotTable robots, RobotChannel channel, Outbox outbox, NotificationLog log, NotificationWriter writer, QuietHours quiet, QueueServiceClient queues, TimeProvider time)
{
    public const string Queue = "robots";

    /// <summary>Hands a notification to the office's robots. What is for one person alone is never posted.</summary>
    public async Task Offer(NotificationReference reference, Notification notification)
    {
        if (notification.Person is not null || notification.LinkNonce is not null) return;
        foreach (Robot robot in await robots.In(notification.To.Division.County))
            if (robot.Office == notification.To) await Send(new RobotPosting(reference, robot.Id), TimeSpan.Zero);
    }

    [Function("Notifications_Post")]
    public async Task Run([QueueTrigger(Queue)] RobotPosting posting, CancellationToken cancellation)
    {
        if (await outbox.Find(posting.Notification) is not { } owed) return;
        var county = owed.Notification.To.Division.County;
        string id = $"{NotificationLog.IdOf(owed)}|{posting.Robot}";
        if (await log.Knows(county, id) || await robots.Find(county, posting.Robot) is not { } robot) return;
        if (await quiet.Left(county, time.GetUtcNow()) is { } night)
        {
            await Send(posting, night);
            return;
        }

        // The group's service is not ours: it learns that something came and where to read it, and nobody's name.
        string text = string.Join("\n", [writer.Write(owed.Notification, []).Subject, .. writer.LinkOf(owed.Notification) is { } link ? [link.ToString()] : Array.Empty<string>()]);
        await channel.Post(robot, text, cancellation);
        await log.Keep(county, new SentNotification(id, owed.Notification, owed.At, time.GetUtcNow(), robot.Kind.ToString()));
    }

    private async Task Send(RobotPosting posting, TimeSpan wait)
    {
        QueueClient queue = queues.GetQueueClient(Queue);
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync(BinaryData.FromObjectAsJson(posting, CaseJson.Options), visibilityTimeout: wait);
    }
}
