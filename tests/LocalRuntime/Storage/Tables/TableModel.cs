using FsCheck;
using FsCheck.Fluent;

namespace LinyingTalent.LocalRuntime.Tests.Storage.Tables;

public enum TableVerb
{
    Insert,
    Replace,
    Merge,
    Delete,
}

public enum TableCondition
{
    None,
    Any,
    Current,
    Stale,
}

/// <summary>One write of the property A or B of one entity.</summary>
public sealed record TableOperation(TableVerb Verb, string Row, TableCondition Condition, string Property, int Value);

/// <summary>Operations that succeed or fail together, all in one partition.</summary>
public sealed record TableStepOf(string Partition, TableOperation[] Operations, bool Group)
{
    public override string ToString() => $"{(Group ? "group" : "single")} in '{Partition}': {string.Join("; ", Operations.AsEnumerable())}";
}

/// <summary>What a table should do, in the plainest words: a sorted dictionary and a counter.</summary>
internal sealed class TableModel
{
    private int versions;

    public SortedDictionary<(string Partition, string Row),
        (int Version, Dictionary<string, int> Properties)> Entities
    { get; private set; } =
        new(Comparer<(string Partition, string Row)>.Create((a, b) =>
            string.CompareOrdinal(a.Partition, b.Partition) is not 0 and var order ? order : string.CompareOrdinal(a.Row, b.Row)));

    /// <summary>The status of the step, and after a failure nothing is changed.</summary>
    public int Apply(TableStepOf step)
    {
        var before = Entities.ToDictionary(entity => entity.Key, entity => entity.Value);
        foreach (TableOperation operation in step.Operations)
        {
            int status = Apply(step.Partition, operation);
            if (status < 300) continue;
            Entities.Clear();
            foreach (var (key, value) in before) Entities.Add(key, value);
            return status;
        }

        return 204;
    }

    private int Apply(string partition, TableOperation operation)
    {
        bool there = Entities.TryGetValue((partition, operation.Row), out var found);
        switch (operation.Verb, there)
        {
            case (TableVerb.Insert, true): return 409;
            case (not TableVerb.Insert, false) when operation.Verb == TableVerb.Delete
                || operation.Condition != TableCondition.None:
                return 404;
            case (not TableVerb.Insert, true) when operation.Condition == TableCondition.Stale: return 412;
        }

        Entities.Remove((partition, operation.Row));
        if (operation.Verb == TableVerb.Delete) return 204;
        Dictionary<string, int> properties = operation.Verb == TableVerb.Merge && there ? new(found.Properties) : [];
        properties[operation.Property] = operation.Value;
        Entities.Add((partition, operation.Row), (++versions, properties));
        return 204;
    }
}

/// <summary>Steps over few keys, so that they meet; the last two keys sort otherwise in UTF-8 than in UTF-16.</summary>
public static class TableSteps
{
    private static readonly string[] Keys = ["", "a", "B", "it's", "\U00020BB7", "\uFF21"];

    public static Arbitrary<TableStepOf> Step() => (
        from partition in Gen.Elements(Keys)
        from operation in Operation
        from others in Operation.ListOf(2)
        from size in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(2, 3)))
        let operations = others.Prepend(operation).Take(size).DistinctBy(one => one.Row).ToArray()
        select new TableStepOf(partition, operations, size > 1)).ToArbitrary();

    private static Gen<TableOperation> Operation =>
        from verb in Gen.Elements(Enum.GetValues<TableVerb>())
        from row in Gen.Elements(Keys)
        from condition in Gen.Elements(Enum.GetValues<TableCondition>())
        from property in Gen.Elements("A", "B")
        from value in Gen.Choose(0, 3)
        select new TableOperation(verb, row, condition, property, value);
}
