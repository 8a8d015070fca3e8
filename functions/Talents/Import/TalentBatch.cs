using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Refusals;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Talents.Import;

internal enum BatchStep
{
    Importing,
    Done,
    Undoing,
    Undone,
}

/// <summary>It was taken back before, or is still being written.</summary>
internal sealed record CannotUndoBatch() : Refusal(RefusalKind.Conflict, ImportTexts.CannotUndo);

/// <summary>The registry is another since the preview was shown: nobody whom the row is like, or somebody else.</summary>
internal sealed record NotLikeAnyMore() : Refusal(RefusalKind.Conflict, ImportTexts.NotLikeAnyMore);

/// <summary>A workbook of talents that was committed.</summary>
/// <param name="Id">The preview that it was.</param>
/// <param name="Rows">A bit for each row of the sheet, set for those that were taken: what was previewed is what is written, at every attempt.</param>
/// <param name="Stayed">How many were changed since and so not taken back.</param>
internal sealed record TalentBatch(string Id, DivisionCode Scope, Actor By, DateTimeOffset At, int Taken, int Refused, byte[] Rows)
{
    public BatchStep Step { get; init; } = BatchStep.Importing;

    public string? UndoReason { get; init; }

    public int Stayed { get; init; }

    public static byte[] Bits(IReadOnlySet<int> rows)
    {
        byte[] bits = new byte[(rows.DefaultIfEmpty().Max() / 8) + 1];
        foreach (int row in rows) bits[row / 8] |= (byte)(1 << (row % 8));
        return bits;
    }

    public bool Takes(int row) => row / 8 < Rows.Length && (Rows[row / 8] & (1 << (row % 8))) != 0;
}

