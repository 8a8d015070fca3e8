using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;
using LinyingTalent.Platform.Telemetry;

namespace LinyingTalent.Platform.Cases;

/// <summary>The submissions that wait to be taken up: partition = case, row = idempotency key. Small at any time, so it can be scanned.</summary>
internal sealed class SubmissionTable(Tables tables, TimeProvider time)
{
    public const string Name = "Submissions";

    private TableClient Table => tables[Name];

    /// <summary>Keeps a submission; one that is there already stays as it is.</summary>
    public async Task Keep(Submission submission)
    {
        try
        {
            await Table.AddEntityAsync(ToRow(submission));
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // The same form came twice: the first copy counts.
        }
    }

    public async Task<Submission?> Find(CaseId id, IdempotencyKey key)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(id.ToString(), key.ToString());
        if (!row.HasValue) return null;
        Traces.Follow(row.Value!);
        Measures.TakenUp(row.Value!.GetDateTimeOffset("At")!.Value, time.GetUtcNow());
        return FromRow(row.Value!);
    }

    /// <summary>Removes a submission that the process has taken up. One that is gone already is no error.</summary>
    public Task Remove(CaseId id, IdempotencyKey key) => Table.DeleteEntityAsync(id.ToString(), key.ToString(), ETag.All);

    /// <summary>What was sent before <paramref name="moment"/> and still lies here.</summary>
    public IAsyncEnumerable<Submission> SentBefore(DateTimeOffset moment) =>
        Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"At lt {moment}")).Select(FromRow);

    /// <summary>What waits to be taken up for the case.</summary>
    public IAsyncEnumerable<Submission> For(CaseId id) =>
        Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {id.ToString()}")).Select(FromRow);

    /// <summary>Whether anything waits to be taken up for the case.</summary>
    public async Task<bool> AnyFor(CaseId id) =>
        await For(id).AnyAsync();

    private static IdempotencyKey KeyOf(string row) =>
        IdempotencyKey.TryParse(row, out IdempotencyKey key, out _) ? key : throw new FormatException($"'{row}' is no key of a submission.");

    private static TableEntity ToRow(Submission submission) => Traces.Mark(new(submission.Case.ToString(), submission.Key.ToString())
    {
        ["Instance"] = submission.Instance,
        ["Event"] = submission.Event,
        ["Starts"] = submission.Starts,
        ["ById"] = submission.By.Id,
        ["ByName"] = submission.By.Name,
        ["ByFor"] = submission.By.For,
        ["At"] = submission.At,
        ["Body"] = submission.Body,
    });

    private static Submission FromRow(TableEntity row) => new(
        CaseId.Parse(row.PartitionKey),
        KeyOf(row.RowKey),
        row.GetString("Instance"),
        row.GetString("Event"),
        row.GetString("Starts"),
        new Actor(row.GetString("ById"), row.GetString("ByName"), row.GetString("ByFor")),
        row.GetDateTimeOffset("At")!.Value,
        row.GetString("Body"));
}
