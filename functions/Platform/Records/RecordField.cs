using LinyingTalent.Platform.People;
using LinyingTalent.Platform.Text;
using LinyingTalent.Platform.Web.Forms;
using LinyingTalent.Platform.Workbooks;

namespace LinyingTalent.Platform.Records;

/// <summary>
/// One of the things that a kind of record consists of. It reads what was typed into the text that is stored, and writes that text again for
/// pages and sheets. A kind keeps its fields as constants, so that its rules read <c>Amount.Of(record)</c> and get a number.
/// </summary>
/// <param name="Key">In the form, in storage and in the open data; never changes.</param>
internal abstract record RecordField(string Key, Phrase Label)
{
    public Phrase? Hint { get; init; }

    public bool Optional { get; init; }

    /// <summary>Whether lists show it; sheets show all.</summary>
    public bool InList { get; init; }

    /// <summary>Whether anyone may read it, where the kind is public.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Figures stand below each other.</summary>
    public virtual bool IsNumber => false;

    /// <summary>The text to store; "" for a field left empty, null when it cannot be used and the sentence stands beside it.</summary>
    public abstract string? Read(FormInput input, FieldReading reading);

    /// <summary>What the form shows again.</summary>
    public virtual string Typed(string stored) => stored;

    /// <param name="names">The names of the records that links lead to.</param>
    public abstract string Show(string stored, IReadOnlyDictionary<string, string> names);

    /// <summary>In a list and its sheet, where figures and days keep their order.</summary>
    public virtual CellValue Cell(string stored, IReadOnlyDictionary<string, string> names) => Show(stored, names);

    /// <summary>The value in full, for the person whom it is about and nobody else.</summary>
    public virtual string Reveal(string stored, string record, PersonalDataCipher cipher) => Show(stored, new Dictionary<string, string>());

    /// <summary>What is stored when another record takes the value over.</summary>
    public virtual string Moved(string stored, string from, string to, PersonalDataCipher cipher) => stored;

    public string? Stored(KeptRecord record) => record.Values.GetValueOrDefault(Key);
}

/// <summary>A field whose values have a type in the code.</summary>
internal abstract record RecordField<T>(string Key, Phrase Label) : RecordField(Key, Label)
{
    protected abstract T Parse(string stored);

    /// <summary>Its value in a record; what the type has for nothing where the field was left empty.</summary>
    public T? Of(KeptRecord record) => Stored(record) is { } stored ? Parse(stored) : default;
}

/// <summary>What reading a field needs beside the form.</summary>
/// <param name="Record">The record's id: what is encrypted belongs to it alone.</param>
/// <param name="Before">What was stored until now, by key; nothing for a new record.</param>
/// <param name="Linked">What may be chosen, by kind.</param>
internal sealed record FieldReading(
    string Record, DateOnly Today, IReadOnlyDictionary<string, string> Before, ILookup<string, KeptRecord> Linked, PersonalDataCipher Cipher, KeyedHash Hash);
