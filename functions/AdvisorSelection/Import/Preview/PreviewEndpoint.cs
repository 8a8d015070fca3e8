using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Import.Preview;

/// <summary>Every row of the workbook with what would become of it, and the button that makes it so.</summary>
internal sealed class PreviewEndpoint(
    PreviewStore previews, ImportCheck check, ImportTable imports, ImportDesk desk, FormGuard guard, Visitor visitor, Pages pages, TimeProvider time)
{
    [Function("Import_View_Preview")]
    [Allowed(Role.Township, Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "imports/previews/{id}")] HttpRequest request, string id)
    {
        if (await Find(id) is not { } sheet) return await Answer(id);
        return Page(request, id, await check.Of(sheet.Rows, sheet.Scope, time.GetUtcNow()), refusal: null);
    }

    [Function("Import_View_Preview_Commit")]
    [Allowed(Role.Township, Role.County)]
    public async Task<IResult> Commit(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "imports/previews/{id}")] HttpRequest request, string id,
        [DurableClient] DurableTaskClient processes)
    {
        FormInput input = await request.ReadInput();
        Refusal? broken = guard.Check(request, input, out IdempotencyKey key);
        if (await Find(id) is not { } sheet) return await Answer(id);
        if (await desk.WhyClosed() is { } closed) return pages.Refused(closed, ImportLinks.List);

        CheckedImport found = await check.Of(sheet.Rows, sheet.Scope, time.GetUtcNow());
        Refusal? refusal = broken
            ?? (found.Digest != input["_digest"] ? new PreviewIsStale() : found.Villages.Count == 0 ? new NothingToImport() : null);
        if (refusal is not null) return Page(request, id, found, refusal);

        CaseId next = await imports.NextId(sheet.Scope, ShanghaiTime.DateOf(time.GetUtcNow()).Year);
        return await desk.HandIn(next, key, new CommitImport(id, found.Digest), ImportInstances.HandIn(id), nameof(ProposalImport), processes)
            ?? await Answer(id);
    }

    // Whoever uploaded it, as long as they hold the division still: to everyone else there is no such preview.
    private async Task<UploadedSheet?> Find(string preview) =>
        await previews.Find(ImportLinks.List, preview) is { } sheet && sheet.By == visitor.Person!.Id && visitor.Person.May(sheet.Scope, ImportDesk.Offices) ? sheet : null;

    // The import that it became. One that was removed, one that never was and one of somebody else: the answer tells nobody which.
    private async Task<IResult> Answer(string preview)
    {
        if (!PreviewStore.IsId(preview)) return pages.Absent();
        foreach (DivisionCode division in visitor.Person!.DivisionsAs(ImportDesk.Offices))
            if (await imports.Of(division, preview) is { } done) return Pages.SeeOther(ImportLinks.Batch(done));
        return await Find(preview) is not null ? Pages.SeeOther(ImportLinks.Preview(preview)) : pages.Refused(new PreviewIsGone(), ImportLinks.List);
    }

    private IResult Page(HttpRequest request, string preview, CheckedImport found, Refusal? refusal)
    {
        ListView<CheckedRow> rows = PreviewList.Of(preview).Read(found.Rows, request.Query);
        if (rows.IsExport) return pages.Download(rows.Frame.Title, rows.ToSheet());
        return pages.Form<PreviewPage, PreviewModel>(
            new PreviewModel(preview, found, rows, IdempotencyKey.Create().ToString(), refusal), new FormInput(), refusal);
    }
}

/// <param name="Rows">Those of the page.</param>
internal sealed record PreviewModel(string Preview, CheckedImport Checked, ListView<CheckedRow> Rows, string Key, Refusal? Refusal);
