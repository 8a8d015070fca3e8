using Azure.Data.Tables;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Tables;

public sealed class TableLimitsTests(StorageFixture storage)
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    public async Task AddEntity_KeyWithForbiddenCharacter_IsRefused(string key)
    {
        TableClient table = await storage.NewTableAsync();
        await table.AddEntityAsync(new TableEntity(key, "r"), None).ShouldBeRefusedAsync(400, "OutOfRangeInput");
        await table.AddEntityAsync(new TableEntity("p", key), None).ShouldBeRefusedAsync(400, "OutOfRangeInput");
    }

    [Fact]
    public async Task AddEntity_LongestKey_IsTakenAndLongerRefused()
    {
        TableClient table = await storage.NewTableAsync();
        await table.AddEntityAsync(new TableEntity(new string('长', 512), new string('键', 512)), None);
        await table.AddEntityAsync(new TableEntity(new string('p', 513), "r"), None).ShouldBeRefusedAsync(400, "KeyValueTooLarge");
    }

    [Fact]
    public async Task AddEntity_PropertyOver64KiB_IsRefused()
    {
        TableClient table = await storage.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "text") { ["A"] = new string('x', 32 * 1024) }, None);
        await table.AddEntityAsync(new TableEntity("p", "bytes") { ["A"] = new byte[64 * 1024] }, None);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = new string('x', 32 * 1024 + 1) }, None).ShouldBeRefusedAsync(400,
            "PropertyValueTooLarge");
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = new byte[64 * 1024 + 1] }, None).ShouldBeRefusedAsync(400,
            "PropertyValueTooLarge");
    }

    [Fact]
    public async Task MergeEntity_GrowsOver1MiB_IsRefused()
    {
        TableClient table = await storage.NewTableAsync();
        TableEntity Half(string prefix) => Entity(Enumerable.Range(0, 9).Select(i => ($"{prefix}{i}", (object)new string('x', 32 * 1024))));
        await table.UpsertEntityAsync(Half("A"), TableUpdateMode.Merge, None);
        await table.UpsertEntityAsync(Half("B"), TableUpdateMode.Merge, None).ShouldBeRefusedAsync(400, "EntityTooLarge");
    }

    [Fact]
    public async Task MergeEntity_GrowsOver252Properties_IsRefused()
    {
        TableClient table = await storage.NewTableAsync();
        TableEntity Many(int from, int count) => Entity(Enumerable.Range(from, count).Select(i => ($"P{i}", (object)i)));
        await table.UpsertEntityAsync(Many(0, 252), TableUpdateMode.Merge, None);
        await table.UpsertEntityAsync(Many(251, 2), TableUpdateMode.Merge, None).ShouldBeRefusedAsync(400, "TooManyProperties");
    }

    [Theory]
    [InlineData("1A", "PropertyNameInvalid")]
    [InlineData("A B", "PropertyNameInvalid")]
    [InlineData("A-B", "PropertyNameInvalid")]
    public async Task AddEntity_BadPropertyName_IsRefused(string name, string code)
    {
        TableClient table = await storage.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { [name] = 1 }, None).ShouldBeRefusedAsync(400, code);
    }

    [Fact]
    public async Task AddEntity_PropertyNameOf256Characters_IsRefused()
    {
        TableClient table = await storage.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["姓名_" + new string('n', 252)] = 1 }, None);
        await table.AddEntityAsync(new TableEntity("p", "s") { [new string('n', 256)] = 1 }, None).ShouldBeRefusedAsync(400,
            "PropertyNameTooLong");
    }

    [Fact]
    public async Task AddEntity_BeforeTheYear1601_IsRefused()
    {
        TableClient table = await storage.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["When"] = new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero) }, None)
            .ShouldBeRefusedAsync(400, "OutOfRangeInput");
    }

    private static TableEntity Entity(IEnumerable<(string Name, object Value)> properties)
    {
        var entity = new TableEntity("p", "r");
        foreach ((string name, object value) in properties) entity[name] = value;
        return entity;
    }
}
