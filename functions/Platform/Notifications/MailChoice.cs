using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.Platform.Notifications;

/// <summary>How somebody on the staff wants to get the letters of their office.</summary>
internal enum MailChoice
{
    /// <summary>Each as it comes.</summary>
    AtOnce,

    /// <summary>One letter a week that lists them.</summary>
    Weekly,

    /// <summary>None: they are read on the site.</summary>
    OnSite,
}

/// <summary>What people chose: one partition, row = the account. Whoever chose nothing gets each letter as it comes.</summary>
internal sealed class MailChoiceTable(Tables tables)
{
    private const string Partition = "staff";

    private TableClient Table => tables["MailChoices"];

    public async Task<MailChoice> Of(string account)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(Partition, account);
        return row.HasValue ? FromRow(row.Value!) : MailChoice.AtOnce;
    }

    public async Task<IReadOnlyDictionary<string, MailChoice>> All() =>
        await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}")).ToDictionaryAsync(row => row.RowKey, FromRow);

    public Task Keep(string account, MailChoice choice, DateTimeOffset at) =>
        Table.UpsertEntityAsync(new TableEntity(Partition, account) { ["Choice"] = choice.ToString(), ["At"] = at }, TableUpdateMode.Replace);

    private static MailChoice FromRow(TableEntity row) => Enum.Parse<MailChoice>(row.GetString("Choice"));
}
