using System.Globalization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web;

namespace LinyingTalent.Platform.Notifications;

/// <summary>How a capability words one kind of notification. Arguments come as the notification holds them, a division as its name.</summary>
internal sealed record NotificationTemplate(string Name, Func<IReadOnlyList<string>, (Phrase Subject, Phrase Body)> Words);

/// <summary>Turns a notification into the text that goes out: only here does a link get its token.</summary>
internal sealed class NotificationWriter(IEnumerable<NotificationTemplate> templates, DivisionRegistry divisions, LinkTokens tokens, Site site)
{
    private readonly Dictionary<string, NotificationTemplate> templates = templates.ToDictionary(template => template.Name, StringComparer.Ordinal);

    /// <summary>The text in Chinese, the language of the offices.</summary>
    public Message Write(Notification notification, IReadOnlyList<string> to)
    {
        CultureInfo language = Languages.Chinese;
        (Phrase subject, Phrase body) = WordsOf(notification);
        IEnumerable<string> paragraphs = [Greeting(notification).In(language), body.In(language), .. LinkOf(notification) is { } link ? [link.ToString()] : Array.Empty<string>()];
        return new Message(subject.In(language), string.Join("\n\n", paragraphs), to);
    }

    /// <summary>Subject and body in the language of whoever reads them on the site.</summary>
    public (Phrase Subject, Phrase Body) WordsOf(Notification notification) => templates[notification.Template].Words(
        [.. notification.Arguments.Select((argument, i) => i == 0 ? divisions.PathName(DivisionCode.Parse(argument)) : argument)]);

    public Uri? LinkOf(Notification notification) => notification.Link is not { } path ? null
        : site.Absolute(notification.LinkNonce is { } nonce ? $"{path}/{tokens.Of(path, nonce)}" : path);

    public Phrase Greeting(Notification notification) => notification.Person switch
    {
        { Email: null } person => NotificationTexts.PleasePassOn(AddresseeOf(notification.To), person.Name),
        { } person => NotificationTexts.DearPerson(person.Name),
        null => NotificationTexts.DearOffice(AddresseeOf(notification.To)),
    };

    public string AddresseeOf(Office office) => office.Department is { } department
        ? DepartmentRegistry.Shipped[department].ToString()
        : NotificationTexts.Office(divisions.Find(office.Division)?.Name ?? office.Division.ToString(), RoleWords.Of(office.Role)).ToString();
}
