using System.Text.Json;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Talents.Duplicates;

/// <summary>Two records made one. It names what was taken over, not what it says: who is erased later must not live on here.</summary>
/// <param name="Id">The key of the form that asked for it.</param>
/// <param name="Taken">The keys of the fields that the kept record took over.</param>
internal sealed record Merge(string Id, string Kept, string Other, IReadOnlyList<string> Taken, Actor By, DateTimeOffset At, string Reason)
{
    /// <summary>The records of the parts that named the other and name the kept one now: kind and id.</summary>
    public IReadOnlyList<Relinked> Relinked { get; init; } = [];

    public Actor? UndoneBy { get; init; }
}

internal sealed record Relinked(string Kind, string Record);

/// <summary>The merges: partition = county, row = the form's key.</summary>
internal sealed class MergeTable(Tables tables)
{
    private TableClient Table => tables["TalentMerges"];

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<Merge>> All(DivisionCode county) =>
        [.. (await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {county.CountyDigits}")).Select(FromRow).ToListAsync()).OrderByDescending(merge => merge.At)];

    public async Task<Merge?> Find(DivisionCode county, string id) =>
        await Table.GetEntityIfExistsAsync<TableEntity>(county.CountyDigits, id) is { HasValue: true, Value: { } row } ? FromRow(row) : null;

    public Task Keep(Merge merge) => Table.UpsertEntityAsync(new TableEntity(RecordId.Parse(merge.Kept).Division.CountyDigits, merge.Id)
    {
        ["Merge"] = JsonSerializer.Serialize(merge, CaseJson.Options),
    }, TableUpdateMode.Replace);

    private static Merge FromRow(TableEntity row) => JsonSerializer.Deserialize<Merge>(row.GetString("Merge"), CaseJson.Options)!;
}