/// <summary>The batches: partition = county, row = the preview's id.</summary>
internal sealed class TalentBatchTable(Tables tables)
{
    private TableClient Table => tables["TalentBatches"];

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<TalentBatch>> All(DivisionCode county) =>
        [.. (await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {county.CountyDigits}")).Select(FromRow).ToListAsync()).OrderByDescending(batch => batch.At)];

    public async Task<TalentBatch?> Find(DivisionCode county, string id) => (await Seen(county, id))?.Batch;

    /// <summary>Keeps a batch; one that is there stays as it is.</summary>
    public async Task Begin(TalentBatch batch)
    {
        try
        {
            await Table.AddEntityAsync(ToRow(batch));
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // Another copy of the form was there first.
        }
    }

    /// <summary>Moves a batch on from a step; null when it is not at that step.</summary>
    public async Task<TalentBatch?> Move(DivisionCode county, string id, BatchStep from, Func<TalentBatch, TalentBatch> change)
    {
        while (await Seen(county, id) is var (batch, version) && batch.Step == from)
        {
            TalentBatch next = change(batch);
            try
            {
                await Table.UpdateEntityAsync(ToRow(next), version, TableUpdateMode.Replace);
                return next;
            }
            catch (RequestFailedException failure) when (failure.Status == 412)
            {
                // Somebody else moved it: look again.
            }
        }

        return null;
    }

    private async Task<(TalentBatch Batch, ETag Version)?> Seen(DivisionCode county, string id) =>
        PreviewStore.IsId(id) && await Table.GetEntityIfExistsAsync<TableEntity>(county.CountyDigits, id) is { HasValue: true, Value: { } row } ? (FromRow(row), row.ETag) : null;

    private static TableEntity ToRow(TalentBatch batch) => new(batch.Scope.CountyDigits, batch.Id) { ["Batch"] = JsonSerializer.Serialize(batch, CaseJson.Options) };

    private static TalentBatch FromRow(TableEntity row) => JsonSerializer.Deserialize<TalentBatch>(row.GetString("Batch"), CaseJson.Options)!;
}

/// <summary>Where a batch lies: all that a queue message holds.</summary>
internal sealed record BatchReference(string County, string Id);

/// <summary>
/// Writes and takes back what was committed, off the queue: ten thousand rows take longer than a page may. The row of the batch says what is to
/// be done, the message only that it is; one that is lost is sent again by the clock, and what was written before is not written twice.
/// </summary>
internal sealed class TalentBatches(
    TalentBatchTable batches, PreviewStore previews, TalentCheck check, RecordTable records, RecordIndex index, RecordDesk desk, OtherPeopleTable others, DivisionRegistry divisions, QueueServiceClient queues, TimeProvider time)
{
    public const string Queue = "talent-batches";

    /// <summary>Kept with a record's values: the batch that brought it.</summary>
    public const string BatchKey = "batch";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public async Task Send(TalentBatch batch)
    {
        QueueClient queue = queues.GetQueueClient(Queue);
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync(BinaryData.FromObjectAsJson(new BatchReference($"{batch.Scope.County}", batch.Id), CaseJson.Options));
    }

    [Function("Talents_Batch")]
    public async Task Run([QueueTrigger(Queue)] BatchReference reference)
    {
        DivisionCode county = DivisionCode.Parse(reference.County);
        switch (await batches.Find(county, reference.Id))
        {
            case { Step: BatchStep.Importing } batch:
                await Import(batch);
                break;
            case { Step: BatchStep.Undoing } batch:
                await Undo(batch);
                break;
        }
    }

    [Function("Talents_BatchesLeft")]
    public async Task SendAgain([TimerTrigger("0 */10 * * * *")] TimerInfo timer)
    {
        foreach (Division county in divisions.Counties)
            foreach (TalentBatch batch in await batches.All(county.Code))
                if (batch.Step is BatchStep.Importing or BatchStep.Undoing && batch.At + Patience < time.GetUtcNow()) await Send(batch);
        await others.RemoveBefore(time.GetUtcNow() - PreviewStore.Lifetime);
    }

    private async Task Import(TalentBatch batch)
    {
        if (await previews.Find(TalentImportLinks.Path, batch.Id) is { } sheet)
        {
            var places = new VillageFinder(divisions, batch.Scope);
            ILookup<int, OtherPerson> said = await others.Of(batch.Id);
            List<(int Row, KeptRecord Talent)> taken =
            [
                .. from row in sheet.Rows
                   where batch.Takes(row.Number)
                   let village = places.Find(TalentSheet.VillageOf(row), TalentSheet.TownshipOf(row), out _)
                   let talent = check.Read(row, village.Code, batch.Id, TalentSheet.ToForm(row))
                   select (row.Number, talent with { Values = new Dictionary<string, string>(talent.Values) { [TalentLinks.NonceKey] = LinkTokens.NewNonce(), [BatchKey] = batch.Id } }),
            ];
            Dictionary<RecordId, string> insisted = taken.Where(person => said.Contains(person.Row))
                .ToDictionary(person => person.Talent.Id, person => string.Join("；", said[person.Row].Select(other => other.Reasons)));
            await records.AddMany(TalentKinds.Talents, [.. taken.Select(person => person.Talent)], batch.By, $"batch-{batch.Id}", insisted);
        }

        // Counted, not claimed: a preview that was swept away before its message came brought nobody.
        int there = (await index.In(TalentKinds.Talents, batch.Scope)).Count(indexed => indexed.Record.Values.GetValueOrDefault(BatchKey) == batch.Id);
        await batches.Move(batch.Scope.County, batch.Id, BatchStep.Importing, now => now with { Step = BatchStep.Done, Taken = there });
        await previews.Remove(batch.Id);
        await others.Remove(batch.Id);
    }

    // Whoever was corrected since, by an office or themselves, is more than what the workbook brought, and stays.
    private async Task Undo(TalentBatch batch)
    {
        List<KeptRecord> brought = [.. (await index.In(TalentKinds.Talents, batch.Scope)).Select(indexed => indexed.Record).Where(record => record.Values.GetValueOrDefault(BatchKey) == batch.Id)];

        // Villages side by side: their rows do not touch each other.
        await Parallel.ForEachAsync(brought.GroupBy(record => record.Id.Division), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (village, _) =>
        {
            foreach (KeptRecord record in village.Where(record => !record.Withdrawn && record.Sequence == 1))
                await desk.Withdraw(TalentKinds.Talents, record.Id, batch.UndoReason!, batch.By, $"undo-{batch.Id}-{record.Id.Digits}", seen: 1);
        });
        int left = (await index.Standing(TalentKinds.Talents, batch.Scope)).Count(record => record.Values.GetValueOrDefault(BatchKey) == batch.Id);
        await batches.Move(batch.Scope.County, batch.Id, BatchStep.Undoing, now => now with { Step = BatchStep.Undone, Stayed = left });
    }
}
