using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Records;

namespace LinyingTalent.OpenData;

/// <summary>Reads what is public, for pages and programs alike: one filter stands before both.</summary>
internal sealed class PublicRecords(RecordCatalogue catalogue, RecordTable records, RecordIndex index, RegistryLinks registry, DivisionRegistry divisions)
{
    /// <summary>The kind with this name if anyone may read it.</summary>
    public RecordKind? FindKind(string name) => catalogue.Find(name) is { IsPublic: true } kind ? kind : null;

    public IReadOnlyList<RecordKind> Kinds => [.. catalogue.Kinds.Where(kind => kind.IsPublic)];

    /// <summary>The public records of a kind in a division, the latest first.</summary>
    public async Task<ListRows<PublicRecord>> In(RecordKind kind, DivisionCode division)
    {
        IReadOnlyList<IndexedRecord> all = await index.In(kind, division);
        IReadOnlyDictionary<string, string> names = await Names(kind, division.County);
        ShownTalents shown = await registry.ShownIn(kind, division.County);
        return index.Made((kind.Name, division), [all, names, shown], () => new ListRows<PublicRecord>(
        [
            .. all.Where(indexed => PublicRecord.IsShown(kind, indexed.Record) && shown.Allow(indexed.Record)).OrderByDescending(indexed => indexed.Record.KeptAt)
                .Select(indexed => new PublicRecord(kind, indexed, names, divisions)),
        ]));
    }

    public async Task<PublicRecord?> Find(RecordKind kind, string id) =>
        RecordId.TryParse(id, out RecordId record) && await records.Find(kind, record) is { } found
            && PublicRecord.IsShown(kind, found)
            && (await registry.ShownIn(kind, record.Division.County)).Allow(found) ? new PublicRecord(kind, new IndexedRecord(found), await Names(kind, record.Division.County), divisions) : null;

    // A link of a public record shows the name of what it leads to, which is public where that is.
    private async Task<IReadOnlyDictionary<string, string>> Names(RecordKind kind, DivisionCode county)
    {
        var linked = new List<IReadOnlyList<IndexedRecord>>();
        foreach (RecordKind other in kind.Links.Where(link => link.IsPublic).Select(link => catalogue[link.Kind]).Distinct().Where(other => other.IsPublic)) linked.Add(await index.In(other, county));
        return index.Made<IReadOnlyDictionary<string, string>>(("public", kind.Name, county), linked, () => linked.SelectMany(records => records)
            .ToDictionary(indexed => indexed.Record.Id.ToString(), indexed => catalogue[indexed.Record.Kind].NameOf(indexed.Record)));
    }
}
