using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Talents.SendLink;

/// <summary>Gives somebody whom an office has registered the link of their own page. It goes through the notifications; a link sent before opens nothing more.</summary>
internal sealed class SendEndpoint(RecordReader reader, RecordDesk desk, FormGuard guard, Visitor visitor, Pages pages)
{
    public const string Template = "TalentLink";

    public static string PathOf(RecordId id) => $"/talents/send-link/{id}";

    [Function("Talents_SendLink")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "talents/send-link/{id}")] HttpRequest request, string id) =>
        await Find(id) is { } talent ? Page(talent, new FormInput(), refusal: null) : pages.Absent();

    [Function("Talents_SendLink_Post")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "talents/send-link/{id}")] HttpRequest request, string id)
    {
        if (await Find(id) is not { } talent) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(talent, input, broken);
        string nonce = LinkTokens.NewNonce();

        // The name is masked: messages are kept, and who is erased later must not live on in them.
        string name = PersonItem.Masked(TalentKinds.Person.Of(talent)!);
        var owed = new Notification(Template, Sender(talent), [$"{talent.Id.Division}", name], TalentLinks.Own(talent.Id), nonce, new Addressee(name, Email: null));
        Refusal? refusal = await desk.Mark(
            TalentKinds.Talents, talent.Id, new RecordMark(TalentLinks.NonceKey, nonce, RecordWords.LinkSent, owed),
            visitor.Person!.ActorFor(talent.Id.Division, TalentKinds.Talents.Writers), key.ToString());
        return refusal is null ? Pages.SeeOther(RecordLinks.Page(TalentKinds.Talents, talent.Id)) : Page(talent, input, refusal);
    }

    // Whoever sends it passes it on: their own office gets the letter.
    private Office Sender(KeptRecord talent)
    {
        Grant grant = visitor.Person!.Held.First(grant => TalentKinds.Talents.Writers.Contains(grant.Role) && grant.Division.Contains(talent.Id.Division));
        return new Office(grant.Role, grant.Division);
    }

    private async Task<KeptRecord?> Find(string id) =>
        await reader.Find(TalentKinds.Talents.Name, id, toWrite: true) is var (_, talent) && !talent.Withdrawn ? talent : null;

    private IResult Page(KeptRecord talent, FormInput input, Refusal? refusal) =>
        pages.Form<SendPage, SendModel>(new SendModel(talent, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record SendModel(KeptRecord Talent, string Key, Refusal? Refusal);
