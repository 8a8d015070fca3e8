using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;

namespace LinyingTalent.OpenData;

/// <summary>Reads what is public, for pages and programs alike: one filter stands before both.</summary>
internal sealed class PublicRecords(RecordCatalogue catalogue, RecordTable records, RecordIndex index, RegistryLinks registry, DivisionRegistry divisions)
{
    /// <summary>The kind with this name if anyone may read it.</summary>
    public RecordKind? FindKind(string name) => catalogue.Find(name) is { IsPublic: true } kind ? kind : null;

    public IReadOnlyList<RecordKind> Kinds => [.. catalogue.Kinds.Where(kind => kind.IsPublic)];

    /// <summary>The public records of a kind in a division, the latest first.</summary>
    public async Task<IReadOnlyList<PublicRecord>> In(RecordKind kind, DivisionCode division)
    {
        IReadOnlyDictionary<string, string> names = await Names(kind, division.County);
        Func<KeptRecord, bool> shown = await registry.ShownIn(kind, division.County);
        return
        [
            .. (await index.In(kind, division)).Where(indexed => PublicRecord.IsShown(kind, indexed.Record) && shown(indexed.Record)).OrderByDescending(indexed => indexed.Record.KeptAt)
                .Select(indexed => new PublicRecord(kind, indexed, names, divisions)),
        ];
    }

    public async Task<PublicRecord?> Find(RecordKind kind, string id) =>
        RecordId.TryParse(id, out RecordId record) && await records.Find(kind, record) is { } found
            && PublicRecord.IsShown(kind, found)
            && (await registry.ShownIn(kind, record.Division.County))(found) ? new PublicRecord(kind, new IndexedRecord(found), await Names(kind, record.Division.County), divisions) : null;

    // A link of a public record shows the name of what it leads to, which is public where that is.
    private async Task<IReadOnlyDictionary<string, string>> Names(RecordKind kind, DivisionCode county)
    {
        var names = new Dictionary<string, string>();
        foreach (RecordKind linked in kind.Links.Where(link => link.IsPublic).Select(link => catalogue[link.Kind]).Distinct().Where(linked => linked.IsPublic))
            foreach (IndexedRecord record in await index.In(linked, county)) names[record.Record.Id.ToString()] = linked.NameOf(record.Record);
        return names;
    }
}
