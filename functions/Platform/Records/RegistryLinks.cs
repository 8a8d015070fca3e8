using LinyingTalent.Platform.Divisions;

namespace LinyingTalent.Platform.Records;

/// <summary>
/// Which records of the programme's parts are about somebody of the registry. A record names its talent beside its fields; the talent's record
/// knows nothing of it, so that there is one place where it can be right or wrong.
/// </summary>
internal sealed class RegistryLinks(RecordIndex index, RecordTable records, RecordCatalogue catalogue)
{
    /// <summary>The name of the kind that is the registry.</summary>
    public const string Registry = "talents";

    /// <summary>Beside the fields of a record that names somebody: the talent's id.</summary>
    public const string Key = "registry";

    private RecordKind Talents => catalogue[Registry];

    /// <summary>The talent that a record names; null for none.</summary>
    public async Task<KeptRecord?> Of(KeptRecord record) =>
        record.Values.GetValueOrDefault(Key) is { } id ? await records.Find(Talents, RecordId.Parse(id)) : null;

    /// <summary>The records of the whole county that name a talent, as the table has them: what is encrypted may have been encrypted anew.</summary>
    public async Task<IReadOnlyList<(RecordKind Kind, KeptRecord Record)>> Naming(RecordId talent)
    {
        var found = new List<(RecordKind, KeptRecord)>();
        foreach (RecordKind kind in catalogue.Kinds.Where(kind => kind.NamesTalents))
        {
            foreach (KeptRecord known in (await index.Standing(kind, talent.Division.County)).Where(record => record.Values.GetValueOrDefault(Key) == talent.ToString()))
                if (await records.Find(kind, known.Id) is { } record) found.Add((kind, record));
        }

        return found;
    }

    /// <summary>Whether the public may read a record as far as the talent that it names is concerned: who is shown nowhere else is not shown here.</summary>
    public async Task<ShownTalents> ShownIn(RecordKind kind, DivisionCode county)
    {
        if (!kind.NamesTalents) return ShownTalents.NotAsked;
        IReadOnlyList<IndexedRecord> talents = await index.In(Talents, county);
        return index.Made(county, [talents], () => new ShownTalents(
            [.. talents.Select(indexed => indexed.Record).Where(talent => !talent.Withdrawn && Talents.IsShown(talent)).Select(talent => talent.Id.ToString())]));
    }
}

/// <summary>The talents whom the public may see.</summary>
/// <param name="ids">Null where it does not matter who they are.</param>
internal sealed class ShownTalents(HashSet<string>? ids)
{
    /// <summary>For kinds whose records are about nobody.</summary>
    public static ShownTalents NotAsked { get; } = new(null);

    /// <summary>Whether the public may read a record as far as the talent that it names is concerned.</summary>
    public bool Allow(KeptRecord record) => ids is null || record.Values.GetValueOrDefault(RegistryLinks.Key) is not { } id || ids.Contains(id);
}
