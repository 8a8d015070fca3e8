using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Data;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Secrets;

/// <summary>
/// Secrets that what is stored is found by, so that a new master key must not change them: the pepper of the keyed hashes, the key of the codes
/// under which judges score. They are random and lie in the storage, encrypted under the master key like personal data, and are encrypted again
/// with them: whoever has an old master key and a copy of the data from after that reads neither.
/// </summary>
internal sealed class LastingSecrets(Tables tables, PersonalDataCipher cipher, Keyring keys)
{
    public const string TableName = "Secrets";
    private const int Length = 32;
    private const string Partition = "secrets";
    private const string Column = "Sealed";

    /// <summary>32 bytes, made at the first question and the same ever after.</summary>
    /// <param name="name">The secret's row.</param>
    /// <exception cref="DataFileException">The key under which it was encrypted is not here; the sentence says what to do.</exception>
    /// <param name="derived">In a storage from before these secrets were stored, the purpose for which the first master key gave it.</param>
    public byte[] Find(string name, string derived)
    {
        TableClient table = tables[TableName];
        NullableResponse<TableEntity> row = table.GetEntityIfExists<TableEntity>(Partition, name);
        if (!row.HasValue)
        {
            byte[] secret = StaffTable.IsEmpty(tables) || keys.Lost.Count > 0 ? RandomNumberGenerator.GetBytes(Length) : keys.For(derived, keys.Numbers.First());
            try
            {
                table.AddEntity(new TableEntity(Partition, name) { [Column] = cipher.Encrypt(Convert.ToBase64String(secret), OwnerOf(name)) });
            }
            catch (RequestFailedException failure) when (failure.Status == 409)
            {
                // Another process of the app was first: its secret counts.
            }

            row = table.GetEntityIfExists<TableEntity>(Partition, name);
        }

        string kept = row.Value!.GetString(Column);
        try
        {
            return Convert.FromBase64String(cipher.Decrypt(kept, OwnerOf(name)));
        }
        catch (CryptographicException) when (keys.Lost.Any(number => kept.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{number}."), StringComparison.Ordinal)))
        {
            // Said to be lost for good: what was found by this secret is found no more, and what comes from now on is.
            table.DeleteEntity(row.Value, row.Value.ETag);
            return Find(name, derived);
        }
        catch (CryptographicException failure)
        {
            throw new DataFileException(
                "The storage", line: null,
                $"its secrets were encrypted under a master key that is not here. Put that key back ({keys.Folder}, or Keys:Master); a new one reads nothing of it. If it is lost for good: docs/runbook.md, \"A lost key\".", failure);
        }
    }

    public static string OwnerOf(string name) => $"{Partition}/{name}";
}
