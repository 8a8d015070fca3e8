using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Tables;

public sealed class TableEndpointsTests(StorageFixture storage)
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task CreateTable_Twice_IsRefusedAndIfNotExistsIsNot()
    {
        var service = new TableServiceClient(storage.ConnectionString);
        string name = storage.NewName("Talents");
        (await service.CreateTableAsync(name, None)).Value.Name.ShouldBe(name);
        await service.CreateTableAsync(name, None).ShouldBeRefusedAsync(409, "TableAlreadyExists");
        await service.CreateTableAsync(name.ToUpperInvariant(), None).ShouldBeRefusedAsync(409, "TableAlreadyExists");
        await Should.NotThrowAsync(() => service.CreateTableIfNotExistsAsync(name, None));
    }

    [Theory]
    [InlineData("ab", "OutOfRangeInput")]
    [InlineData("1abc", "InvalidResourceName")]
    [InlineData("with-hyphen", "InvalidResourceName")]
    public async Task CreateTable_BadName_IsRefused(string name, string code) =>
        await new TableServiceClient(storage.ConnectionString).CreateTableAsync(name, None).ShouldBeRefusedAsync(400, code);

    [Fact]
    public async Task DeleteTable_WithEntities_ForgetsThem()
    {
        TableClient table = await storage.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"), None);
        (await table.DeleteAsync(None)).Status.ShouldBe(204);
        await table.AddEntityAsync(new TableEntity("p", "r"), None).ShouldBeRefusedAsync(404, "TableNotFound");
        await table.CreateAsync(None);
        (await table.QueryAsync<TableEntity>(cancellationToken: None).CountAsync(None)).ShouldBe(0);
    }

    [Fact]
    public async Task ListTables_ByFilterAndPage_GivesEachOnce()
    {
        var service = new TableServiceClient(storage.ConnectionString);
        string prefix = storage.NewName("Listed");
        string[] names = [.. Enumerable.Range(1, 5).Select(i => prefix + i)];
        foreach (string name in names) await service.CreateTableAsync(name, None);
        string filter = TableClient.CreateQueryFilter($"TableName ge {prefix + 2} and TableName le {prefix + 4}");
        List<Page<TableItem>> pages = await service.QueryAsync(filter, maxPerPage: 2, None).AsPages().ToListAsync(None);
        pages.Select(page => page.Values.Count).ShouldBe([2, 1]);
        pages.SelectMany(page => page.Values).Select(item => item.Name).ShouldBe(names[1..4]);
    }

    [Fact]
    public async Task AddEntity_OfAllTypes_ComesBackAsItWas()
    {
        TableClient table = await storage.NewTableAsync();
        var entity = new TableEntity("临颍's", "行 & 1+%25")
        {
            ["Text"] = "王\"𠮷\"\n</x>",
            ["Yes"] = true,
            ["Small"] = -7,
            ["Big"] = long.MinValue,
            ["Real"] = 2.5,
            ["Whole"] = 3.0,
            ["When"] = new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.Zero).AddTicks(1234567),
            ["Id"] = Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
            ["Bytes"] = new byte[] { 0, 255, 7 },
            ["Nothing"] = null,
        };
        Response added = await table.AddEntityAsync(entity, None);
        TableEntity found = await table.GetEntityAsync<TableEntity>("临颍's", "行 & 1+%25", cancellationToken: None);
        foreach (string name in entity.Keys.Where(name => name is not ("Nothing" or "Bytes"))) found[name].ShouldBe(entity[name], name);
        found.GetBinary("Bytes").ShouldBe([0, 255, 7]);
        found.ContainsKey("Nothing").ShouldBeFalse();
        found.ETag.ShouldBe(added.Headers.ETag!.Value);
        found.Timestamp.ShouldNotBeNull();
    }

    [Fact]
    public async Task AddEntity_ThatIsThere_IsRefused()
    {
        TableClient table = await storage.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"), None);
        await table.AddEntityAsync(new TableEntity("p", "r"), None).ShouldBeRefusedAsync(409, "EntityAlreadyExists");
    }

    [Fact]
    public async Task GetEntity_Absent_IsRefused()
    {
        TableClient table = await storage.NewTableAsync();
        await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: None).ShouldBeRefusedAsync(404, "ResourceNotFound");
        (await table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: None)).HasValue.ShouldBeFalse();
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, true)]
    [InlineData(TableUpdateMode.Replace, false)]
    public async Task UpdateEntity_WithItsETag_KeepsOrDropsOtherProperties(TableUpdateMode mode, bool kept)
    {
        TableClient table = await storage.NewTableAsync();
        ETag first = (await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 }, None)).Headers.ETag!.Value;
        ETag second = (await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, first, mode, None)).Headers.ETag!.Value;
        second.ShouldNotBe(first);
        TableEntity found = await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: None);
        found.GetInt32("A").ShouldBe(2);
        found.ContainsKey("B").ShouldBe(kept);
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, first, mode, None).ShouldBeRefusedAsync(412,
            "UpdateConditionNotSatisfied");
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, ETag.All, mode, None);
        await table.UpdateEntityAsync(new TableEntity("p", "other"), ETag.All, mode, None).ShouldBeRefusedAsync(404, "ResourceNotFound");
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, true)]
    [InlineData(TableUpdateMode.Replace, false)]
    public async Task UpsertEntity_NewThenThere_InsertsThenKeepsOrDrops(TableUpdateMode mode, bool kept)
    {
        TableClient table = await storage.NewTableAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 1 }, mode, None);
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, mode, None);
        TableEntity found = await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: None);
        found.GetInt32("A").ShouldBe(2);
        found.ContainsKey("B").ShouldBe(kept);
    }

    [Fact]
    public async Task DeleteEntity_ByETag_IsRefusedWhenStaleOrAbsent()
    {
        TableClient table = await storage.NewTableAsync();
        ETag first = (await table.AddEntityAsync(new TableEntity("p", "r"), None)).Headers.ETag!.Value;
        ETag second = (await table.UpsertEntityAsync(new TableEntity("p", "r"), cancellationToken: None)).Headers.ETag!.Value;
        await table.DeleteEntityAsync("p", "r", first, None).ShouldBeRefusedAsync(412, "UpdateConditionNotSatisfied");
        (await table.DeleteEntityAsync("p", "r", second, None)).Status.ShouldBe(204);
        (await table.DeleteEntityAsync("p", "r", ETag.All, None)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Query_ByPages_GivesEachEntityOnceInKeyOrder()
    {
        TableClient table = await storage.NewTableAsync();
        // An empty key, one beyond the basic plane (a surrogate pair sorts before U+FFxx) and one with a continuation's own characters.
        string[] keys = ["", "!", "a+b=c&d", "Z", "a", "林", "\U00020BB7", "\uFF21"];
        foreach (string partition in keys)
            foreach (string row in keys) await table.AddEntityAsync(new TableEntity(partition, row), None);
        List<Page<TableEntity>> pages = await table.QueryAsync<TableEntity>(maxPerPage: 7,
            cancellationToken: None).AsPages().ToListAsync(None);
        pages[..^1].ShouldAllBe(page => page.Values.Count == 7);
        var expected = from p in keys.Order(StringComparer.Ordinal) from r in keys.Order(StringComparer.Ordinal) select (p, r);
        pages.SelectMany(page => page.Values).Select(entity => (entity.PartitionKey, entity.RowKey)).ShouldBe(expected);
    }

    [Fact]
    public async Task Query_OfMoreThanAThousand_ContinuesByItself()
    {
        TableClient table = await storage.NewTableAsync();
        foreach (int[] chunk in Enumerable.Range(0, 1100).Chunk(100))
            await table.SubmitTransactionAsync(chunk.Select(i =>
                new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{i:D5}"))), None);
        List<Page<TableEntity>> pages = await table.QueryAsync<TableEntity>(cancellationToken: None).AsPages().ToListAsync(None);
        pages.Select(page => page.Values.Count).ShouldBe([1000, 100]);
    }

    [Fact]
    public async Task Query_WithSelect_GivesOnlyThose()
    {
        TableClient table = await storage.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1L, ["B"] = "b" }, None);
        TableEntity found = await table.QueryAsync<TableEntity>(select: ["RowKey", "A"], cancellationToken: None).SingleAsync(None);
        found.RowKey.ShouldBe("r");
        found["A"].ShouldBe(1L);
        found.ContainsKey("B").ShouldBeFalse();
    }

    [Fact]
    public async Task GetServiceProperties_NotSupported_SaysSoByName()
    {
        RequestFailedException refusal = await new TableServiceClient(storage.ConnectionString).GetPropertiesAsync(None).ShouldBeRefusedAsync(501, "NotImplemented");
        refusal.Message.ShouldContain("comp=properties");
    }
}
