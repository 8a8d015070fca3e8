using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Records.Write;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Talents.Own;

/// <summary>
/// What a person may do with their own record, by a link that is theirs alone: see it, correct it, change what they agree to, export it,
/// erase it. A wrong link looks like no page at all; opening one changes nothing.
/// </summary>
internal sealed class OwnEndpoint(
    RecordTable records, RegistryLinks registry, RecordDesk desk, RecordForm form, LinkTokens tokens, DivisionRegistry divisions, FormGuard guard, Pages pages)
{
    private static readonly ILookup<string, KeptRecord> Nothing = Enumerable.Empty<KeptRecord>().ToLookup(record => record.Kind);
    private static readonly IReadOnlyDictionary<string, string> NoNames = new Dictionary<string, string>();

    [Function("Talents_Own")]
    [AllowedToAnyone]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "talents/own/{id}/{token}")] HttpRequest request, string id, string token) =>
        await Find(id, token) is { } talent ? pages.Show<OwnPage, OwnModel>(await Model(talent, token)) : pages.Absent();

    [Function("Talents_Own_Correct")]
    [AllowedToAnyone]
    public async Task<IResult> ShowCorrect([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "talents/own/{id}/{token}/correct")] HttpRequest request, string id, string token) =>
        await Find(id, token) is { } talent ? CorrectPage(talent, token, RecordForm.Filled(TalentKinds.Talents, talent), refusal: null) : pages.Absent();

    [Function("Talents_Own_Correct_Post")]
    [AllowedToAnyone]
    public async Task<IResult> PostCorrect([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "talents/own/{id}/{token}/correct")] HttpRequest request, string id, string token)
    {
        if (await Find(id, token) is not { } talent) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return CorrectPage(talent, token, input, broken);
        if (form.Read(input, TalentKinds.Talents.Fields, talent.Id, talent, Nothing) is not { } values || input.Seen() is not { } seen)
            return CorrectPage(talent, token, input, refusal: null);
        Refusal? refusal = await desk.Correct(TalentKinds.Talents, talent.Id, values, NoNames, "", ByThemselves(talent), key.ToString(), seen);
        return refusal is null ? Pages.SeeOther(TalentLinks.Own(talent.Id, token)) : CorrectPage(talent, token, input, refusal);
    }

    [Function("Talents_Own_Export")]
    [AllowedToAnyone]
    public async Task<IResult> Export([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "talents/own/{id}/{token}/export")] HttpRequest request, string id, string token)
    {
        if (await Find(id, token) is not { } talent) return pages.Absent();
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers.ContentDisposition = "attachment; filename=\"my-data.json\"";
        return Results.Json(new
        {
            id = talent.Id.ToString(),
            division = divisions.PathName(talent.Id.Division),
            kept = talent.KeptAt,
            values = TalentKinds.Talents.Fields.Where(field => field.Stored(talent) is not null)
                .ToDictionary(field => field.Label.ToString(), field => field.Reveal(field.Stored(talent)!, talent.Id.ToString(), form.Cipher)),
            takesPart = (await registry.Naming(talent.Id)).Select(part => new
            {
                what = part.Kind.Title.ToString(),
                division = divisions.PathName(part.Record.Id.Division),
                values = part.Kind.AllFields.Where(field => field.Stored(part.Record) is not null)
                    .ToDictionary(field => field.Label.ToString(), field => field.Reveal(field.Stored(part.Record)!, part.Record.Id.ToString(), form.Cipher)),
            }),
            history = (await records.History(TalentKinds.Talents, talent.Id)).Select(entry => new { at = entry.At, what = RecordWords.What(TalentKinds.Talents, entry).ToString(), by = entry.By.Name }),
        }, CaseJson.Options);
    }

    [Function("Talents_Own_Erase")]
    [AllowedToAnyone]
    public async Task<IResult> ShowErase([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "talents/own/{id}/{token}/erase")] HttpRequest request, string id, string token) =>
        await Find(id, token) is { } talent ? ErasePage(talent, token, new FormInput(), refusal: null) : pages.Absent();

    [Function("Talents_Own_Erase_Post")]
    [AllowedToAnyone]
    public async Task<IResult> PostErase([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "talents/own/{id}/{token}/erase")] HttpRequest request, string id, string token)
    {
        if (await Find(id, token) is not { } talent) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return ErasePage(talent, token, input, broken);

        // The parts first: broken off in between, the link still opens the page from which it goes on.
        foreach ((RecordKind kind, KeptRecord record) in await registry.Naming(talent.Id)) await desk.Erase(kind, record.Id, $"{key}-{record.Id}");
        await desk.Erase(TalentKinds.Talents, talent.Id, key.ToString());
        return pages.Show<ErasedPage, ErasedModel>(new ErasedModel());
    }

    // Not ByName: the history of somebody who is erased later must not hold the name.
    private static Actor ByThemselves(KeptRecord talent) => Actor.Link(PersonItem.Masked(TalentKinds.Person.Of(talent)!));

    private async Task<KeptRecord?> Find(string id, string token) =>
        RecordId.TryParse(id, out RecordId record) && await records.Find(TalentKinds.Talents, record) is { Withdrawn: false } talent && tokens.Opens(token, talent) ? talent : null;

    private async Task<OwnModel> Model(KeptRecord talent, string token) => new(talent, token, await records.History(TalentKinds.Talents, talent.Id), await registry.Naming(talent.Id));

    private IResult CorrectPage(KeptRecord talent, string token, FormInput input, Refusal? refusal)
    {
        if (refusal is RecordProblem problem) input.Refuse(problem.Field, problem.Sentence);
        return pages.Form<OwnCorrectPage, OwnFormModel>(new OwnFormModel(talent, token, input, IdempotencyKey.Create().ToString(), refusal is RecordProblem ? null : refusal), input, refusal);
    }

    private IResult ErasePage(KeptRecord talent, string token, FormInput input, Refusal? refusal) =>
        pages.Form<OwnErasePage, OwnFormModel>(new OwnFormModel(talent, token, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="TakesPart">The records of the programme that are about this person.</param>
internal sealed record OwnModel(KeptRecord Talent, string Token, IReadOnlyList<HistoryEntry> History, IReadOnlyList<(RecordKind Kind, KeptRecord Record)> TakesPart);

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record OwnFormModel(KeptRecord Talent, string Token, FormInput Input, string Key, Refusal? Refusal);

internal sealed record ErasedModel;
