using Azure.Data.Tables;
using LinyingTalent.Platform.Cases;
using LinyingTalent.Platform.Secrets;
using LinyingTalent.Platform.Storage;

namespace LinyingTalent.AwardRounds;

/// <summary>How many nominations came from one telephone: a partition for each telephone of a round, a row for each form, so that a repeat counts once.</summary>
internal sealed class NominatorTable(Tables tables)
{
    private const string Name = "Nominators";

    private TableClient Table => tables[Name];

    /// <summary>Counts a form; false when it is one too many. Of two that are one too many together neither may count.</summary>
    /// <param name="telephone">Its keyed hash.</param>
    public async Task<bool> Count(CaseId round, string telephone, IdempotencyKey form, int most)
    {
        string partition = $"{round}-{telephone}";
        await Table.UpsertEntityAsync(new TableEntity(partition, form.ToString()), TableUpdateMode.Replace);
        if (await Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), select: ["RowKey"]).CountAsync() <= most) return true;
        await Table.DeleteEntityAsync(partition, form.ToString());
        return false;
    }
}
