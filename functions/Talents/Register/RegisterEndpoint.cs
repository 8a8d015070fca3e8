using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Records.Write;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Talents.Register;

/// <summary>Anyone registers as a talent, and gets the page that is theirs alone.</summary>
internal sealed class RegisterEndpoint(
    RecordForm form, RecordDesk desk, RecordTable records, RegistrationLimit limit, CurrentFeatures features, LinkTokens tokens, DivisionRegistry divisions, SiteCounty county, FormGuard guard, AddressGuard addresses, Pages pages, TimeProvider time)
{
    [Function("Talents_Register")]
    [AllowedToAnyone]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "register")] HttpRequest request) =>
        await features.WhyClosed(Feature.Register, divisions) is { } closed ? pages.Refused(closed) : Page(new FormInput(), refusal: null);

    [Function("Talents_Register_Post")]
    [AllowedToAnyone]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "register")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return Page(input, broken);
        if (await addresses.Count(request, PublicForm.Register, key.ToString()) is { } crowded) return Page(input, crowded);
        DivisionCode? home = input.Choice(RecordForm.Division, RegisterTexts.Home, Villages()) is { } chosen ? DivisionCode.Parse(chosen) : null;
        RecordId id = RecordId.Of(home ?? county.Code, key);
        IReadOnlyDictionary<string, string>? values = form.Read(input, TalentKinds.Talents.Fields, id, before: null, Enumerable.Empty<KeptRecord>().ToLookup(record => record.Kind));
        if (values is null || home is null) return Page(input, refusal: null);
        if (await records.Find(TalentKinds.Talents, id) is { } known) return Pages.SeeOther(TalentLinks.Own(id, tokens.TokenOf(known)));

        if (await features.WhyClosed(Feature.Register, home.Value) is { } closed) return pages.Refused(closed);

        Dictionary<string, string> all = new(values) { [TalentLinks.NonceKey] = LinkTokens.NewNonce() };
        var talent = new KeptRecord(id, TalentKinds.Talents.Name, all, 1, time.GetUtcNow());
        if (TalentKinds.Consent.Of(talent) && await limit.Count(id.Division, TalentKinds.Telephone.Of(talent)!, ShanghaiTime.DateOf(time.GetUtcNow())) is { } full) return Page(input, full);
        Refusal? refusal = await desk.Keep(TalentKinds.Talents, id, all, opened: null, Actor.Link(TalentKinds.Person.Of(talent)!), key.ToString());
        if (refusal is not null) return Page(input, refusal);

        // Of two copies of one form the first has set the nonce.
        return Pages.SeeOther(TalentLinks.Own(id, tokens.TokenOf((await records.Find(TalentKinds.Talents, id))!)));
    }

    private IReadOnlyList<FormOption> Villages() =>
    [
        .. divisions.Counties.SelectMany(county => divisions.VillagesIn(county.Code))
            .Select(village => new FormOption(village.Code.ToString(), village.Name, Group: divisions.Find(village.Code.Township!.Value)!.Name)),
    ];

    private IResult Page(FormInput input, Refusal? refusal)
    {
        if (refusal is RecordProblem problem) input.Refuse(problem.Field, problem.Sentence);
        return pages.Form<RegisterPage, RegisterModel>(
            new RegisterModel(Villages(), input, IdempotencyKey.Create().ToString(), refusal is RecordProblem ? null : refusal), input, refusal);
    }
}

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record RegisterModel(IReadOnlyList<FormOption> Villages, FormInput Input, string Key, Refusal? Refusal);
