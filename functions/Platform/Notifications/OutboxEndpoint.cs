using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;

namespace LinyingTalent.Platform.Notifications;

/// <summary>What was sent, and how much could not be. Where nothing leaves the house (development) the links stand beside the texts.</summary>
internal sealed class OutboxEndpoint(
    NotificationLog log, SendAgain again, PoisonQueue poison, NotificationWriter writer, FormGuard guard, Visitor visitor, Pages pages, SealedUntil secrets,
    IHostEnvironment environment)
{
    // The latest of a county: older ones stay in the table, and are found by the case that they belong to.
    private const int Most = 2000;

    [Function("Notifications_Outbox")]
    [Allowed(Role.County, Role.Administrator)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "outbox")] HttpRequest request)
    {
        var rows = new List<OutboxRow>();
        var opens = new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal);
        foreach (DivisionCode county in Counties)
            await foreach (SentNotification sent in log.Latest(county, Most))
                rows.Add(await Opens(sent.Notification.Sealed, opens) is { } until ? Sealed(sent, until) : RowOf(sent));
        ListView<OutboxRow> list = OutboxList.Shape.Read(rows, request.Query);
        if (list.IsExport) return pages.Download(list.Frame.Title, list.ToSheet());
        return pages.Show<OutboxPage, OutboxModel>(new OutboxModel(list, await poison.Count(Outbox.Queue), visitor.Person!.Has(Role.Administrator)));
    }

    // Asked once for each secret, however many messages hang on it.
    private async Task<DateTimeOffset?> Opens(string? secret, Dictionary<string, DateTimeOffset?> known)
    {
        if (secret is null) return null;
        if (!known.TryGetValue(secret, out DateTimeOffset? until)) known[secret] = until = await secrets.Of(secret);
        return until;
    }

    private static OutboxRow Sealed(SentNotification sent, DateTimeOffset until) =>
        new(sent, NotificationTexts.SealedSubject, NotificationTexts.SealedGreeting, NotificationTexts.SealedBody(until), Link: null);

    /// <summary>A letter with a link once more, with a link of today.</summary>
    [Function("Notifications_Outbox_Again_Post")]
    [Allowed(Role.County, Role.Administrator)]
    public async Task<IResult> SendAgain([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "outbox/again")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return pages.Refused(broken, OutboxList.Path);
        foreach (DivisionCode county in Counties)
            if (await again.Send(county, input[OutboxList.Letter], key, visitor.Person!.AsActor)) return Pages.SeeOther(OutboxList.Path);
        return pages.Absent();
    }

    private IEnumerable<DivisionCode> Counties => visitor.Person!.DivisionsAs(Role.County, Role.Administrator).Select(division => division.County).Distinct();

    private OutboxRow RowOf(SentNotification sent)
    {
        var (subject, body) = writer.WordsOf(sent.Notification);
        // A link with a token is the person's alone; only where the messages go nowhere else can it be read here.
        bool shows = sent.Notification.LinkNonce is null || (environment.IsDevelopment() && sent.Channel == new ReadHereChannel().Name);
        return new OutboxRow(sent, subject, writer.Greeting(sent.Notification), body, shows ? writer.LinkOf(sent.Notification) : null);
    }
}

/// <param name="Poison">How many could not be sent.</param>
/// <param name="MayResend">Whether this person is led to where they are sent again.</param>
internal sealed record OutboxModel(ListView<OutboxRow> List, int Poison, bool MayResend);
