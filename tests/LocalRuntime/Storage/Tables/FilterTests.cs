using Azure.Data.Tables;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Tables;

public sealed class FilterTests(StorageFixture storage)
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset When = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly Guid Id = Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964ff");

    [Theory]
    [InlineData("PartitionKey eq 'p' and RowKey ge '2' and RowKey lt '4'", "2,3")]
    [InlineData("RowKey gt '2' and RowKey le '4'", "3,4")]
    [InlineData("PartitionKey eq 'p' and (RowKey eq '1' or RowKey eq '4')", "1,4")]
    [InlineData("PartitionKey gt 'p'", "")]
    [InlineData("RowKey ne '2' and PartitionKey le 'p'", "1,3,4")]
    [InlineData("Name eq '王''五'", "2")]
    [InlineData("Name gt '王'", "2,3")]
    [InlineData("Age eq 30", "1")]
    [InlineData("Age ne 30", "2,3")]
    [InlineData("Age ge 30 and not (Age gt 40)", "1,2")]
    [InlineData("not Name eq '王'", "2,3,4")]
    [InlineData("Age lt 35.5", "1")]
    [InlineData("Size eq 5000000000L", "1")]
    [InlineData("Size gt 5000000000", "2")]
    [InlineData("Height gt 1.7 and Height le 1.8e0", "2")]
    [InlineData("Active", "1,3")]
    [InlineData("not Active", "2,4")]
    [InlineData("Active eq false", "2")]
    [InlineData("Seen ge datetime'2026-01-02T03:04:05Z'", "1,2")]
    [InlineData("Seen gt datetime'2026-01-02T03:04:05.0000000Z'", "2")]
    [InlineData("Id eq guid'6F9619FF-8B86-D011-B42D-00CF4FC964FF'", "1")]
    [InlineData("Bytes eq X'0aff'", "1")]
    [InlineData("Bytes gt binary'0AFF'", "2")]
    [InlineData("Name eq '王' or Age eq 40 and Active eq true", "1")]
    [InlineData("(Name eq '王' or Age eq 40) and Active eq false", "2")]
    [InlineData("Timestamp gt datetime'2000-01-01T00:00:00Z' and RowKey eq '4'", "4")]
    [InlineData("Age eq '30'", "")]
    public async Task Query_ByFilter_FindsThose(string filter, string rows)
    {
        TableClient table = await PeopleAsync();
        List<string> found = await table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: None).Select(entity =>
            entity.RowKey).ToListAsync(None);
        string.Join(',', found).ShouldBe(rows);
    }

    [Fact]
    public async Task Query_ByTheClientsOwnFilters_FindsThose()
    {
        TableClient table = await PeopleAsync();
        byte[] bytes = [10, 255];
        string filter = TableClient.CreateQueryFilter(
            $"Name eq {"王"} and Age eq {30} and Size eq {5_000_000_000L} and Height lt {1.75} and Active eq {true} and Seen eq {When} and Id eq {Id} and Bytes eq {bytes}");
        (await table.QueryAsync<TableEntity>(filter, cancellationToken: None).SingleAsync(None)).RowKey.ShouldBe("1");
    }

    [Theory]
    [InlineData("Name eq")]
    [InlineData("Name eq '王")]
    [InlineData("(Name eq '王'")]
    [InlineData("Name eq '王')")]
    [InlineData("Name like '王'")]
    [InlineData("Age eq 30 40")]
    [InlineData("Id eq guid'no'")]
    [InlineData("Seen eq datetime'yesterday'")]
    [InlineData("Age eq ; drop table entity")]
    public async Task Query_ByBrokenFilter_IsRefused(string filter)
    {
        TableClient table = await storage.NewTableAsync();
        await table.QueryAsync<TableEntity>(filter, cancellationToken: None).ToListAsync(None).AsTask().ShouldBeRefusedAsync(400,
            "InvalidInput");
    }

    [Fact]
    public async Task Query_ByDeeplyNestedFilter_IsRefusedAndTheServerLives()
    {
        TableClient table = await storage.NewTableAsync();
        string deep = new string('(', 5_000) + "Age eq 1" + new string(')', 5_000);
        await table.QueryAsync<TableEntity>(deep, cancellationToken: None).ToListAsync(None).AsTask().ShouldBeRefusedAsync(400,
            "InvalidInput");
        string wide = string.Join(" and ", Enumerable.Repeat("A eq 1", 1_500));
        await table.QueryAsync<TableEntity>(wide, cancellationToken: None).ToListAsync(None).AsTask().ShouldBeRefusedAsync(400,
            "InvalidInput");
    }

    private async Task<TableClient> PeopleAsync()
    {
        TableClient table = await storage.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "1")
        {
            ["Name"] = "王",
            ["Age"] = 30,
            ["Size"] = 5_000_000_000L,
            ["Height"] = 1.7,
            ["Active"] = true,
            ["Seen"] = When,
            ["Id"] = Id,
            ["Bytes"] = new byte[] { 10, 255 },
        }, None);
        await table.AddEntityAsync(new TableEntity("p", "2")
        {
            ["Name"] = "王'五",
            ["Age"] = 40,
            ["Size"] = 5_000_000_001L,
            ["Height"] = 1.8,
            ["Active"] = false,
            ["Seen"] = When.AddTicks(1),
            ["Bytes"] = new byte[] { 11 },
        }, None);
        await table.AddEntityAsync(new TableEntity("p", "3") { ["Name"] = "王五", ["Age"] = 50, ["Active"] = true }, None);
        await table.AddEntityAsync(new TableEntity("p", "4"), None);
        return table;
    }
}
