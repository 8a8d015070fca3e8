namespace LinyingTalent.Platform.Records;

/// <summary>All kinds of records that the capabilities keep, and the parts of the programme that they belong to.</summary>
internal sealed class RecordCatalogue
{
    private readonly Dictionary<string, RecordKind> byName;

    public RecordCatalogue(IEnumerable<RecordKind> kinds, IEnumerable<ProgrammePart> parts)
    {
        Kinds = [.. kinds];
        byName = Kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);
        Parts = [.. parts.OrderBy(part => part.Order)];
    }

    public IReadOnlyList<RecordKind> Kinds { get; }

    public IReadOnlyList<ProgrammePart> Parts { get; }

    /// <summary>The kind with this name, which may come from outside; null for none.</summary>
    public RecordKind? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>For names that this program wrote itself.</summary>
    public RecordKind this[string name] => byName[name];

    public IEnumerable<RecordKind> Of(ProgrammePart part) => Kinds.Where(kind => kind.Part == part);

    /// <summary>A figure with the kind that counts it; null for none of this key.</summary>
    public (RecordKind Kind, RecordFigure Figure)? FindFigure(string key)
    {
        foreach (RecordKind kind in Kinds)
            if (kind.Figures.FirstOrDefault(figure => figure.Key == key) is { } found) return (kind, found);
        return null;
    }
}
