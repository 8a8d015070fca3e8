using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Hosting;

namespace LinyingTalent.Sample;

/// <summary>The only place that knows the table's keys and columns: a partition for each case, and one for the counts.</summary>
public sealed class SampleTable(TableServiceClient service) : IHostedService
{
    private const string CaseKey = "case";
    private const string CountsPartition = "counts";

    private readonly TableClient table = service.GetTableClient("Sample");

    public Task StartAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Writes a new case. False: it is there already, from the same form.</summary>
    public Task<bool> TryOpenAsync(SampleCase opened) => TryAddAsync(ToEntity(opened));

    public async Task<SampleCase?> FindAsync(string id) => (await FindRowAsync(id))?.Case;

    public async Task<IReadOnlyList<SampleCase>> ListAsync()
    {
        var cases = new List<SampleCase>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {CaseKey}"))) cases.Add(ToCase(row));
        return cases;
    }

    /// <summary>Applies the second form to the newest row; null: there is no such case.</summary>
    public async Task<SampleDecision?> ConfirmAsync(string id, DateTimeOffset now)
    {
        while (await FindRowAsync(id) is { } row)
        {
            SampleDecision decision = row.Case.Confirm(now);
            if (decision is not SampleDecision.Accepted accepted || await TryReplaceAsync(row.ETag, accepted.Case)) return decision;
        }

        return null;
    }

    /// <summary>Closes a case with its history row, in one transaction; a closed case keeps its outcome.</summary>
    public async Task<SampleState> CloseAsync(string id, DateTimeOffset now)
    {
        while (true)
        {
            (SampleCase found, ETag etag) = await FindRowAsync(id) ?? throw new InvalidOperationException($"There is no sample case '{id}'.");
            if (found.State != SampleState.Waiting) return found.State;
            SampleCase closed = found.Close();
            var history = new TableEntity(id, "history-closed") { ["At"] = now, ["Outcome"] = closed.State.ToString() };
            if (await TryReplaceAsync(etag, closed, history)) return closed.State;
        }
    }

    /// <summary>Records that a notice went out, once for each case.</summary>
    public Task AddNoticeAsync(SampleNotice notice, DateTimeOffset now) =>
        TryAddAsync(new TableEntity(notice.CaseId, "notice") { ["At"] = now, ["Outcome"] = notice.Outcome.ToString() });

    public async Task<bool> IsNotifiedAsync(string id) => (await table.GetEntityIfExistsAsync<TableEntity>(id, "notice")).HasValue;

    public Task SaveCountsAsync(IReadOnlyDictionary<SampleState, int> counts, DateTimeOffset now)
    {
        var row = new TableEntity(CountsPartition, "latest") { ["At"] = now };
        foreach ((SampleState state, int count) in counts) row[state.ToString()] = count;
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }

    /// <summary>The counts as the timer last took them, none before that.</summary>
    public async Task<IReadOnlyDictionary<SampleState, int>> ReadCountsAsync()
    {
        NullableResponse<TableEntity> row = await table.GetEntityIfExistsAsync<TableEntity>(CountsPartition, "latest");
        return row.HasValue
            ? Enum.GetValues<SampleState>().ToDictionary(state => state, state => row.Value!.GetInt32(state.ToString()) ?? 0)
            : new Dictionary<SampleState, int>();
    }

    private async Task<(SampleCase Case, ETag ETag)?> FindRowAsync(string id)
    {
        NullableResponse<TableEntity> row = await table.GetEntityIfExistsAsync<TableEntity>(id, CaseKey);
        return row.HasValue ? (ToCase(row.Value!), row.Value!.ETag) : null;
    }

    private async Task<bool> TryAddAsync(TableEntity row)
    {
        try
        {
            await table.AddEntityAsync(row);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return false;
        }
    }

    private async Task<bool> TryReplaceAsync(ETag expected, SampleCase changed, params TableEntity[] added)
    {
        try
        {
            await table.SubmitTransactionAsync([
                new TableTransactionAction(TableTransactionActionType.UpdateReplace, ToEntity(changed), expected),
                .. added.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
            ]);
            return true;
        }
        catch (TableTransactionFailedException failure) when (failure.Status is 409 or 412)
        {
            return false;
        }
    }

    private static TableEntity ToEntity(SampleCase value) => new(value.Id, CaseKey)
    {
        ["Subject"] = value.Subject,
        ["State"] = value.State.ToString(),
        ["OpenedAt"] = value.OpenedAt,
        ["Deadline"] = value.Deadline,
        ["ConfirmedAt"] = value.ConfirmedAt,
    };

    private static SampleCase ToCase(TableEntity row) => new(
        row.PartitionKey, row.GetString("Subject"), Enum.Parse<SampleState>(row.GetString("State")),
        row.GetDateTimeOffset("OpenedAt")!.Value, row.GetDateTimeOffset("Deadline")!.Value, row.GetDateTimeOffset("ConfirmedAt"));
}
