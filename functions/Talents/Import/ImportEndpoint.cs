using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Talents.Import;

internal static class TalentImportLinks
{
    public const string Path = "/talents/import";
    public const string Template = Path + "/template";

    public static string Batch(string id) => $"{Path}/{id}";

    public static string Other(string id) => $"{Path}/{id}/other";

    public static string Undo(string id) => $"{Path}/{id}/undo";
}

/// <summary>Many talents from a workbook: the template down, filled in up, every row previewed, committed as previewed, taken back once.</summary>
internal sealed class ImportEndpoint(
    PreviewStore previews, TalentCheck check, OtherPeopleTable others, TalentBatchTable batches, TalentBatches work, CurrentFeatures features, RecordReader reader, DivisionRegistry divisions,
    FormGuard guard, Visitor visitor, Pages pages, TimeProvider time)
{
    public const string Row = "row";
    public const string Like = "like";
    public const string Back = "back";
    private const string Reason = "reason";
    private static readonly Role[] Offices = [Role.Village, Role.Township, Role.County];

    /// <summary>The widest division for which this person may enter talents.</summary>
    private DivisionCode Scope => reader.Scopes(Offices).OrderBy(division => division.Prefix.Length).First();

    [Function("Talents_Import")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "talents/import")] HttpRequest request)
    {
        ListView<TalentBatch> list = await Batches(request);
        return list.IsExport ? pages.Download(list.Frame.Title, list.ToSheet()) : await UploadForm(list, new FormInput(), refusal: null);
    }

    [Function("Talents_Import_Post")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> Upload([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "talents/import")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey _) is { } broken) return await UploadForm(await Batches(request), input, broken);
        if (await WhyClosed() is { } closed) return await UploadForm(await Batches(request), input, closed);
        if (await WorkbookUpload.Read(request, input, TalentSheet.Pattern) is not { } rows) return await UploadForm(await Batches(request), input, refusal: null);
        return Pages.SeeOther(TalentImportLinks.Batch(await previews.Keep(UploadedSheet.Of(TalentImportLinks.Path, visitor.Person!.Id, Scope, time.GetUtcNow(), rows))));
    }

    [Function("Talents_Import_Template")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public IResult Template([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "talents/import/template")] HttpRequest request) =>
        pages.Download(ImportTexts.TemplateName, [.. TalentSheet.Template([.. divisions.VillagesIn(Scope)], divisions)]);

    [Function("Talents_Import_View")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> View([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "talents/import/{id}")] HttpRequest request, string id)
    {
        if (await FindBatch(id) is { } batch) return BatchAnswer(batch, new FormInput(), refusal: null);
        return await FindSheet(id) is { } sheet ? Preview(request, id, await check.Of(id, sheet.Rows, sheet.Scope), refusal: null) : Gone(id);
    }

    [Function("Talents_Import_View_Commit")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> Commit([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "talents/import/{id}")] HttpRequest request, string id)
    {
        if (await FindBatch(id) is not null) return Pages.SeeOther(TalentImportLinks.Batch(id));
        if (await FindSheet(id) is not { } sheet) return Gone(id);
        FormInput input = await request.ReadInput();
        Refusal? broken = guard.Check(request, input, out IdempotencyKey _);
        if (await WhyClosed() is { } closed) return pages.Refused(closed, TalentImportLinks.Path);
        CheckedTalents found = await check.Of(id, sheet.Rows, sheet.Scope);
        Refusal? refusal = broken ?? (found.Digest != input["_digest"] ? new PreviewIsStale() : found.Taken == 0 ? new NothingToImport() : null);
        if (refusal is not null) return Preview(request, id, found, refusal);

        var batch = new TalentBatch(id, sheet.Scope, visitor.Person!.ActorFor(sheet.Scope, Offices), time.GetUtcNow(), found.Taken, found.Refused, TalentBatch.Bits(found.TakenRows));
        await batches.Begin(batch);
        await work.Send(batch);
        return Pages.SeeOther(TalentImportLinks.Batch(id));
    }

    /// <summary>Says of a row that may be somebody who is known that it is another person, or takes that back.</summary>
    [Function("Talents_Import_View_Other")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> Insist([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "talents/import/{id}/other")] HttpRequest request, string id)
    {
        if (await FindBatch(id) is not null) return Pages.SeeOther(TalentImportLinks.Batch(id));
        if (await FindSheet(id) is not { } sheet) return Gone(id);
        FormInput input = await request.ReadInput();
        CheckedTalents found = await check.Of(id, sheet.Rows, sheet.Scope);
        if (guard.Check(request, input, out IdempotencyKey _) is { } broken) return Preview(request, id, found, broken);
        if (found.Rows.FirstOrDefault(row => $"{row.Number}" == input[Row] && row.LikeKey is { } like && like == input[Like]) is not { } row)
            return Preview(request, id, found, new NotLikeAnyMore());
        if (input[Back].Length > 0) await others.TakeBack(id, row.Number, row.LikeKey!);
        else await others.Keep(id, new OtherPerson(row.Number, row.LikeKey!, row.LikeReasons));
        return Pages.SeeOther(TalentImportLinks.Batch(id) + request.QueryString);
    }

    [Function("Talents_Import_View_Undo")]
    [Allowed(Role.Village, Role.Township, Role.County)]
    public async Task<IResult> Undo([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "talents/import/{id}/undo")] HttpRequest request, string id)
    {
        if (await FindBatch(id) is not { } batch) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey _) is { } broken) return BatchAnswer(batch, input, broken);
        if (input.Required(Reason, ImportTexts.UndoReason, 300, manyLines: true) is not { } reason) return BatchAnswer(batch, input, refusal: null);
        if (await batches.Move(batch.Scope.County, id, BatchStep.Done, now => now with { Step = BatchStep.Undoing, UndoReason = reason, By = visitor.Person!.ActorFor(batch.Scope, Offices) }) is not { } undone)
            return pages.Refused(new CannotUndoBatch(), TalentImportLinks.Batch(id));
        await work.Send(undone);
        return Pages.SeeOther(TalentImportLinks.Batch(id));
    }

    private ValueTask<FeatureClosed?> WhyClosed() => features.WhyClosed(Feature.Import, Scope);

    // Whoever uploaded it, as long as they hold the division still: to everyone else there is no such preview.
    private async Task<UploadedSheet?> FindSheet(string id) =>
        await previews.Find(TalentImportLinks.Path, id) is { } sheet && sheet.By == visitor.Person!.Id && visitor.Person.May(sheet.Scope, Offices) ? sheet : null;

    private async Task<TalentBatch?> FindBatch(string id) =>
        await batches.Find(Scope.County, id) is { } batch && visitor.Person!.May(batch.Scope, Offices) ? batch : null;

    private IResult Gone(string id) => PreviewStore.IsId(id) ? pages.Refused(new PreviewIsGone(), TalentImportLinks.Path) : pages.Absent();

    private async Task<ListView<TalentBatch>> Batches(HttpRequest request) =>
        BatchList.Shape.Read((await batches.All(Scope.County)).Where(batch => visitor.Person!.May(batch.Scope, Offices)), request.Query);

    private async Task<IResult> UploadForm(ListView<TalentBatch> list, FormInput input, Refusal? refusal) => pages.Form<UploadPage, UploadModel>(
        new UploadModel(list, divisions.PathName(Scope), input, IdempotencyKey.Create().ToString(), refusal, await WhyClosed()), input, refusal);

    private IResult Preview(HttpRequest request, string id, CheckedTalents found, Refusal? refusal)
    {
        ListView<CheckedTalent> rows = PreviewList.Of(id).Read(found.Rows, request.Query);
        return rows.IsExport ? pages.Download(rows.Frame.Title, rows.ToSheet())
            : pages.Form<PreviewPage, PreviewModel>(new PreviewModel(id, found, rows, request.QueryString.ToString(), IdempotencyKey.Create().ToString(), refusal), new FormInput(), refusal);
    }

    private IResult BatchAnswer(TalentBatch batch, FormInput input, Refusal? refusal) =>
        pages.Form<BatchPage, BatchModel>(new BatchModel(batch, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
}

/// <param name="Place">The division whose villages may stand in the workbook.</param>
/// <param name="Closed">Why no workbook is taken now; null where one is.</param>
internal sealed record UploadModel(ListView<TalentBatch> Batches, string Place, FormInput Input, string Key, Refusal? Refusal, FeatureClosed? Closed);

/// <param name="Rows">Those of the page.</param>
/// <param name="Query">How they were asked for, to come back to them.</param>
internal sealed record PreviewModel(string Preview, CheckedTalents Checked, ListView<CheckedTalent> Rows, string Query, string Key, Refusal? Refusal);

/// <param name="Key">The idempotency key of this copy of the undo form.</param>
internal sealed record BatchModel(TalentBatch Batch, FormInput Input, string Key, Refusal? Refusal);

/// <summary>The rows of a workbook: by what becomes of them, by village.</summary>
internal static class PreviewList
{
    public static ListOf<CheckedTalent> Of(string preview) => new(TalentImportLinks.Batch(preview), () => UploadTexts.PreviewTitle)
    {
        Filters =
        [
            new TextFilter<CheckedTalent>("q", () => RecordTexts.Search, row => row.Village, row => row.Name),
            new ChoiceFilter<CheckedTalent>("township", () => ImportTexts.Township, row => row.Township, row => row.Township),
            new ChoiceFilter<CheckedTalent>("outcome", () => UploadTexts.Outcome, row => row.Outcome.ToString(), row => CellWords.Of(row.Outcome)) { OrderBy = row => (int)row.Outcome },
        ],
        Columns =
        [
            new("name", () => TalentTexts.PersonName, row => row.Name),
            new("row", () => UploadTexts.Row, row => row.Number) { Width = 8 },
            new("township", () => ImportTexts.Township, row => row.Township),
            new("village", () => ImportTexts.Village, row => row.Village),
            new("outcome", () => UploadTexts.Outcome, row => CellWords.Of(row.Outcome)) { SortBy = row => (int)row.Outcome },
            new("why", () => UploadTexts.WhyNot, row => string.Join(" ", row.Reasons)) { Width = 80, Sorts = false },
        ],
        Sort = "row",
    };
}
