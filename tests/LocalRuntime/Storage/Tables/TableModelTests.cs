using Azure;
using Azure.Data.Tables;
using FsCheck.Xunit;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Tables;

public sealed class TableModelTests(StorageFixture storage)
{
    private readonly Dictionary<(string, string), (ETag Last, ETag Stale)> etags = [];

    [Property(Arbitrary = [typeof(TableSteps)], MaxTest = 60, EndSize = 60)]
    public async Task AnySequence_OfTableOperations_EqualsAPlainModel(TableStepOf[] steps)
    {
        TableClient table = await storage.NewTableAsync();
        var model = new TableModel();
        etags.Clear();
        foreach (TableStepOf step in steps)
        {
            (await ApplyAsync(table, step)).ShouldBe(model.Apply(step), step.ToString());
            List<TableEntity> found = await table.QueryAsync<TableEntity>().ToListAsync();
            found.Select(entity => (entity.PartitionKey, entity.RowKey)).ShouldBe(model.Entities.Keys, step.ToString());
            found.Select(Properties).ShouldBe(model.Entities.Values.Select(entity =>
                string.Join(',', entity.Properties.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}"))), step.ToString());
            found.Select(entity => entity.ETag).Distinct().Count().ShouldBe(found.Count, "each write has an ETag of its own");
        }
    }

    private static string Properties(TableEntity entity) =>
        string.Join(',', entity.Where(pair => pair.Key is "A" or "B").OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}"));

    private async Task<int> ApplyAsync(TableClient table, TableStepOf step)
    {
        TableTransactionAction[] actions = [.. step.Operations.Select(operation => Action(step.Partition, operation))];
        try
        {
            Response[] responses = step.Group ? [.. (await table.SubmitTransactionAsync(actions)).Value]
                : [await SingleAsync(table, actions[0])];
            for (int index = 0; index < responses.Length; index++)
            {
                var key = (step.Partition, step.Operations[index].Row);
                if (responses[index].Headers.ETag is { } etag) etags[key] = (etag, etags.TryGetValue(key, out var before) ? before.Last
                    : Never);
            }

            return responses[0].Status;
        }
        catch (RequestFailedException refusal)
        {
            return refusal.Status;
        }
    }

    private static Task<Response> SingleAsync(TableClient table, TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => table.AddEntityAsync(action.Entity),
        TableTransactionActionType.Delete => table.DeleteEntityAsync(action.Entity.PartitionKey, action.Entity.RowKey, action.ETag),
        TableTransactionActionType.UpdateMerge => table.UpdateEntityAsync(action.Entity, action.ETag, TableUpdateMode.Merge),
        TableTransactionActionType.UpdateReplace => table.UpdateEntityAsync(action.Entity, action.ETag, TableUpdateMode.Replace),
        TableTransactionActionType.UpsertMerge => table.UpsertEntityAsync(action.Entity, TableUpdateMode.Merge),
        _ => table.UpsertEntityAsync(action.Entity, TableUpdateMode.Replace),
    };

    private TableTransactionAction Action(string partition, TableOperation operation)
    {
        (ETag last, ETag stale) = etags.GetValueOrDefault((partition, operation.Row), (Never, Never));
        ETag etag = operation.Condition switch { TableCondition.Current => last, TableCondition.Stale => stale, _ => ETag.All };
        bool upsert = operation.Condition == TableCondition.None;
        TableTransactionActionType type = operation.Verb switch
        {
            TableVerb.Insert => TableTransactionActionType.Add,
            TableVerb.Delete => TableTransactionActionType.Delete,
            TableVerb.Merge => upsert ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpdateMerge,
            _ => upsert ? TableTransactionActionType.UpsertReplace : TableTransactionActionType.UpdateReplace,
        };
        return new TableTransactionAction(type, new TableEntity(partition, operation.Row) { [operation.Property] = operation.Value }, etag);
    }

    private static ETag Never => new("W/\"datetime'2001-01-01T00%3A00%3A00.0000000Z'\"");
}
