using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Cases;

/// <summary>An objection as it was handed in. Nothing of it is ever changed.</summary>
/// <param name="Against">Whom of the notice it is about, as the case names them: a candidate's number, a nomination's id.</param>
internal sealed record ObjectionOriginal(string Against, string SealedName, string SealedTelephone, string Text, DateTimeOffset At);

/// <summary>The originals of objections: partition = case, row = the form's key. Rows are added, never replaced.</summary>
internal sealed class ObjectionTable(Tables tables)
{
    public const string TableName = "Objections";

    public static SealedRows Sealed { get; } = new(TableName, place => Owner(CaseId.Parse(place.Row.PartitionKey), place.Row.RowKey));

    /// <summary>Whose ciphertext it is: one that is moved to another objection does not decrypt there.</summary>
    public static string Owner(CaseId id, string key) => $"{id}/{key}/objection";

    private TableClient Table => tables[TableName];

    /// <summary>Keeps an original; the first copy of the same form is the original.</summary>
    public async Task Keep(CaseId id, string key, ObjectionOriginal original)
    {
        try
        {
            await Table.AddEntityAsync(new TableEntity(id.ToString(), key)
            {
                ["Against"] = original.Against,
                ["SealedName"] = original.SealedName,
                ["SealedTelephone"] = original.SealedTelephone,
                ["Text"] = original.Text,
                ["At"] = original.At,
            });
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // It was kept before by an attempt that did not come to its end.
        }
    }

    public async Task<ObjectionOriginal?> Find(CaseId id, string key)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(id.ToString(), key);
        return row.HasValue
            ? new ObjectionOriginal(
                row.Value!.GetString("Against"), row.Value!.GetString("SealedName"), row.Value!.GetString("SealedTelephone"),
                row.Value!.GetString("Text"), row.Value!.GetDateTimeOffset("At")!.Value)
            : null;
    }
}
