using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Web.Parts;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.Platform.Records.List;

/// <summary>A record with what its list shows of it.</summary>
/// <param name="Names">Of the records that links lead to.</param>
internal sealed record RecordRow(RecordKind Kind, IndexedRecord Indexed, IReadOnlyDictionary<string, string> Names, DivisionRegistry Divisions)
{
    public KeptRecord Record => Indexed.Record;

    /// <summary>What one searches it by, but for the names of other records, which change without it.</summary>
    public string SearchText => Indexed.Text(SearchedBy.Staff, _ => TypedText.Comparable(string.Join(' ',
        Kind.AllFields.Where(item => item is not LinkItem).Select(Shown).Prepend(Place).Prepend(Name))));

    public string Name => IsErased ? RecordTexts.Erased : Kind.NameOf(Record);

    /// <summary>Whether what was entered was deleted at the wish of whom it was about.</summary>
    public bool IsErased => Record.Values.Count == 0;

    /// <summary>The township that it lies in; the county where it is the county's own.</summary>
    public DivisionCode Township => Record.Id.Division.Township ?? Record.Id.Division.County;

    public string TownshipName => NameOf(Township);

    /// <summary>Without the county, which is the same for all.</summary>
    public string Place => Record.Id.Division.Level == DivisionLevel.Village ? $"{TownshipName} {NameOf(Record.Id.Division)}" : NameOf(Record.Id.Division);

    /// <summary>What was entered or, in a case, how far it has come.</summary>
    public Phrase State => Record.Withdrawn ? RecordTexts.StateWithdrawn
        : Record.Stages is [.., { } last] ? Kind.StageOf(last.Stage).Words : RecordTexts.StateValid;

    public string StateKey => Record.Withdrawn ? "withdrawn" : Record.Stages is [.., { } last] ? last.Stage : "valid";

    public Tone Tone => Record.Withdrawn ? Tone.Bad
        : Record.Stages is not [.., { } last] ? Tone.Neutral
        : Kind.StageOf(last.Stage).IsBad ? Tone.Bad
        : Kind.Next(Record).Any() ? Tone.Waiting : Tone.Good;

    public CellValue CellOf(RecordField field) => field.Stored(Record) is { } stored ? field.Cell(stored, Names) : default;

    public string Shown(RecordField field) => field.Stored(Record) is { } stored ? field.Show(stored, Names) : "";

    private string NameOf(DivisionCode division) => Divisions.Find(division)?.Name ?? division.ToString();
}
