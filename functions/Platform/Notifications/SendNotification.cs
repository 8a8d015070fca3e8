using Azure.Storage.Queues;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Notifications;

/// <summary>The end of every notification's way: queue, channel, log. A copy that comes again finds its row in the log and goes no further.</summary>
internal sealed class SendNotification(Outbox outbox, NotificationLog log, INotificationChannel channel, Attendance attendance, NotificationWriter writer, TimeProvider time)
{
    [Function("Notifications_Send")]
    public async Task Run([QueueTrigger(Outbox.Queue)] NotificationReference reference, CancellationToken cancellation)
    {
        // A row that is gone owes nothing any more.
        if (await outbox.Find(reference) is not { } owed) return;
        string id = NotificationLog.IdOf(owed);
        DivisionCode county = owed.Notification.To.Division.County;
        if (await log.Knows(county, id)) return;

        // Whoever has no address reads it on the site, and the log does not claim a letter that nobody got.
        IReadOnlyList<string> to = await AddressesOf(owed.Notification);
        INotificationChannel way = to.Count > 0 ? channel : new ReadHereChannel();
        await way.Send(writer.Write(owed.Notification, to), cancellation);
        await log.Keep(county, new SentNotification(id, owed.Notification, owed.At, time.GetUtcNow(), way.Name));
    }

    // Whoever is away is written to as well as whoever stands in: the office's people are kept informed.
    // A person without an address is reached through the office, which is asked to pass the message on.
    private async Task<IReadOnlyList<string>> AddressesOf(Notification notification) => notification.Person?.Email is { } email
        ? [email]
        : [.. (await attendance.All())
            .Where(person => person.Email is not null && person.Held.Contains(new Grant(notification.To.Role, notification.To.Division, notification.To.Department)))
            .Select(person => person.Email!)];
}
