using LinyingTalent.Platform.Identity;

namespace LinyingTalent.Platform.Notifications;

/// <summary>Who of an office gets its letters, and how.</summary>
internal sealed class Receivers(Attendance attendance, MailChoiceTable choices)
{
    /// <summary>The addresses to which a notification goes now; none where nobody has one, or wants it now.</summary>
    public async Task<IReadOnlyList<string>> AddressesOf(Notification notification)
    {
        // A person without an address is reached through the office, which is asked to pass the message on.
        if (notification.Person?.Email is { } email) return [email];
        IReadOnlyDictionary<string, MailChoice> chosen = await choices.All();
        return
        [
            .. (await attendance.All())
                .Where(person => person.Email is not null && Concerns(notification, person) && chosen.GetValueOrDefault(person.Id) == MailChoice.AtOnce)
                .Select(person => person.Email!),
        ];
    }

    /// <summary>Those who want one letter a week, and have an address for it.</summary>
    public async Task<IReadOnlyList<Staff>> Weekly()
    {
        IReadOnlyDictionary<string, MailChoice> chosen = await choices.All();
        return [.. (await attendance.All()).Where(person => person.Email is not null && chosen.GetValueOrDefault(person.Id) == MailChoice.Weekly)];
    }

    /// <summary>Whether a notification is for the office that somebody belongs to.</summary>
    // Whoever is away is written to as well as whoever stands in: the office's people are kept informed.
    public static bool Concerns(Notification notification, Staff person) =>
        person.Held.Contains(new Grant(notification.To.Role, notification.To.Division, notification.To.Department));
}
