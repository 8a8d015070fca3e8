using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Identity;
using LinyingTalent.Platform.Web;

namespace LinyingTalent.Platform.Records;

/// <summary>Finds records for whoever asks. What is not for them is not there.</summary>
internal sealed class RecordReader(RecordCatalogue catalogue, RecordTable records, RecordIndex index, Visitor visitor)
{
    /// <summary>Everyone whose division holds the record's may read.</summary>
    public static readonly Role[] Readers = [Role.Village, Role.Township, Role.County, Role.Administrator];

    public async Task<(RecordKind Kind, KeptRecord Record)?> Find(string kind, string id, bool toWrite = false)
    {
        if (catalogue.Find(kind) is not { } known || !RecordId.TryParse(id, out RecordId record)) return null;
        if (visitor.Person is not { } person || !person.May(record.Division, toWrite ? [.. known.Writers] : Readers)) return null;
        return await records.Find(known, record) is { } found ? (known, found) : null;
    }

    /// <summary>The records of a kind in the person's divisions: the same list again while none of them changed.</summary>
    public async Task<IReadOnlyList<IndexedRecord>> All(RecordKind kind)
    {
        var parts = new List<IReadOnlyList<IndexedRecord>>();
        foreach (DivisionCode scope in Scopes(Readers)) parts.Add(await index.In(kind, scope));
        return parts is [var whole] ? whole : index.Made<IReadOnlyList<IndexedRecord>>(KeyOf(kind), parts, () => [.. parts.SelectMany(part => part)]);
    }

    /// <summary>Names the records of a kind that this person may read, among those that others may.</summary>
    public string KeyOf(RecordKind kind) => $"{kind.Name}|{string.Join(',', Scopes(Readers))}";

    /// <summary>The person's divisions by some roles, none of which lies in another.</summary>
    public IReadOnlyList<DivisionCode> Scopes(IReadOnlyList<Role> roles)
    {
        List<DivisionCode> all = [.. visitor.Person!.DivisionsAs([.. roles])];
        return [.. all.Where(scope => !all.Exists(wider => wider != scope && wider.Contains(scope)))];
    }

    /// <summary>The stages that can follow and that this person may take.</summary>
    public IReadOnlyList<RecordStage> Next(RecordKind kind, KeptRecord record) =>
        [.. kind.Next(record).Where(stage => visitor.Person!.May(record.Id.Division, [.. stage.By ?? kind.Writers]))];

    /// <summary>What a kind's links can lead to, by kind: all of the county, as a village's member may join the county's team.</summary>
    public async Task<ILookup<string, KeptRecord>> Linked(RecordKind kind)
    {
        var found = new List<KeptRecord>();
        foreach (string linked in kind.Links.Select(link => link.Kind).Distinct())
            foreach (DivisionCode county in Scopes(Readers).Select(scope => scope.County).Distinct())
                found.AddRange(await index.Standing(catalogue[linked], county));
        return found.ToLookup(record => record.Kind);
    }

    /// <summary>The names of the records that links of a kind lead to, withdrawn ones included.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Names(RecordKind kind)
    {
        var linked = new List<IReadOnlyList<IndexedRecord>>();
        foreach (string other in kind.Links.Select(link => link.Kind).Distinct())
            foreach (DivisionCode county in Scopes(Readers).Select(scope => scope.County).Distinct()) linked.Add(await index.In(catalogue[other], county));
        return index.Made<IReadOnlyDictionary<string, string>>(KeyOf(kind), linked, () => linked.SelectMany(records => records)
            .ToDictionary(indexed => indexed.Record.Id.ToString(), indexed => catalogue[indexed.Record.Kind].NameOf(indexed.Record)));
    }
}
