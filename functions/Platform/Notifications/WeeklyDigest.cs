using System.Globalization;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications.Robots;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Time;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Notifications;

/// <summary>Mondays: one letter with the week's notifications for everyone who chose so.</summary>
internal sealed class WeeklyDigest(
    Receivers receivers, NotificationLog log, NotificationWriter writer, DivisionRegistry divisions, Outbox outbox, Tables tables, TimeProvider time)
{
    public const string Template = "WeeklyDigest";

    private const string Table = "Digests";
    private const int Longest = 100;

    /// <summary>08:00 in Shanghai.</summary>
    [Function("Notifications_Digest")]
    public async Task EveryMonday([TimerTrigger("0 0 0 * * 1")] TimerInfo timer)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateOnly week = ShanghaiTime.DateOf(now).AddDays(-7);
        foreach (Division county in divisions.Counties) await Owe(county.Code, week, now);
    }

    private async Task Owe(DivisionCode county, DateOnly week, DateTimeOffset now)
    {
        List<Staff> people = [.. (await receivers.Weekly()).Where(person => person.Held.Any(grant => county.Contains(grant.Division)))];
        if (people.Count == 0) return;
        DateTimeOffset since = ShanghaiTime.At(week, TimeOnly.MinValue);
        List<SentNotification> sent = await log.Latest(county, int.MaxValue).TakeWhile(sent => sent.OwedAt >= since)
            .Where(sent => sent.Notification.Person is null && !Enum.TryParse<RobotKind>(sent.Channel, out _)).ToListAsync();
        foreach (Staff person in people)
        {
            string[] lines = [.. sent.Where(sent => Receivers.Concerns(sent.Notification, person))
                .Select(sent => writer.Write(sent.Notification, []).Subject).Take(Longest)];
            if (lines.Length > 0) await Owe(county, person, week, now, lines);
        }

        await outbox.Dispatch(Table, county.Prefix);
    }

    // One row a person and week: a timer that runs twice owes the letter once.
    private async Task Owe(DivisionCode county, Staff person, DateOnly week, DateTimeOffset now, string[] lines)
    {
        Grant grant = person.Held.First(grant => county.Contains(grant.Division));
        var letter = new Notification(
            Template, new Office(grant.Role, grant.Division, grant.Department),
            [grant.Division.ToString(), StoredDay.Write(week), lines.Length.ToString(CultureInfo.InvariantCulture), string.Join('\n', lines.Select(line => "· " + line))],
            "/", Person: new Addressee(person.Name, person.Email));
        try
        {
            await tables[Table].AddEntityAsync(Outbox.ToRow(county.Prefix, $"{StoredDay.Write(week)}|{person.Id}", now, letter));
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // It is owed already.
            return;
        }
    }

    public static (Phrase Subject, Phrase Body) Words(IReadOnlyList<string> a) =>
        (NotificationTexts.DigestSubject(a[2]), NotificationTexts.Digest(StoredDay.Read(a[1]), a[2], a[3]));
}
