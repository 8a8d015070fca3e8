using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AwardRounds.Notices;

/// <summary>An objection as it was handed in. Nothing of it is ever changed.</summary>
internal sealed record ObjectionOriginal(string Nomination, string SealedName, string SealedTelephone, string Text, DateTimeOffset At);

/// <summary>The originals of objections: partition = round, row = the form's key. Rows are added, never replaced.</summary>
internal sealed class ObjectionTable(Tables tables)
{
    public const string TableName = "RoundObjections";

    private TableClient Table => tables[TableName];

    /// <summary>Keeps an original; the first copy of the same form is the original.</summary>
    public async Task Keep(CaseId id, string key, ObjectionOriginal original)
    {
        try
        {
            await Table.AddEntityAsync(new TableEntity(id.ToString(), key)
            {
                ["Nomination"] = original.Nomination,
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
                row.Value!.GetString("Nomination"), row.Value!.GetString("SealedName"), row.Value!.GetString("SealedTelephone"),
                row.Value!.GetString("Text"), row.Value!.GetDateTimeOffset("At")!.Value)
            : null;
    }
}
