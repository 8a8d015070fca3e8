using Azure;
using Azure.Data.Tables;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Tables;

public sealed class EntityGroupTests(StorageFixture storage)
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Submit_OfEveryKind_AppliesAll()
    {
        TableClient table = await storage.NewTableAsync();
        foreach (string row in new[] { "merged", "replaced", "deleted" }) await table.AddEntityAsync(new TableEntity("p's",
            row)
        { ["B"] = 1 }, None);
        Response<IReadOnlyList<Response>> answer = await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Entity("added")),
            new(TableTransactionActionType.UpdateMerge, Entity("merged")),
            new(TableTransactionActionType.UpdateReplace, Entity("replaced")),
            new(TableTransactionActionType.UpsertMerge, Entity("upserted 人")),
            new(TableTransactionActionType.UpsertReplace, Entity("upserted+2")),
            new(TableTransactionActionType.Delete, Entity("deleted")),
        ], None);
        answer.Value.ShouldAllBe(part => part.Status == 204);
        List<TableEntity> found = await table.QueryAsync<TableEntity>(cancellationToken: None).ToListAsync(None);
        found.Select(entity => (entity.RowKey, entity.ContainsKey("B"))).ShouldBe(
            [("added", false), ("merged", true), ("replaced", false), ("upserted 人", false), ("upserted+2", false)], ignoreOrder: true);
        answer.Value[0].Headers.ETag.ShouldBe(found.Single(entity => entity.RowKey == "added").ETag);
    }

    [Fact]
    public async Task Submit_OneFails_NamesItAndChangesNothing()
    {
        TableClient table = await storage.NewTableAsync();
        await table.AddEntityAsync(Entity("there"), None);
        TableTransactionFailedException refusal = await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Entity("new")),
            new(TableTransactionActionType.Add, Entity("there")),
        ], None).ShouldThrowAsync<TableTransactionFailedException>();
        (refusal.Status, refusal.ErrorCode, refusal.FailedTransactionActionIndex).ShouldBe((409, "EntityAlreadyExists", 1));
        (await table.GetEntityIfExistsAsync<TableEntity>("p's", "new", cancellationToken: None)).HasValue.ShouldBeFalse();
    }

    [Fact]
    public async Task Submit_StaleETag_IsRefused()
    {
        TableClient table = await storage.NewTableAsync();
        ETag first = (await table.AddEntityAsync(Entity("r"), None)).Headers.ETag!.Value;
        await table.UpsertEntityAsync(Entity("r"), cancellationToken: None);
        TableTransactionFailedException refusal = await table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpdateMerge, Entity("r"), first)], None).ShouldThrowAsync<TableTransactionFailedException>();
        (refusal.Status, refusal.ErrorCode).ShouldBe((412, "UpdateConditionNotSatisfied"));
    }

    [Fact]
    public async Task Submit_AcrossPartitions_IsRefused()
    {
        TableClient table = await storage.NewTableAsync();
        TableTransactionFailedException refusal = await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "r")),
            new(TableTransactionActionType.Add, new TableEntity("q", "r")),
        ], None).ShouldThrowAsync<TableTransactionFailedException>();
        (refusal.Status, refusal.ErrorCode,
            refusal.FailedTransactionActionIndex).ShouldBe((400, "CommandsInBatchActOnDifferentPartitions", 1));
    }

    [Fact]
    public async Task Submit_SameRowTwice_IsRefused()
    {
        TableClient table = await storage.NewTableAsync();
        TableTransactionFailedException refusal = await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpsertMerge, Entity("r")),
            new(TableTransactionActionType.UpsertMerge, Entity("r")),
        ], None).ShouldThrowAsync<TableTransactionFailedException>();
        (refusal.Status, refusal.ErrorCode).ShouldBe((400, "InvalidDuplicateRow"));
    }

    [Fact]
    public async Task Submit_101Entities_IsRefused()
    {
        TableClient table = await storage.NewTableAsync();
        await table.SubmitTransactionAsync(Enumerable.Range(0, 101).Select(i =>
            new TableTransactionAction(TableTransactionActionType.Add, Entity($"{i}"))), None)
            .ShouldBeRefusedAsync(400, "InvalidInput");
        (await table.QueryAsync<TableEntity>(cancellationToken: None).CountAsync(None)).ShouldBe(0);
    }

    [Fact]
    public async Task Submit_MoreThan4MiB_IsRefused()
    {
        TableClient table = await storage.NewTableAsync();
        string text = new('x', 32 * 1024);
        await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(i => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity("p", $"{i}") { ["A"] = text, ["B"] = text })), None).ShouldBeRefusedAsync(413,
                "RequestBodyTooLarge");
    }

    private static TableEntity Entity(string row) => new("p's", row) { ["A"] = row };
}
