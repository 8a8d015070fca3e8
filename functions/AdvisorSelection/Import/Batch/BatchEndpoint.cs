using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Import.Batch;

/// <summary>A committed workbook: what became of each village's proposal, and the one undo.</summary>
internal sealed class BatchEndpoint(
    ImportDesk desk, ImportTable imports, ImportedVillageTable villages, SelectionTable selections, DivisionRegistry divisions,
    FormGuard guard, Visitor visitor, Pages pages)
{
    private const int LongReason = 500;

    [Function("Import_View")]
    [Allowed(Role.Township, Role.County)]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "imports/{id}")] HttpRequest request, string id)
    {
        return await desk.Find(id) is { } found ? await Page(request, found, new FormInput(), refusal: null) : pages.Absent();
    }

    [Function("Import_View_Undo")]
    [Allowed(Role.Township, Role.County)]
    public async Task<IResult> Undo(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "imports/{id}/undo")] HttpRequest request, string id,
        [DurableClient] DurableTaskClient processes)
    {
        if (await desk.Find(id) is not { } found) return pages.Absent();
        FormInput input = await request.ReadInput();
        if (guard.Check(request, input, out IdempotencyKey key) is { } broken) return await Page(request, found, input, broken);
        if (await imports.Happened(found.Id, key.ToString())) return Pages.SeeOther(ImportLinks.Batch(found.Id));
        string? reason = input.Required("reason", ImportTexts.UndoReason, LongReason, manyLines: true);
        if (reason is null) return await Page(request, found, input, refusal: null);
        if (!(await Read(found)).CanBeUndone) return pages.Refused(new CannotUndo(), ImportLinks.Batch(found.Id));
        return await desk.HandIn(found.Id, key, new UndoImport(reason), ImportInstances.Undo(found.Id), nameof(ProposalImportUndo), processes)
            ?? Pages.SeeOther(ImportLinks.Batch(found.Id));
    }

    private async Task<IResult> Page(HttpRequest request, ImportBatch found, FormInput input, Refusal? refusal)
    {
        BatchReading reading = await Read(found);
        ListView<ImportedRow> list = ImportedList.Of(found.Id).Read(reading.Rows, request.Query);
        if (list.IsExport) return pages.Download(list.Frame.Title, list.ToSheet());
        return pages.Form<BatchPage, BatchModel>(
            new BatchModel(found, list, await imports.History(found.Id), reading.CanBeUndone, input, IdempotencyKey.Create().ToString(), refusal), input, refusal);
    }

    private async Task<BatchReading> Read(ImportBatch batch)
    {
        Dictionary<CaseId, Selection> cases = await selections.In(batch.Id.Division).ToDictionaryAsync(stored => stored.Id, stored => stored.State);
        var rows = new List<ImportedRow>();
        foreach (ImportedVillage village in await villages.Of(batch.Upload))
        {
            string key = ImportKeys.OfProposal(batch.Upload, village.Village).ToString();
            bool opened = await selections.Happened(village.Case, key);
            string? why = opened
                ? await selections.WhyRefused(village.Case, ImportKeys.OfWithdrawal(batch.Upload, village.Village).ToString(), visitor.Language)
                : await selections.WhyRefused(village.Case, key, visitor.Language);
            rows.Add(new ImportedRow(
                village.Case, divisions.Find(village.Village.Township!.Value)!.Name, divisions.Find(village.Village)!.Name, village.People,
                opened ? cases.GetValueOrDefault(village.Case) : null, why));
        }

        return new BatchReading(batch, rows);
    }

    private sealed record BatchReading(ImportBatch Batch, IReadOnlyList<ImportedRow> Rows)
    {
        // Each proposal is opened or refused, so that whose case it is is known; and one at least waits for the township still.
        public bool CanBeUndone => Batch.Step == ImportStep.Done
            && Rows.All(row => row.Opened is not null || row.Why is not null)
            && Rows.Any(row => row.Opened is { Step: SelectionStep.Analyse, Turn: 1 });
    }
}

/// <param name="Key">The idempotency key of this copy of the undo form.</param>
internal sealed record BatchModel(
    ImportBatch Batch, ListView<ImportedRow> Villages, IReadOnlyList<HistoryEntry> History, bool CanBeUndone, FormInput Input, string Key, Refusal? Refusal);
