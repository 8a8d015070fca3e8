using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AwardRounds;

/// <summary>Where a person was nominated: the township's part of a round, and the form with which.</summary>
internal sealed record NomineeClaim(CaseId Part, IdempotencyKey Form);

/// <summary>
/// Who was nominated in which rounds: a partition for each person of a county, a row for each round. The row comes before the nomination, so
/// that of two forms that nominate the same person at once one finds the other's.
/// </summary>
internal sealed class NomineeTable(Tables tables)
{
    private const string Name = "Nominees";

    private TableClient Table => tables[Name];

    /// <summary>All rounds in which the person was nominated.</summary>
    public async Task<IReadOnlyList<NomineeClaim>> Of(CaseId round, string person) =>
        await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(round, person)}")).Select(FromRow).ToListAsync();

    /// <summary>Claims the person for a form.</summary>
    /// <param name="replaces">The claim that came to nothing; null for none.</param>
    /// <returns>The claim that stands: another's where that was first.</returns>
    public async Task<NomineeClaim> Claim(CaseId round, string person, NomineeClaim claim, NomineeClaim? replaces)
    {
        var row = new TableEntity(PartitionOf(round, person), round.ToString()) { ["Part"] = claim.Part.ToString(), ["Form"] = claim.Form.ToString() };
        try
        {
            if (replaces is null) await Table.AddEntityAsync(row);
            else if (await Table.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey) is var stands && FromRow(stands.Value) == replaces)
                await Table.UpdateEntityAsync(row, stands.Value.ETag, TableUpdateMode.Replace);
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            // Another form was first.
        }

        return FromRow((await Table.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey)).Value);
    }

    private static string PartitionOf(CaseId round, string person) => $"{round.Division.CountyDigits}-{person}";

    private static NomineeClaim FromRow(TableEntity row) => new(
        CaseId.Parse(row.GetString("Part")),
        IdempotencyKey.TryParse(row.GetString("Form"), out IdempotencyKey key, out _) ? key : throw new FormatException($"'{row.RowKey}' has no form."));
}
