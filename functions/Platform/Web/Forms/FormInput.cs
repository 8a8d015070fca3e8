using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LinyingTalent.Platform.Web.Forms;

/// <summary>
/// What a person typed, kept as typed, with the sentence beside each field that is wrong. The readers return the value, or null
/// after noting why it cannot be used; a form with <see cref="Errors"/> is shown again with everything still in it.
/// </summary>
public sealed class FormInput
{
    private static readonly string[] DateFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    private readonly Dictionary<string, string[]> typed;
    private readonly Dictionary<string, IFormFile> files = new(StringComparer.Ordinal);
    private readonly List<FormError> errors = [];
    private readonly List<TypedField> texts = [];

    /// <summary>A form that nobody has filled in, or one filled in beforehand with what is true now.</summary>
    public FormInput(params IEnumerable<KeyValuePair<string, string>> values) =>
        typed = values.ToDictionary(value => value.Key, value => new[] { value.Value }, StringComparer.Ordinal);

    public FormInput(IFormCollection form)
    {
        typed = form.ToDictionary(
            field => field.Key,
            field => field.Value.Select(value => TypedText.WithLineFeeds(value ?? "")).ToArray(),
            StringComparer.Ordinal);
        // A field without a choice is sent as a file without a name.
        foreach (IFormFile file in form.Files.Where(file => file.FileName.Length > 0)) files.TryAdd(file.Name, file);
    }

    /// <summary>In the order in which they were noted, which is the order of the fields where the form reads them so.</summary>
    public IReadOnlyList<FormError> Errors => errors;

    /// <summary>The longer texts that were read and could be used, as typed: a page that refuses them shows them once more.</summary>
    public IReadOnlyList<TypedField> Texts => texts;

    /// <summary>Where the fields stand that are read now, where a form has the same ones several times; null where once.</summary>
    public string? Part { get; set; }

    /// <summary>The text as typed; "" when the field was not sent.</summary>
    public string this[string field] => All(field).FirstOrDefault("");

    /// <summary>Each text that was sent under a name, such as the ticked ones of several boxes.</summary>
    public IReadOnlyList<string> All(string field) => typed.GetValueOrDefault(field, []);

    /// <summary>The file that was chosen in a field; null for none.</summary>
    public IFormFile? File(string field) => files.GetValueOrDefault(field);

    /// <summary>The name of a file that came with this form before, which the form carries along; null for none.</summary>
    public string? Carried(string field) => this[field + FileField.Carried] is { Length: > 0 } name ? name : null;

    /// <summary>Makes the form carry a file's name along, so that it need not be chosen again; null for none.</summary>
    public void Carry(string field, string? name) => typed[field + FileField.Carried] = name is null ? [] : [name];

    public string? ErrorOf(string field) => errors.Find(error => error.Field == field)?.Sentence;

    /// <summary>Notes what is wrong with a field. The first sentence stays: a second one about the same field would only confuse.</summary>
    public void Refuse(string field, string sentence)
    {
        if (ErrorOf(field) is null) errors.Add(new(field, sentence, Part));
    }

    /// <summary>A text that has to be there, without the blanks around it.</summary>
    /// <param name="label">The field's name in the sentences.</param>
    /// <param name="max">In characters as people count them.</param>
    /// <param name="manyLines">Whether line breaks and tabs are part of the text.</param>
    public string? Required(string field, string label, int max, bool manyLines = false)
    {
        if (this[field].Trim().Length > 0) return Optional(field, label, max, manyLines);
        Refuse(field, WebTexts.FieldMissing(label));
        return null;
    }

    /// <summary>A text that may be missing: "" then; null, as everywhere, when it cannot be used.</summary>
    public string? Optional(string field, string label, int max, bool manyLines = false)
    {
        string text = this[field].Trim();
        if (TypedText.Forbidden(text, manyLines) is { } place) Refuse(field, WebTexts.FieldHasForbiddenCharacter(label, place));
        else if (TypedText.Length(text) is var length && length > max) Refuse(field, WebTexts.FieldTooLong(label, max, length));
        else
        {
            if (manyLines && text.Length > 0) texts.Add(new(label, text));
            return text;
        }

        return null;
    }

    /// <summary>A whole number that has to be there, between two limits that both count.</summary>
    public int? Whole(string field, string label, int min, int max)
    {
        string text = TypedText.Narrow(this[field]);
        if (text.Length == 0) Refuse(field, WebTexts.FieldMissing(label));
        else if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && number >= min && number <= max) return number;
        else Refuse(field, WebTexts.FieldNotWhole(label, min, max));
        return null;
    }

    /// <summary>One of the answers offered; anything else counts as not chosen.</summary>
    public string? Choice(string field, string label, IEnumerable<FormOption> options)
    {
        if (options.FirstOrDefault(option => option.Value == this[field]) is { } chosen) return chosen.Value;
        Refuse(field, WebTexts.FieldNotChosen(label));
        return null;
    }

    public bool Checked(string field) => this[field] == CheckField.Ticked;

    /// <summary>A day that has to be there, as the browser's calendar sends it or as people write it: 2026-1-5, 2026年1月5日.</summary>
    public DateOnly? Date(string field, string label, DateOnly? earliest = null, DateOnly? latest = null)
    {
        string text = TypedText.Narrow(this[field]).Replace(" ", "", StringComparison.Ordinal);
        if (text.Length == 0) Refuse(field, WebTexts.FieldMissing(label));
        else if (!DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            Refuse(field, WebTexts.FieldNoDate(label));
        else if (date < earliest) Refuse(field, WebTexts.FieldTooEarly(label, earliest.Value));
        else if (date > latest) Refuse(field, WebTexts.FieldTooLate(label, latest.Value));
        else return date;
        return null;
    }
}
