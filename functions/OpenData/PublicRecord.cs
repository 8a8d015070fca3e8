using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Records;

namespace LinyingTalent.OpenData;

/// <summary>A record as anyone may read it: the public fields of a public kind, names masked.</summary>
/// <param name="Values">By the field's key, as they are shown.</param>
internal sealed record PublicRecord(string Id, string Division, string Place, string? Stage, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Null for a record that is not public: withdrawn, or of somebody who did not agree.</summary>
    public static PublicRecord? Of(RecordKind kind, KeptRecord record, IReadOnlyDictionary<string, string> names, DivisionRegistry divisions)
    {
        if (!kind.IsPublic || record.Withdrawn || !kind.IsShown(record)) return null;
        return new PublicRecord(
            record.Id.ToString(), record.Id.Division.ToString(), divisions.PathName(record.Id.Division), record.Stages is [.., { } last] ? last.Stage : null,
            PublicFields(kind).Where(field => field.Stored(record) is not null).ToDictionary(field => field.Key, field => Shown(field, field.Stored(record)!, names)));
    }

    public static IEnumerable<RecordField> PublicFields(RecordKind kind) => kind.AllFields.Where(field => field.IsPublic);

    private static string Shown(RecordField field, string stored, IReadOnlyDictionary<string, string> names) =>
        field is PersonItem ? PersonItem.Masked(stored) : field.Show(stored, names);
}
