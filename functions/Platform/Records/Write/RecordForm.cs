using LinyingTalent.Platform.Attachments;
using LinyingTalent.Platform.Divisions;
using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Time;
using LinyingTalent.Platform.Web;
using LinyingTalent.Platform.Web.Forms;

namespace LinyingTalent.Platform.Records.Write;

/// <summary>Reads the fields of a kind, or of a step, from a form; and fills a form with what is kept.</summary>
internal sealed class RecordForm(
    PersonalDataCipher cipher, KeyedHash hash, DivisionRegistry divisions, RecordReader reader, AttachmentDesk attachments, TimeProvider time)
{
    public const string Division = "division";
    public const string Reason = "reason";

    /// <summary>Opens what the form has encrypted, for the person whom it is about.</summary>
    public PersonalDataCipher Cipher => cipher;

    /// <summary>The divisions for which this person may enter records of a kind, villages under their township.</summary>
    public IReadOnlyList<FormOption> Divisions(RecordKind kind) =>
    [
        .. from scope in reader.Scopes(kind.Writers)
           from division in divisions.All
           where division.MergedInto is null && scope.Contains(division.Code) && kind.Levels.Contains(division.Level)
           orderby division.Code.ToString()
           select new FormOption(
               division.Code.ToString(), division.Name,
               Group: division.Level == DivisionLevel.Village ? divisions.Find(division.Code.Township!.Value)!.Name : null),
    ];

    /// <summary>Takes the pictures of a form in, then reads it.</summary>
    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public async Task<IReadOnlyDictionary<string, string>?> ReadWithPictures(
        FormInput input, IReadOnlyCollection<RecordField> fields, RecordId id, KeptRecord? before, ILookup<string, KeptRecord> linked)
    {
        foreach (PictureItem picture in fields.OfType<PictureItem>()) await attachments.Take(input, picture.Key, RecordFiles.FolderOf(id), AttachmentKind.Picture);
        return Read(input, fields, id, before, linked);
    }

    /// <summary>Reads a form without pictures.</summary>
    /// <returns>Null when a field is wrong; the sentence stands beside it.</returns>
    public IReadOnlyDictionary<string, string>? Read(
        FormInput input, IEnumerable<RecordField> fields, RecordId id, KeptRecord? before, ILookup<string, KeptRecord> linked)
    {
        var reading = new FieldReading(id.ToString(), ShanghaiTime.DateOf(time.GetUtcNow()), before?.Values ?? new Dictionary<string, string>(), linked, cipher, hash);
        var values = new Dictionary<string, string>();
        foreach (RecordField field in fields)
            if (field.Read(input, reading) is { Length: > 0 } stored) values[field.Key] = stored;
        return input.Errors.Count > 0 ? null : values;
    }

    /// <summary>A form with what is kept already in it.</summary>
    public static FormInput Filled(RecordKind kind, KeptRecord record) => new(
        from field in kind.AllFields
        where field.Stored(record) is not null
        select KeyValuePair.Create(field is PictureItem ? field.Key + FileField.Carried : field.Key, field.Typed(field.Stored(record)!)));
}
