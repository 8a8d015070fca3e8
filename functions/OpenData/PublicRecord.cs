using System.Text.Json.Serialization;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Lists;
using LinyingTalent.Platform.Records;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.OpenData;

/// <summary>A record as anyone may read it: the public fields of a public kind, names masked. What it shows is written when it is asked for.</summary>
internal sealed class PublicRecord(RecordKind kind, IndexedRecord indexed, IReadOnlyDictionary<string, string> names, DivisionRegistry divisions)
{
    private KeptRecord Record => indexed.Record;

    public string Id => Record.Id.ToString();

    public string Division => Record.Id.Division.ToString();

    public string Place => divisions.PathName(Record.Id.Division);

    public string? Stage => Record.Stages is [.., { } last] ? last.Stage : null;

    /// <summary>By the field's key, as they are shown.</summary>
    public IReadOnlyDictionary<string, string> Values => PublicFields(kind).Where(item => item.Stored(Record) is not null).ToDictionary(item => item.Key, item => Shown(item)!);

    /// <summary>What anyone searches it by: nothing that is not public.</summary>
    [JsonIgnore]
    public string SearchText => indexed.Text(SearchedBy.Anyone, _ => TypedText.Comparable(string.Join(' ', PublicFields(kind).Where(item => item is not LinkItem).Select(Shown).Prepend(Place))));

    [JsonIgnore]
    public DivisionCode Township => Record.Id.Division.Township ?? Record.Id.Division.County;

    /// <summary>Whether anyone may read it: not what is withdrawn, or of somebody who did not agree.</summary>
    public static bool IsShown(RecordKind kind, KeptRecord record) => kind.IsPublic && !record.Withdrawn && kind.IsShown(record);

    public static IEnumerable<RecordField> PublicFields(RecordKind kind) => kind.AllFields.Where(field => field.IsPublic);

    /// <summary>Finds records by words, on the page and by the API.</summary>
    public static TextFilter<PublicRecord> Search(RecordKind kind) =>
        new("q", () => RecordTexts.Search, [.. PublicFields(kind).OfType<LinkItem>().Select(link => (Func<PublicRecord, string?>)(row => row.Shown(link)))]) { Ready = row => row.SearchText };

    public string? Shown(RecordField field) => field.Stored(Record) is not { } stored ? null : field is PersonItem ? PersonItem.Masked(stored) : field.Show(stored, names);
}
