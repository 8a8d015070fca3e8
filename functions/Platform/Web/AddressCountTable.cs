using System.Globalization;
using Azure;
using Azure.Data.Tables;
using LinyingTalent.Platform.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LinyingTalent.Platform.Web;

/// <summary>How much came from where: partition = hour (UTC), a row counts a form and the keyed hash of an address. Rows of past hours are deleted.</summary>
internal sealed class AddressCountTable(Tables tables, TimeProvider time)
{
    private TableClient Table => tables["AddressCounts"];

    public static string HourOf(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    /// <summary>When the hour of a moment is over, and counting begins anew.</summary>
    public static DateTimeOffset EndOf(DateTimeOffset moment) => new(moment.UtcDateTime.Date.AddHours(moment.UtcDateTime.Hour + 1), TimeSpan.Zero);

    /// <summary>Counts one more; false when there are as many already. What has the same key as the one before is that one again.</summary>
    public async Task<bool> TryCount(string hour, string row, string key, int most)
    {
        while (true)
        {
            NullableResponse<TableEntity> found = await Table.GetEntityIfExistsAsync<TableEntity>(hour, row);
            int count = found.HasValue ? found.Value!.GetInt32("Count")!.Value : 0;
            if (found.HasValue && found.Value!.GetString("Last") == key) return true;
            if (count >= most) return false;
            var next = new TableEntity(hour, row) { ["Count"] = count + 1, ["Last"] = key };
            try
            {
                if (found.HasValue) await Table.UpdateEntityAsync(next, found.Value!.ETag, TableUpdateMode.Replace);
                else await Table.AddEntityAsync(next);
                return true;
            }
            catch (RequestFailedException failure) when (failure.Status is 409 or 412)
            {
                // Another one came in between: count again from what it left.
            }
        }
    }

    [Function("AddressCounts_Sweep")]
    public async Task Sweep([TimerTrigger("0 5 * * * *")] TimerInfo timer)
    {
        await foreach (TableEntity row in Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey lt {HourOf(time.GetUtcNow())}"), select: ["PartitionKey", "RowKey"]))
            await Table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All);
    }
}
