using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Features;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.AdvisorSelection.Import.Upload;

/// <summary>The workbook: down as a template, up filled in. What is read is kept for the preview, encrypted, and nothing else.</summary>
internal sealed class UploadEndpoint(
    ImportDesk desk, ImportTable imports, PreviewStore previews, DivisionRegistry divisions, FormGuard guard, Visitor visitor, Pages pages, TimeProvider time)
{
    [Function("Import_List")]
    [Allowed(Role.Township, Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "imports")] HttpRequest request)
    {
        ListView<BatchRow> list = BatchList.Shape.Read(await Batches(), request.Query);
        return list.IsExport ? pages.Download(list.Frame.Title, list.ToSheet()) : await Page(list, new FormInput(), refusal: null);
    }

    [Function("Import_Template")]
    [Allowed(Role.Township, Role.County)]
    public IResult Template([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "imports/template")] HttpRequest request) =>
        pages.Download(ImportTexts.TemplateName(divisions.Find(desk.Scope!.Value)!.Name), [.. new ProposalTemplate(divisions.VillagesIn(desk.Scope.Value), divisions).Sheets]);

    [Function("Import_Upload")]
    [Allowed(Role.Township, Role.County)]
    public async Task<IResult> Upload([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "imports")] HttpRequest request)
    {
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey _) is { } broken) return await Again(request, input, broken);
        if (await desk.WhyClosed() is { } closed) return await Again(request, input, closed);
        if (await WorkbookUpload.Read(request, input, ProposalSheet.Pattern) is not { } rows) return await Again(request, input, refusal: null);

        string preview = await previews.Keep(UploadedSheet.Of(ImportLinks.List, visitor.Person!.Id, desk.Scope!.Value, time.GetUtcNow(), rows));
        return Pages.SeeOther(ImportLinks.Preview(preview));
    }

    private async Task<IResult> Again(HttpRequest request, FormInput input, Refusal? refusal) =>
        await Page(BatchList.Shape.Read(await Batches(), request.Query), input, refusal);

    // While the county takes none, the list of those that came stays, and the sentence stands where the form was.
    private async Task<IResult> Page(ListView<BatchRow> list, FormInput input, Refusal? refusal) => pages.Form<UploadPage, UploadModel>(
        new UploadModel(list, divisions.Find(desk.Scope!.Value)!.Name, input, IdempotencyKey.Create().ToString(), refusal, await desk.WhyClosed()), input, refusal);

    private async Task<IReadOnlyList<BatchRow>> Batches()
    {
        var rows = new List<BatchRow>();
        foreach (DivisionCode division in visitor.Person!.DivisionsAs(ImportDesk.Offices))
            await foreach (var stored in imports.In(division)) rows.Add(new BatchRow(stored.State, divisions.Find(stored.Id.Division)!.Name));
        return [.. rows.DistinctBy(row => row.Batch.Id)];
    }
}

/// <param name="Place">The township or county whose villages may stand in the workbook.</param>
/// <param name="Closed">Why no workbook is taken now; null where one is.</param>
internal sealed record UploadModel(ListView<BatchRow> Batches, string Place, FormInput Input, string Key, Refusal? Refusal, FeatureClosed? Closed);
