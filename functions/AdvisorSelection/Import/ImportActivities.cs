using System.Text.Json;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Workbooks;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>The effects of an import. Each may run more than once and counts once: by the step's key, or by the village's.</summary>
internal sealed class ImportActivities(
    ImportTable imports, ImportedVillageTable villages, PreviewStore previews, ImportCheck check, SubmissionTable submissions, SubmissionDesk desk,
    SelectionTable selections, TimeProvider time)
{
    /// <summary>Checks the workbook once more and, when it still is what was previewed, makes it an import with a row for each village.</summary>
    [Function(nameof(TakeImport))]
    public async Task<ImportPlan> TakeImport([ActivityTrigger] SubmissionReference reference)
    {
        CaseId sentTo = CaseId.Parse(reference.Case);
        if (await Submitted(reference) is { } submission && Read(submission) is CommitImport commit)
        {
            if (await imports.Of(sentTo.Division, commit.Preview) is null) await Begin(sentTo, submission, commit);
            if (await imports.Of(sentTo.Division, commit.Preview) is not null) await previews.Remove(commit.Preview);
            await submissions.Remove(sentTo, submission.Key);
        }

        // By the step's key, so that a repeat after the submission was removed still knows what it is about.
        return await imports.Begun(sentTo.Division, reference.Key) is { } batch
            ? new ImportPlan(batch.ToString(), await VillagesOf(batch))
            : new ImportPlan(null, []);
    }

    [Function(nameof(HandInImported))]
    public async Task HandInImported([ActivityTrigger] VillageReference reference, [DurableClient] DurableTaskClient processes)
    {
        (ImportBatch batch, ImportedVillage village) = await Village(reference);
        if (village.Proposal.Length == 0) return;

        HistoryEntry imported = (await imports.History(batch.Id))[0];
        await desk.HandIn(
            new Submission(
                village.Case, ImportKeys.OfProposal(batch.Upload, village.Village), Instances.Selection(village.Case), SubmissionInbox.Event,
                nameof(SelectionProcess), imported.By, imported.At, village.Proposal),
            processes);
        await villages.HandedIn(village);
    }

    [Function(nameof(FinishImport))]
    public Task FinishImport([ActivityTrigger] string batch) =>
        Step(CaseId.Parse(batch), "finish", Actor.Process, time.GetUtcNow(), batch => batch with { Step = ImportStep.Done }, nameof(ImportTexts.EventHandedIn));

    [Function(nameof(TakeImportUndo))]
    public async Task<IReadOnlyList<string>> TakeImportUndo([ActivityTrigger] SubmissionReference reference)
    {
        CaseId id = CaseId.Parse(reference.Case);
        if (await Submitted(reference) is { } submission && Read(submission) is UndoImport undo)
        {
            if ((await imports.Find(id))?.State is not { Step: ImportStep.Done or ImportStep.Undoing }) await imports.KeepRefusal(id, reference.Key, new CannotUndo());
            else
            {
                await Step(
                    id, reference.Key, submission.By, submission.At, batch => batch with { Step = ImportStep.Undoing, UndoReason = undo.Reason },
                    nameof(ImportTexts.EventUndone), undo.Reason);
            }

            await submissions.Remove(id, submission.Key);
        }

        return (await imports.Find(id))?.State.Step == ImportStep.Undoing ? await VillagesOf(id) : [];
    }

    [Function(nameof(WithdrawImported))]
    public async Task WithdrawImported([ActivityTrigger] VillageReference reference, [DurableClient] DurableTaskClient processes)
    {
        (ImportBatch batch, ImportedVillage village) = await Village(reference);

        // A case of this id that the village opened itself, so that ours was refused, is not ours to withdraw.
        if (!await selections.Happened(village.Case, ImportKeys.OfProposal(batch.Upload, village.Village).ToString())) return;

        HistoryEntry asked = (await imports.History(batch.Id)).Last(entry => entry.What == nameof(ImportTexts.EventUndone));
        SelectionCommand withdraw = new Withdraw(1, batch.UndoReason!);
        await desk.HandIn(
            new Submission(
                village.Case, ImportKeys.OfWithdrawal(batch.Upload, village.Village), Instances.Selection(village.Case), SubmissionInbox.Event, null,
                asked.By, asked.At, JsonSerializer.Serialize(withdraw, CaseJson.Options)),
            processes);
    }

    [Function(nameof(FinishImportUndo))]
    public Task FinishImportUndo([ActivityTrigger] string batch) => Step(
        CaseId.Parse(batch), "finish-undo", Actor.Process, time.GetUtcNow(), batch => batch with { Step = ImportStep.Undone }, nameof(ImportTexts.EventTakenBack));

    private async Task Begin(CaseId sentTo, Submission submission, CommitImport commit)
    {
        (CheckedImport? found, Refusal? refusal) = await Check(sentTo.Division, commit);
        if (found is null || refusal is not null)
        {
            await imports.KeepRefusal(sentTo, submission.Key.ToString(), refusal!);
            return;
        }

        while (true)
        {
            CaseId id = await imports.NextId(sentTo.Division, sentTo.Year);
            var batch = new ImportBatch(id, commit.Preview, submission.By.Name, submission.At, found.Villages.Count, found.Taken, found.Refused);
            // The villages come before the import that names them: an import that is there is whole.
            await villages.Keep(Shares(batch, found));
            if (await imports.TryCommit(id, seen: null, new(
                submission.Key.ToString(), batch, [new HistoryEntry(1, submission.At, submission.By, nameof(ImportTexts.EventImported), [], null)], [])))
                return;
        }
    }

    private static IEnumerable<ImportedVillage> Shares(ImportBatch batch, CheckedImport found) => found.Villages.Select(village => new ImportedVillage(
        batch.Upload, village.Case, village.Command.Proposal.Candidates.Count, JsonSerializer.Serialize<SelectionCommand>(village.Command, CaseJson.Options)));

    private async Task<(CheckedImport? Checked, Refusal? Refusal)> Check(DivisionCode scope, CommitImport commit)
    {
        if (await previews.Find(ImportLinks.List, commit.Preview) is not { } sheet || sheet.Scope != scope) return (null, new PreviewIsGone());
        CheckedImport found = await check.Of(sheet.Rows, sheet.Scope, time.GetUtcNow());
        return found.Digest != commit.Digest ? (found, new PreviewIsStale())
            : found.Villages.Count == 0 ? (found, new NothingToImport())
            : (found, null);
    }

    // Reads, changes, writes; another step that came between makes it read again, one that was taken before changes nothing.
    private async Task Step(
        CaseId id, string key, Actor by, DateTimeOffset at, Func<ImportBatch, ImportBatch> change, string what, string? why = null)
    {
        while (!await imports.Happened(id, key))
        {
            StoredCase<ImportBatch> seen = (await imports.Find(id))!;
            ImportBatch next = change(seen.State) with { Sequence = seen.State.Sequence + 1 };
            await imports.TryCommit(id, seen.Version, new(key, next, [new HistoryEntry(next.Sequence, at, by, what, [], why)], []));
        }
    }

    private async Task<Submission?> Submitted(SubmissionReference reference) =>
        IdempotencyKey.TryParse(reference.Key, out IdempotencyKey key, out _) ? await submissions.Find(CaseId.Parse(reference.Case), key) : null;

    private static ImportCommand Read(Submission submission) => JsonSerializer.Deserialize<ImportCommand>(submission.Body, CaseJson.Options)!;

    private async Task<(ImportBatch Batch, ImportedVillage Village)> Village(VillageReference reference)
    {
        ImportBatch batch = (await imports.Find(CaseId.Parse(reference.Batch)))!.State;
        return (batch, (await villages.Find(batch.Upload, DivisionCode.Parse(reference.Village)))!);
    }

    private async Task<IReadOnlyList<string>> VillagesOf(CaseId id) =>
        [.. (await villages.Of((await imports.Find(id))!.State.Upload)).Select(village => village.Village.ToString())];
}
