using Azure.Data.Tables;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Talents.Import;

/// <summary>Somebody said of a row that it is another person than the one it was found to be like.</summary>
/// <param name="Like">Whom it was found to be like, as <see cref="CheckedTalent.LikeKey"/> writes it: said of one, it says nothing of another.</param>
/// <param name="Reasons">Why it was, for the history of the record that comes of it.</param>
internal sealed record OtherPerson(int Row, string Like, string Reasons);

/// <summary>What was said of the rows of a preview: partition = the preview's id, row = the sheet's row and whom it is not. No names and numbers of people.</summary>
internal sealed class OtherPeopleTable(Tables tables, TimeProvider time)
{
    private TableClient Table => tables["TalentImportOthers"];

    public async Task<ILookup<int, OtherPerson>> Of(string preview) =>
        (await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {preview}")).Select(FromRow).ToListAsync()).ToLookup(other => other.Row);

    /// <summary>A repeat changes nothing.</summary>
    public Task Keep(string preview, OtherPerson other) => Table.UpsertEntityAsync(new TableEntity(preview, KeyOf(other.Row, other.Like))
    {
        ["Row"] = other.Row,
        ["Like"] = other.Like,
        ["Reasons"] = other.Reasons,
        ["At"] = time.GetUtcNow(),
    });

    public Task TakeBack(string preview, int row, string like) => Table.DeleteEntityAsync(preview, KeyOf(row, like));

    public async Task Remove(string preview)
    {
        foreach (OtherPerson other in (await Of(preview)).SelectMany(row => row)) await TakeBack(preview, other.Row, other.Like);
    }

    /// <summary>Of previews that were swept away.</summary>
    public async Task RemoveBefore(DateTimeOffset moment)
    {
        await foreach (TableEntity row in Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"At lt {moment}")))
            await Table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }

    private static string KeyOf(int row, string like) => $"{row:D5}|{like}";

    private static OtherPerson FromRow(TableEntity row) => new(row.GetInt32("Row")!.Value, row.GetString("Like"), row.GetString("Reasons"));
}
