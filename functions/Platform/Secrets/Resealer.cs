using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace LinyingTalent.Platform.Secrets;

/// <summary>How a table stands after a change of the master key.</summary>
/// <param name="Rows">How many rows hold what an older key encrypted.</param>
internal sealed record ResealCount(string Table, int Rows);

/// <summary>
/// After a change of the master key: encrypts again, row by row, what older keys have encrypted. Nothing is noted of how far it came: a row that is
/// done holds nothing of an older key. So it can be broken off anywhere, and again ends the same; a change that comes in between stays, and the row is
/// read again.
/// </summary>
internal sealed partial class Resealer(IEnumerable<SealedRows> places, Tables tables, PersonalDataCipher cipher, Keyring keys, TimeProvider time, ILogger<Resealer> logger)
{
    // A function may run for ten minutes where nothing else is set.
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(5);

    // Columns of a text that is longer than one holds go on under the same name with a number behind it.
    private const int MostInAColumn = 32_000;

    [Function("Keys_Reseal")]
    public async Task Run([TimerTrigger("0 */10 * * * *")] TimerInfo timer)
    {
        if (keys.Numbers.Count > 1) await Run(AtMost);
    }

    /// <summary>Goes on until all is done or the time is over.</summary>
    /// <returns>How many rows were written.</returns>
    public async Task<int> Run(TimeSpan atMost, CancellationToken cancellation = default)
    {
        DateTimeOffset end = time.GetUtcNow() + atMost;
        int written = 0;
        foreach (SealedRows place in places)
        {
            await foreach (TableEntity row in tables[place.Table].QueryAsync<TableEntity>(cancellationToken: cancellation))
            {
                if (!Holds(row)) continue;
                cancellation.ThrowIfCancellationRequested();
                if (time.GetUtcNow() > end) return written;
                if (await Renew(place, row)) written++;
            }
        }

        return written;
    }

    /// <summary>What older keys still hold, a line for each table that can hold any.</summary>
    public async Task<IReadOnlyList<ResealCount>> Count()
    {
        var counts = new List<ResealCount>();

        // What was sent and is not taken up yet is encrypted too: it becomes a row of the others.
        foreach (string table in places.Select(place => place.Table).Append(SubmissionTable.Name))
            counts.Add(new ResealCount(table, await tables[table].QueryAsync<TableEntity>().CountAsync(Holds)));
        return counts;
    }

    private bool Holds(TableEntity row) => Texts(row).Any();

    private async Task<bool> Renew(SealedRows place, TableEntity row)
    {
        while (true)
        {
            try
            {
                var renewed = new TableEntity(row.PartitionKey, row.RowKey);
                foreach ((string column, string text) in Texts(row)) Write(renewed, column, Renewed(place, row, column, text));
                await tables[place.Table].UpdateEntityAsync(renewed, row.ETag, TableUpdateMode.Merge);
                return true;
            }
            catch (RequestFailedException failure) when (failure.Status == 412)
            {
                // Somebody changed the row in between: what they wrote counts, and may be of the new key already.
                NullableResponse<TableEntity> now = await tables[place.Table].GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey);
                if (!now.HasValue || !Holds(now.Value!)) return false;
                row = now.Value!;
            }
            catch (RequestFailedException failure) when (failure.Status == 404)
            {
                return false;
            }
            catch (Exception failure) when (failure is CryptographicException or FormatException)
            {
                // A damaged row must not keep the others from their turn; the count goes on showing it.
                LogLeft(logger, failure, place.Table, row.PartitionKey, row.RowKey);
                return false;
            }
        }
    }

    private string Renewed(SealedRows place, TableEntity row, string column, string text)
    {
        if (text[0] is not ('{' or '[')) return Replaced(text, new SealedPlace(row, column, null, null), place);
        JsonNode root = JsonNode.Parse(text)!;
        foreach ((JsonObject holder, string name, string value) in Leaves(root))
        {
            var at = new SealedPlace(row, name, holder, root as JsonObject);

            // In the text, not in what was read of it: all that is not a ciphertext stays as it was written, to the letter.
            foreach (string old in cipher.Older(value).ToList()) text = text.Replace(old, cipher.Renew(old, place.OwnerOf(at)), StringComparison.Ordinal);
        }

        return text;
    }

    private string Replaced(string text, SealedPlace at, SealedRows place) =>
        cipher.Older(text).ToList().Aggregate(text, (now, old) => now.Replace(old, cipher.Renew(old, place.OwnerOf(at)), StringComparison.Ordinal));

    // The texts that hold something of an older key, each whole, by the name of its first column.
    private IEnumerable<(string Column, string Text)> Texts(TableEntity row)
    {
        foreach ((string column, object value) in row)
        {
            if (value is not string text || (char.IsAsciiDigit(column[^1]) && row.ContainsKey(column.TrimEnd("0123456789".ToCharArray())))) continue;
            for (int part = 1; row.TryGetValue(ColumnOf(column, part), out object? more) && more is string further; part++) text += further;
            if (cipher.Older(text).Any()) yield return (column, text);
        }
    }

    private static void Write(TableEntity row, string column, string text)
    {
        foreach ((int part, char[] chunk) in text.Chunk(MostInAColumn).Index()) row[ColumnOf(column, part)] = new string(chunk);
    }

    private static string ColumnOf(string column, int part) => part == 0 ? column : string.Create(CultureInfo.InvariantCulture, $"{column}{part + 1}");

    private static IEnumerable<(JsonObject Holder, string Name, string Value)> Leaves(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Leaves),
        JsonObject holder => holder.SelectMany(property =>
            property.Value is JsonValue value && value.TryGetValue(out string? text) ? [(holder, property.Key, text)] : Leaves(property.Value)),
        _ => [],
    };

    [LoggerMessage(LogLevel.Error, "What an older master key encrypted could not be encrypted again: table {Table}, partition {Partition}, row {Row}.")]
    private static partial void LogLeft(ILogger logger, Exception failure, string table, string partition, string row);
}
