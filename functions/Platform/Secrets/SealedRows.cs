using System.Text.Json.Nodes;
using Azure.Data.Tables;

namespace LinyingTalent.Platform.Secrets;

/// <summary>Where a ciphertext stands.</summary>
/// <param name="Name">The column, or in a column with JSON the property.</param>
/// <param name="Holder">The object that has the property; null in a plain column.</param>
/// <param name="Root">The whole JSON of the column; null in a plain column.</param>
internal sealed record SealedPlace(TableEntity Row, string Name, JsonObject? Holder, JsonObject? Root)
{
    public string Text(JsonObject? from, string property) => from?[property]?.GetValue<string>()
        ?? throw new FormatException($"The row '{Row.PartitionKey}' '{Row.RowKey}' has no '{property}' beside '{Name}'.");
}

/// <summary>A table whose rows hold what is encrypted, said by whoever keeps it: so that it can be encrypted again under a new key.</summary>
/// <param name="OwnerOf">The owner with which a ciphertext was encrypted, see <see cref="People.PersonalDataCipher"/>.</param>
internal sealed record SealedRows(string Table, Func<SealedPlace, string> OwnerOf);
