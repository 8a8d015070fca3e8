using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Records.Write;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Records.Step;

/// <summary>Brings a case one step forward. Where several steps can follow, the one is chosen first, because each asks for its own fields.</summary>
internal sealed class StepEndpoint(RecordReader reader, RecordForm form, RecordDesk desk, FormGuard guard, Pages pages, Visitor visitor, TimeProvider time)
{
    [Function("Programme_Record_Step")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "programme/{kind}/{id}/step")] HttpRequest request, string kind, string id)
    {
        if (await reader.Find(kind, id, toWrite: true) is not var (known, record)) return pages.Absent();
        if (StageAsked(known, record, request.Query["to"]) is not { } stage) return pages.Refused(new StageNotNext(), RecordLinks.Page(known, record.Id));
        return await Page(known, record, stage, new FormInput(KeyValuePair.Create(StepFieldNames.Stage, stage.Name)), refusal: null);
    }

    [Function("Programme_Record_Step_Post")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "programme/{kind}/{id}/step")] HttpRequest request, string kind, string id)
    {
        if (await reader.Find(kind, id, toWrite: true) is not var (known, record)) return pages.Absent();
        FormInput input = await request.ReadInput();
        RecordStage? stage = reader.Next(known, record).FirstOrDefault(stage => stage.Name == input[StepFieldNames.Stage]);
        if (stage is null) return pages.Refused(new StageNotNext(), RecordLinks.Page(known, record.Id));
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(known, record, stage, input, broken);
        DateOnly? on = input.Date(StepFieldNames.On, RecordTexts.On, latest: ShanghaiTime.DateOf(time.GetUtcNow()));
        IReadOnlyDictionary<string, string>? asked = await form.ReadWithPictures(input, stage.Asks, record.Id, record, await reader.Linked(known));
        string? note = input.Optional(StepFieldNames.Note, RecordTexts.Note, 500, manyLines: true);
        if (on is null || asked is null || note is null || input.Seen() is not { } seen) return await Page(known, record, stage, input, refusal: null);
        Refusal? refusal = await desk.Reach(known, record.Id, stage.Name, on.Value, asked, note, visitor.Person!.ActorFor(record.Id.Division, known.Writers), key.ToString(), seen);
        return refusal is null ? Pages.SeeOther(RecordLinks.Page(known, record.Id)) : await Page(known, record, stage, input, refusal);
    }

    private RecordStage? StageAsked(RecordKind kind, KeptRecord record, string? asked)
    {
        IReadOnlyList<RecordStage> next = reader.Next(kind, record);
        return next.FirstOrDefault(stage => stage.Name == asked) ?? (next is [var first, ..] ? first : null);
    }

    private async Task<IResult> Page(RecordKind kind, KeptRecord record, RecordStage stage, FormInput input, Refusal? refusal)
    {
        // What is wrong with a field that this step does not ask for stands beside the day, which every step has.
        if (refusal is RecordProblem problem) input.Refuse(stage.Asks.Any(field => field.Key == problem.Field) ? problem.Field : StepFieldNames.On, problem.Sentence);
        return pages.Form<StepPage, StepModel>(
            new StepModel(kind, record, stage, [.. reader.Next(kind, record).Where(other => other != stage)], await reader.Linked(kind), input, IdempotencyKey.Create().ToString(), refusal is RecordProblem ? null : refusal), input, refusal);
    }
}

/// <param name="Others">What can be taken instead.</param>
/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record StepModel(
    RecordKind Kind, KeptRecord Record, RecordStage Stage, IReadOnlyList<RecordStage> Others, ILookup<string, KeptRecord> Linked, FormInput Input, string Key, Refusal? Refusal);
