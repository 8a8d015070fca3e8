using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Operations.Checks;
using LinyingTalent.Operations.Health;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Operations;

/// <summary>
/// What operators did and what was measured: the partition <c>health</c> with the rows <c>measured</c> and <c>probe</c>; a partition a county
/// <c>411122-checks</c> with a row an invariant; the partition <c>acts</c> with a row an act, named by its form's key.
/// </summary>
internal sealed class OperationsTable(Tables tables)
{
    private const string Health = "health";
    private const string MeasuredRow = "measured";
    private const string ProbeRow = "probe";
    private const string Acts = "acts";

    private TableClient Table => tables["Operations"];

    /// <summary>The latest measurement; null before the first.</summary>
    public async Task<Measured?> Measured(CancellationToken cancellation)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(Health, MeasuredRow, cancellationToken: cancellation);
        return row.HasValue ? Read<Measured>(row.Value!, "Measured") : null;
    }

    public Task Keep(Measured measured) => Table.UpsertEntityAsync(Write(Health, MeasuredRow, "Measured", measured), TableUpdateMode.Replace);

    /// <summary>Writes a row that says nothing: a storage that is full, or may only be read, refuses it.</summary>
    public Task Probe(CancellationToken cancellation) => Table.UpsertEntityAsync(new TableEntity(Health, ProbeRow), TableUpdateMode.Replace, cancellation);

    /// <summary>The latest result of each invariant of a county.</summary>
    public async Task<IReadOnlyList<CheckResult>> Checks(DivisionCode county, CancellationToken cancellation = default) =>
        await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {ChecksOf(county)}"), cancellationToken: cancellation)
            .Select(row => Read<CheckResult>(row, "Result")).ToListAsync(cancellation);

    public Task Keep(DivisionCode county, CheckResult result) =>
        Table.UpsertEntityAsync(Write(ChecksOf(county), result.Invariant, "Result", result), TableUpdateMode.Replace);

    /// <summary>Notes an act before it is done. False when its form came before: then it is done already, or being done.</summary>
    public async Task<bool> TryNote(IdempotencyKey key, OperatorAct act)
    {
        try
        {
            await Table.AddEntityAsync(Write(Acts, key.ToString(), "Act", act));
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Whether the form with this key came before.</summary>
    public async Task<bool> Knows(IdempotencyKey key) => (await Table.GetEntityIfExistsAsync<TableEntity>(Acts, key.ToString(), ["RowKey"])).HasValue;

    /// <summary>Notes that the act was done.</summary>
    public Task NoteDone(IdempotencyKey key, OperatorAct act) =>
        Table.UpsertEntityAsync(Write(Acts, key.ToString(), "Act", act with { Done = true }), TableUpdateMode.Replace);

    /// <summary>What operators did to something, or to anything; the latest first.</summary>
    public async Task<IReadOnlyList<OperatorAct>> ActsOn(string? target = null) =>
    [
        .. (await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Acts}")).Select(row => Read<OperatorAct>(row, "Act")).ToListAsync())
            .Where(act => target is null || act.Target == target).OrderByDescending(act => act.At),
    ];

    private static string ChecksOf(DivisionCode county) => string.Create(CultureInfo.InvariantCulture, $"{county.County.Prefix}-checks");

    private static TableEntity Write<T>(string partition, string row, string column, T value) =>
        new(partition, row) { [column] = JsonSerializer.Serialize(value, CaseJson.Options) };

    private static T Read<T>(TableEntity row, string column) => JsonSerializer.Deserialize<T>(row.GetString(column), CaseJson.Options)!;
}

/// <summary>What an administrator did by hand: who, when, to what, why.</summary>
/// <param name="What">The act's name.</param>
/// <param name="Target">A process instance or a queue.</param>
/// <param name="Detail">What went with it, such as the name of an event; null for nothing.</param>
/// <param name="Done">False while it is not known to have been done: something broke off in between.</param>
internal sealed record OperatorAct(DateTimeOffset At, Actor By, string What, string Target, string Reason, string? Detail = null, bool Done = false);
