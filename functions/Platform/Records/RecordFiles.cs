using LinyingTalent.Platform.Attachments;

namespace LinyingTalent.Platform.Records;

/// <summary>The files that records name.</summary>
internal sealed class RecordFiles(RecordCatalogue catalogue, RecordTable records)
{
    public const string Container = "record-files";

    public static AttachmentFolder FolderOf(RecordId id) => new(Container, id.ToString());

    /// <summary>Those of one record; what was erased names none.</summary>
    public static IEnumerable<Attachment> Of(RecordKind kind, KeptRecord record) => kind.Pictures.Select(picture => picture.Of(record)).OfType<Attachment>();

    /// <summary>Those that the record in this folder names, whatever its kind.</summary>
    public async Task<IReadOnlyCollection<Attachment>> UsedBy(string record)
    {
        if (!RecordId.TryParse(record, out RecordId id)) return [];
        var used = new List<Attachment>();
        foreach (RecordKind kind in catalogue.Kinds.Where(kind => kind.Pictures.Any()))
            if (await records.Find(kind, id) is { } found) used.AddRange(Of(kind, found));
        return used;
    }
}
