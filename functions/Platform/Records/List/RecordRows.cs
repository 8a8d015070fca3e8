using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Lists;

namespace LinyingTalent.Platform.Records.List;

/// <summary>The records of a kind that a person may read, as lists show them: the same rows again while no record changed.</summary>
internal sealed class RecordRows(RecordReader reader, RecordIndex index, DivisionRegistry divisions)
{
    /// <summary>In the order of their keys.</summary>
    public async Task<ListRows<RecordRow>> Of(RecordKind kind)
    {
        IReadOnlyList<IndexedRecord> all = await reader.All(kind);
        IReadOnlyDictionary<string, string> names = await reader.Names(kind);
        return index.Made(reader.KeyOf(kind), [all, names], () => new ListRows<RecordRow>([.. all.Select(indexed => new RecordRow(kind, indexed, names, divisions))]));
    }

    /// <summary>Those that were kept last first.</summary>
    public async Task<IReadOnlyList<RecordRow>> Latest(RecordKind kind)
    {
        ListRows<RecordRow> rows = await Of(kind);
        return index.Made<IReadOnlyList<RecordRow>>(reader.KeyOf(kind), [rows], () => [.. rows.OrderByDescending(row => row.Record.KeptAt)]);
    }
}
