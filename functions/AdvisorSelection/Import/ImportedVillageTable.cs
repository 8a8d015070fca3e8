using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AdvisorSelection.Import;

/// <summary>A village's share of an import.</summary>
/// <param name="Upload">See <see cref="ImportBatch.Upload"/>.</param>
/// <param name="Case">The selection that its proposal opens.</param>
/// <param name="Proposal">The command as JSON; empty once it is handed in.</param>
internal sealed record ImportedVillage(string Upload, CaseId Case, int People, string Proposal)
{
    public DivisionCode Village => Case.Division;
}

/// <summary>The villages of the imports: partition = upload, row = village.</summary>
internal sealed class ImportedVillageTable(Tables tables)
{
    // A village's proposal has up to 32,000 characters; this many stay below a transaction's four megabytes.
    private const int InOneTransaction = 50;

    private TableClient Table => tables["ImportedVillages"];

    /// <summary>Keeps the villages of an import. Written once more it is the same.</summary>
    public async Task Keep(IEnumerable<ImportedVillage> villages)
    {
        foreach (ImportedVillage[] some in villages.Chunk(InOneTransaction))
            await Table.SubmitTransactionAsync(some.Select(village => new TableTransactionAction(TableTransactionActionType.UpsertReplace, ToRow(village))));
    }

    public async Task<ImportedVillage?> Find(string upload, DivisionCode village)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(upload, village.ToString());
        return row.HasValue ? FromRow(row.Value!) : null;
    }

    public Task<List<ImportedVillage>> Of(string upload) =>
        Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {upload}")).Select(FromRow).ToListAsync().AsTask();

    /// <summary>The proposal lies with its case now: the copy here has no purpose any more.</summary>
    public Task HandedIn(ImportedVillage village) => Table.UpsertEntityAsync(ToRow(village with { Proposal = "" }), TableUpdateMode.Replace);

    private static TableEntity ToRow(ImportedVillage village) => new(village.Upload, village.Village.ToString())
    {
        ["Case"] = village.Case.ToString(),
        ["People"] = village.People,
        ["Proposal"] = village.Proposal,
    };

    private static ImportedVillage FromRow(TableEntity row) => new(
        row.PartitionKey, CaseId.Parse(row.GetString("Case")), row.GetInt32("People")!.Value, row.GetString("Proposal"));
}
