using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Checks;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Notifications;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Operations.Health;

/// <summary>What the site owes: notifications not yet in the queue, forms not taken up, deadlines at which nothing happened.</summary>
internal sealed class Debts(TableServiceClient tables, SubmissionTable submissions, IEnumerable<ActedDeadlines> deadlines, DivisionRegistry divisions)
{
    /// <summary>The notifications that were owed before a moment and have not gone to the queue.</summary>
    public async IAsyncEnumerable<OwedRow> Unsent(DateTimeOffset before)
    {
        string filter = Outbox.UnsentBefore(before);
        await foreach (string table in OwnTables())
            await foreach (TableEntity row in tables.GetTableClient(table).QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey", "At"]))
                yield return new OwedRow(table, row.PartitionKey, row.RowKey, row.GetDateTimeOffset("At")!.Value);
    }

    /// <summary>The forms that came in before a moment and that no process has taken up.</summary>
    public IAsyncEnumerable<Submission> Unread(DateTimeOffset before) => submissions.SentBefore(before);

    /// <summary>The earliest deadline before a moment at which a process should have acted and has not.</summary>
    public async Task<DateTimeOffset?> Missed(DateTimeOffset before)
    {
        DateTimeOffset? earliest = null;
        foreach (ActedDeadlines kind in deadlines)
            foreach (Division county in divisions.Counties)
                await foreach (DateTimeOffset due in kind.Open(county.Code))
                    if (due < before && !(earliest <= due)) earliest = due;
        return earliest;
    }

    private async IAsyncEnumerable<string> OwnTables()
    {
        await foreach (var table in tables.QueryAsync())
            if (!TaskHub.Owns(table.Name)) yield return table.Name;
    }
}

/// <summary>Where an unsent notification lies.</summary>
internal sealed record OwedRow(string Table, string Partition, string Row, DateTimeOffset At);
