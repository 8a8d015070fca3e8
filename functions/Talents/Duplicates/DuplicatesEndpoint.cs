using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Talents.Duplicates;

/// <summary>Records that may be one person's; the county merges two of them, or undoes a merge. Nothing is merged by itself.</summary>
internal sealed class DuplicatesEndpoint(
    RecordIndex index, RecordReader reader, MergeDesk desk, MergeTable merges, DuplicateWeightsNow weightsNow, FormGuard guard, Visitor visitor, Pages pages)
{
    public const string Path = "/talents/duplicates";
    public const string Keep = "keep";
    public const string Reason = "reason";
    public const string Undo = "undo";

    private DivisionCode County => reader.Scopes([Role.County])[0];

    public static string MergePath(Likeness likeness) => $"{Path}/{likeness.First.Id}/{likeness.Second.Id}";

    [Function("Talents_Duplicates")]
    [Allowed(Role.County)]
    public Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "talents/duplicates")] HttpRequest request) => List(request, refusal: null);

    [Function("Talents_Duplicates_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> PostUndo([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "talents/duplicates")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey _) is { } broken) return await List(request, broken);
        if (await merges.Find(County, input[Undo]) is not { } merge) return pages.Absent();
        Refusal? refusal = await desk.Undo(merge, visitor.Person!.ActorFor(County, Role.County));
        return refusal is null ? Pages.SeeOther(Path) : await List(request, refusal);
    }

    [Function("Talents_Duplicates_Merge")]
    [Allowed(Role.County)]
    public async Task<IResult> ShowMerge([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "talents/duplicates/{id}/{other}")] HttpRequest request, string id, string other) =>
        await Find(id, other) is { } likeness ? MergePage(likeness, new FormInput(), refusal: null) : pages.Absent();

    [Function("Talents_Duplicates_Merge_Post")]
    [Allowed(Role.County)]
    public async Task<IResult> PostMerge([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "talents/duplicates/{id}/{other}")] HttpRequest request, string id, string other)
    {
        if (await Find(id, other) is not { } likeness) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return MergePage(likeness, input, broken);
        string? stays = input.Choice(Keep, DuplicateTexts.Keep, Choices(likeness)), reason = input.Required(Reason, DuplicateTexts.Reason, 300, manyLines: true);
        if (stays is null || reason is null) return MergePage(likeness, input, refusal: null);
        RecordId kept = RecordId.Parse(stays), goes = kept == likeness.First.Id ? likeness.Second.Id : likeness.First.Id;
        Refusal? refusal = await desk.Merge(key.ToString(), kept, goes, visitor.Person!.ActorFor(County, Role.County), reason);
        return refusal is null ? Pages.SeeOther(RecordLinks.Page(TalentKinds.Talents, kept)) : MergePage(likeness, input, refusal);
    }

    public static IReadOnlyList<FormOption> Choices(Likeness likeness) =>
    [
        .. from talent in (KeptRecord[])[likeness.First, likeness.Second]
           select new FormOption(talent.Id.ToString(), $"{TalentKinds.Person.Of(talent)} {talent.Id}", string.Join("；", TalentKinds.Talents.Fields
               .Where(field => field is not YesItem && field.Stored(talent) is not null).Select(field => $"{field.Label} {field.Show(field.Stored(talent)!, new Dictionary<string, string>())}"))),
    ];

    private async Task<Likeness?> Find(string id, string other)
    {
        if (await reader.Find(TalentKinds.Talents.Name, id) is not var (_, first) || await reader.Find(TalentKinds.Talents.Name, other) is not var (_, second)) return null;
        return first.Id == second.Id || first.Withdrawn || second.Withdrawn ? null : DuplicateRules.Compare(first, second, await weightsNow.Read(County));
    }

    private async Task<IResult> List(HttpRequest request, Refusal? refusal)
    {
        DuplicateWeights weights = await weightsNow.Read(County);
        ListView<Likeness> list = LikenessList.Shape.Read(DuplicateRules.Find(await index.Standing(TalentKinds.Talents, County), weights), request.Query);
        if (list.IsExport) return pages.Download(list.Frame.Title, list.ToSheet());
        return pages.Form<DuplicatesPage, DuplicatesModel>(
            new DuplicatesModel(list, weights, await merges.All(County), IdempotencyKey.Create().ToString(), refusal),
            new FormInput(), refusal);
    }

    private IResult MergePage(Likeness likeness, FormInput input, Refusal? refusal) =>
        pages.Form<MergePage, MergeModel>(new MergeModel(likeness, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record DuplicatesModel(ListView<Likeness> Likenesses, DuplicateWeights Weights, IReadOnlyList<Merge> Merges, string Key, Refusal? Refusal);

/// <param name="Key">The idempotency key of this copy of the form.</param>
internal sealed record MergeModel(Likeness Likeness, FormInput Input, string Key, Refusal? Refusal);
