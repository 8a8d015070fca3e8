using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Records.Write;

/// <summary>Enters a record, or corrects one with a reason.</summary>
internal sealed class WriteEndpoint(
    RecordCatalogue catalogue, RecordReader reader, RecordForm form, RecordDesk desk, CurrentFeatures features, FormGuard guard, Pages pages, Visitor visitor, TimeProvider time)
{
    private const string Opened = "opened";

    [Function("Programme_New")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> ShowNew([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "programme/{kind}/new")] HttpRequest request, string kind)
    {
        if (catalogue.Find(kind) is not { } known || form.Divisions(known) is not { Count: > 0 } divisions) return pages.Absent();
        if (await features.WhyClosed(known, DivisionCode.Parse(divisions[0].Value)) is { } closed) return pages.Refused(closed, RecordLinks.List(known));
        var input = new FormInput(KeyValuePair.Create(RecordForm.Division, divisions is [{ } only] ? only.Value : ""));
        return await Page(known, record: null, input, refusal: null);
    }

    [Function("Programme_New_Post")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> PostNew([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "programme/{kind}/new")] HttpRequest request, string kind)
    {
        if (catalogue.Find(kind) is not { } known || form.Divisions(known) is not { Count: > 0 } divisions) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(known, record: null, input, broken);
        DivisionCode? division = input.Choice(RecordForm.Division, RecordTexts.Division, divisions) is { } chosen ? DivisionCode.Parse(chosen) : null;
        DateOnly? opened = known.Stages.Count > 0 ? input.Date(Opened, known.Stages[0].Words, DayItem.Beginning, ShanghaiTime.DateOf(time.GetUtcNow())) : null;

        // Without a division the other fields are still read, so that all that is wrong is said at once.
        RecordId id = RecordId.Of(division ?? DivisionCode.Parse(divisions[0].Value), key);
        if (await form.ReadWithPictures(input, known.Fields, id, before: null, await reader.Linked(known)) is not { } values || division is null)
            return await Page(known, record: null, input, refusal: null, key);
        if (await features.WhyClosed(known, id.Division) is { } closed && await reader.Find(kind, id.ToString()) is null) return pages.Refused(closed, RecordLinks.List(known));
        Refusal? refusal = await desk.Keep(known, id, values, opened, visitor.Person!.ActorFor(id.Division, known.Writers), key.ToString());
        return refusal is null ? Pages.SeeOther(RecordLinks.Page(known, id)) : await Page(known, record: null, input, refusal, refusal is RecordProblem ? key : null);
    }

    [Function("Programme_Record_Correct")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> ShowCorrect(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "programme/{kind}/{id}/correct")] HttpRequest request, string kind, string id)
    {
        if (await reader.Find(kind, id, toWrite: true) is not var (known, record)) return pages.Absent();
        return record.Withdrawn ? pages.Refused(new RecordIsWithdrawn(), RecordLinks.Page(known, record.Id))
            : await Page(known, record, RecordForm.Filled(known, record), refusal: null);
    }

    [Function("Programme_Record_Correct_Post")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> PostCorrect(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "programme/{kind}/{id}/correct")] HttpRequest request, string kind, string id)
    {
        if (await reader.Find(kind, id, toWrite: true) is not var (known, record)) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(known, record, input, broken);
        IReadOnlyDictionary<string, string>? values = await form.ReadWithPictures(input, FieldsOf(known, record), record.Id, record, await LinkedOf(known, record));
        string? reason = input.Required(RecordForm.Reason, RecordTexts.Reason, 300, manyLines: true);
        if (values is null || reason is null || input.Seen() is not { } seen) return await Page(known, record, input, refusal: null);
        Refusal? refusal = await desk.Correct(
            known, record.Id, values, await reader.Names(known), reason, visitor.Person!.ActorFor(record.Id.Division, known.Writers), key.ToString(), seen);
        return refusal is null ? Pages.SeeOther(RecordLinks.Page(known, record.Id)) : await Page(known, record, input, refusal);
    }

    // What the record leads to now can stay, also when it was withdrawn since: a slip of the pen elsewhere must not need another team.
    private async Task<ILookup<string, KeptRecord>> LinkedOf(RecordKind kind, KeptRecord? record)
    {
        ILookup<string, KeptRecord> standing = await reader.Linked(kind);
        if (record is null) return standing;
        IReadOnlyDictionary<string, KeptRecord> now = (await desk.CheckOf(kind, record)).Linked;
        return standing.SelectMany(linked => linked).Concat(now.Values).DistinctBy(linked => (linked.Kind, linked.Id)).ToLookup(linked => linked.Kind);
    }

    // What a stage asked for can be corrected as soon as it was reached.
    private static IReadOnlyList<RecordField> FieldsOf(RecordKind kind, KeptRecord? record) =>
        [.. kind.Fields, .. kind.Stages.Where(stage => record?.Reached(stage.Name) is not null).SelectMany(stage => stage.Asks)];

    /// <param name="key">Of the form that is shown again because a field was wrong: the pictures that came with it lie in the folder of this key.</param>
    private async Task<IResult> Page(RecordKind kind, KeptRecord? record, FormInput input, Refusal? refusal, IdempotencyKey? key = null)
    {
        // A rule that speaks of one field stands beside it; what concerns the whole record stands above the form.
        if (refusal is RecordProblem problem) input.Refuse(problem.Field, problem.Sentence);
        return pages.Form<WritePage, WriteModel>(
            new WriteModel(kind, record, FieldsOf(kind, record), form.Divisions(kind), await LinkedOf(kind, record), input, (key ?? IdempotencyKey.Create()).ToString(), refusal is RecordProblem ? null : refusal),
            input, refusal);
    }
}

/// <param name="Record">The record to correct; null for a new one.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record WriteModel(
    RecordKind Kind, KeptRecord? Record, IReadOnlyList<RecordField> Fields, IReadOnlyList<FormOption> Divisions, ILookup<string, KeptRecord> Linked, FormInput Input, string Key, Refusal? Refusal);
