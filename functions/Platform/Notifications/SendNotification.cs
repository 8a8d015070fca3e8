using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications.Robots;
using LinyingTalent.Platform.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Notifications;

/// <summary>The end of every notification's way: queue, channel, log. A copy that comes again finds its row in the log and goes no further.</summary>
internal sealed class SendNotification(
    Outbox outbox, NotificationLog log, INotificationChannel channel, Receivers receivers, RobotQueue robots, QuietHours quiet, NotificationWriter writer, SealedUntil secrets, TimeProvider time)
{
    // A message can wait in the queue for seven days at most: then it is looked at again.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(6);

    [Function("Notifications_Send")]
    public async Task Run([QueueTrigger(Outbox.Queue)] NotificationReference reference, CancellationToken cancellation)
    {
        // A row that is gone owes nothing any more.
        if (await outbox.Find(reference) is not { } owed) return;
        string id = NotificationLog.IdOf(owed);
        DivisionCode county = owed.Notification.To.Division.County;
        if (await log.Knows(county, id)) return;

        // Whoever has no address is reached through an office, which must not read it yet.
        if (owed.Notification is { Sealed: { } secret, Person: not { Email: not null } } && await secrets.Of(secret) is { } opens)
        {
            TimeSpan wait = opens - time.GetUtcNow();
            await outbox.Later(reference, wait < LongestWait ? wait + TimeSpan.FromSeconds(1) : LongestWait);
            return;
        }

        // Whoever has no address reads it on the site, and the log does not claim a letter that nobody got.
        IReadOnlyList<string> to = await receivers.AddressesOf(owed.Notification);
        INotificationChannel way = to.Count > 0 ? channel : new ReadHereChannel();
        if (way is not ReadHereChannel && await quiet.Left(county, time.GetUtcNow()) is { } night)
        {
            await outbox.Later(reference, night);
            return;
        }

        // Before the log knows it: a crash in between posts a second copy, and the robot's own row in the log knows that.
        await robots.Offer(reference, owed.Notification);
        await way.Send(writer.Write(owed.Notification, to), cancellation);
        Measures.Sent(owed.At, time.GetUtcNow(), way.Name);
        await log.Keep(county, new SentNotification(id, owed.Notification, owed.At, time.GetUtcNow(), way.Name));
    }
}
