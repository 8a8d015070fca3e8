using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Secrets;
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

/// <summary>A choice as it was made.</summary>
internal sealed record ChosenMail(MailChoice Choice, string ByName, DateTimeOffset At);

/// <summary>What people chose: one partition, row = the account; beside it <c>|history|account|key</c> with each choice, by the form's key. Whoever chose nothing gets each letter as it comes.</summary>
internal sealed class MailChoiceTable(Tables tables)
{
    private const string Partition = "staff";

    // Behind every character that an account id may have, see StaffTable.
    private const string Beside = "|";

    private TableClient Table => tables["MailChoices"];

    public async Task<MailChoice> Of(string account)
    {
        NullableResponse<TableEntity> row = await Table.GetEntityIfExistsAsync<TableEntity>(Partition, account);
        return row.HasValue ? FromRow(row.Value!) : MailChoice.AtOnce;
    }

    public async Task<IReadOnlyDictionary<string, MailChoice>> All() =>
        await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey lt {Beside}")).ToDictionaryAsync(row => row.RowKey, FromRow);

    /// <summary>Keeps a choice with its line of history. The same form sent again changes nothing.</summary>
    public async Task Keep(Actor by, MailChoice choice, IdempotencyKey key, DateTimeOffset at)
    {
        try
        {
            await Table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpsertReplace, new TableEntity(Partition, by.Id) { ["Choice"] = choice.ToString(), ["At"] = at }),
                new(TableTransactionActionType.Add, new TableEntity(Partition, HistoryOf(by.Id) + key) { ["Choice"] = choice.ToString(), ["At"] = at, ["ByName"] = by.Name }),
            ]);
        }
        catch (TableTransactionFailedException failure) when (failure.Status == 409)
        {
            // The same form came twice: the first copy counts.
        }
    }

    /// <summary>What an account chose and when, the latest first.</summary>
    public async Task<IReadOnlyList<ChosenMail>> History(string account) =>
    [
        .. (await Table.QueryAsync<TableEntity>(Keys.Prefix(Partition, HistoryOf(account))).ToListAsync())
            .Select(row => new ChosenMail(FromRow(row), row.GetString("ByName"), row.GetDateTimeOffset("At")!.Value)).OrderByDescending(chosen => chosen.At),
    ];

    private static string HistoryOf(string account) => $"|history|{account}|";

    private static MailChoice FromRow(TableEntity row) => Enum.Parse<MailChoice>(row.GetString("Choice"));
}
