using LinyingTalent.LocalRuntime.Storage.Tables;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Tables;

public sealed class TableStoreTests(StorageFixture storage)
{
    /// <summary>
    /// A range of row keys must cost the rows that it returns: SQLite has to bound the search by all the keys that are known.
    /// </summary>
    [Theory]
    [InlineData(TableStore.OnePartitionSql, "(table_id=? AND partition_key=? AND row_key>? AND row_key<?)")]
    [InlineData(TableStore.ManyPartitionsSql, "(table_id=? AND (partition_key,row_key)>(?,?) AND partition_key<?)")]
    public async Task Query_ByKeys_SearchesTheIndexByThem(string sql, string bounds)
    {
        List<string> plan = await storage.Database.ReadAsync(session =>
            session.Query("EXPLAIN QUERY PLAN " + sql, row => row.GetString(3), 1L, Array.Empty<byte>(), Array.Empty<byte>(),
                Array.Empty<byte>()));
        plan.ShouldBe([$"SEARCH entity USING PRIMARY KEY {bounds}"]);
    }

    [Theory]
    [InlineData("PartitionKey eq 'p' and RowKey ge 'b' and RowKey lt 'd' and A eq 1", "p", "p", "b", "d")]
    [InlineData("PartitionKey eq 'p' and (RowKey eq 'x' or RowKey eq 'b')", "p", "p", "b", "x")]
    [InlineData("PartitionKey ge 'a' and PartitionKey lt 'c' or PartitionKey eq 'm'", "a", "m", "", null)]
    [InlineData("PartitionKey eq 'p' or A eq 1", "", null, "", null)]
    [InlineData("not (PartitionKey eq 'p')", "", null, "", null)]
    [InlineData("RowKey gt 'b'", "", null, "b", null)]
    [InlineData("PartitionKey eq 5", "", null, "", null)]
    public void Range_OfAFilter_BoundsItsKeys(string filter, string? lowPartition, string? highPartition, string? lowRow, string? highRow)
    {
        Filter parsed = FilterParser.Parse(filter);
        parsed.Range("PartitionKey").ShouldBe(new KeyRange(lowPartition!, highPartition));
        parsed.Range("RowKey").ShouldBe(new KeyRange(lowRow!, highRow));
    }
}
